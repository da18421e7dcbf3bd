import { productionWorld } from '../../shared/production-world.ts';
import { makeHandler } from './handler.ts';

export const handler = makeHandler(productionWorld(process.env));
