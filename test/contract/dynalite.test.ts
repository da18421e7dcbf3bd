import { aRealTable } from '../support/real-table.ts';
import { holdToContract } from './store-contract.ts';
import { tableBackend } from './table-backend.ts';

const { db } = await aRealTable();
const backend = tableBackend(db);

holdToContract('dynalite', () => backend);
