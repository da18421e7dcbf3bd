import { guides } from '../../emails/generated/guides.ts';
import { makeHandler, type ReadOwn } from './handler.ts';

let own: Promise<ReadOwn> | undefined;

/** Loaded only here: the built-in guides, which most people read, ask the table nothing. */
const readOwn: ReadOwn = async (id, version) => {
  own ??= import('./own-guides.ts').then(({ ownGuides }) => ownGuides(process.env));
  return await (
    await own
  )(id, version);
};

export const handler = makeHandler(guides, readOwn);
