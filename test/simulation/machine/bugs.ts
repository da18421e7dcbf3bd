export type Bug = { name: string; file: string; replace: string; by: string };
