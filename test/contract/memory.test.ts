import { aWorld } from '../support/world.ts';
import { holdToContract } from './store-contract.ts';

const world = aWorld();

holdToContract('memory', () => ({ store: world.store, admitToken: async (sha256) => world.allowToken(sha256) }));
