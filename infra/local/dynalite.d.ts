declare module 'dynalite' {
  import type { Server } from 'node:http';
  const dynalite: (options: {
    path: string;
    createTableMs: number;
    deleteTableMs: number;
    updateTableMs: number;
  }) => Server;
  export = dynalite;
}

declare module 'dynalite/db/index.js' {
  export const create: (options: { path: string }) => {
    db: {
      open(): Promise<void>;
      close(): Promise<void>;
      keys(): AsyncIterable<string>;
      get(key: string): Promise<unknown>;
      put(key: string, value: unknown): Promise<void>;
      del(key: string): Promise<void>;
    };
  };
}
