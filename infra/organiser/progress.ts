import type { Terminal } from './terminal.ts';

const width = 24;

/** A part of a whole, as a bar. */
export const bar = (done: number, total: number, cells = width): string => {
  const full = total === 0 ? cells : Math.floor((cells * Math.min(done, total)) / total);
  return '█'.repeat(full) + '░'.repeat(cells - full);
};

/** Draws how far something is, while it goes on; afterwards nothing of it is left. */
export const whileDrawn = async <Result>(
  { draw }: Terminal,
  doing: string,
  act: (show: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> => {
  draw(doing);
  try {
    return await act((done, total) => draw(`${doing}  ${bar(done, total)}  ${done}/${total}`));
  } finally {
    draw('');
  }
};
