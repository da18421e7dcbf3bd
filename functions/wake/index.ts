// A letter asks all of them: loaded together with the rest they are there sooner.
import '../../shared/adapters/keys.ts';
import '../../shared/adapters/morning-scheduler.ts';
import '../../shared/adapters/ses-mailer.ts';
import { productionWorld } from '../../shared/production-world.ts';
import { makeHandler } from './handler.ts';

export const handler = makeHandler(productionWorld(process.env));
