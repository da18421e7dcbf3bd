import { expect, it } from 'vitest';
import { stored } from '../../infra/papers/stored.ts';
import { forgottenTrail } from '../../shared/domain/forget.ts';
import { aPair, zoeId } from '../support/builders.ts';

const at = '2026-12-01T10:00:00.000Z';

it('what the papers say of a trail is so: after an erasure of what was pressed in private it keeps only when, under another id', () => {
  const trail = [{ version: 0, events: [{ did: 'badly', step: 'goals', by: zoeId, at }] }];
  const [entry] = forgottenTrail(aPair({ version: 0 }), trail, zoeId, 'anotherid');
  expect(entry?.events).toEqual([{ did: 'private', by: 'anotherid', at }]);
  expect(stored.eventsKey.row.kept).toBe('trail');
});
