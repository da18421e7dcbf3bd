import { guides } from '../../emails/generated/guides.ts';
import { makeHandler } from './handler.ts';

export const handler = makeHandler(guides);
