import { describe, expect, it } from 'vitest';
import { exported } from '../emails/generated/messages/exported.ts';
import { Act } from '../shared/domain/act.ts';
import type { Pair } from '../shared/domain/pair.ts';
import { exportPerson } from '../shared/export-person.ts';
import { aCohort, heleneId, zoeId } from './support/builders.ts';
import { aLivedProgramme, pairId, personIn } from './support/erasing.ts';

const at = '2026-12-08T10:00:00.000Z';
const secret = 'only-helene-knows';

/** Both have said in private all that can be said; what Hélène said is marked. */
const bothSaidAll = async () => {
  const world = await aLivedProgramme();
  const said = (person: string, word: string): Partial<Pair> => ({
    waiting: { [person]: { says: 'no answer', step: 'goals', at: word } },
    help: { [person]: { at: word } },
    expectations: { [person]: { rhythm: word } },
    seen: { [person]: word },
  });
  const [mine, hers] = [said(zoeId, at), said(heleneId, secret)];
  const both = <K extends keyof Pair>(register: K) => ({
    ...(mine[register] as object),
    ...(hers[register] as object),
  });
  const pair = await world.store.pair('cohortaaaaaa', pairId);
  if (!pair) throw new Error('There is no pair.');
  await world.store.savePair({
    ...pair,
    waiting: both('waiting'),
    help: both('help'),
    expectations: both('expectations'),
    seen: both('seen'),
    answers: { ...pair.answers, review: { [heleneId]: { says: 'not met', at: secret, proof: 'pressed button' } } },
    pulse: { goals: { [zoeId]: { mood: 'soso', at }, [heleneId]: { mood: 'badly', at: secret } } },
    events: [
      { did: 'badly', step: 'goals', by: heleneId, at: secret },
      { did: 'soso', step: 'goals', by: zoeId, at },
    ],
  });
  return exportPerson(world.store, aCohort(), await personIn(world));
};

describe('the file of everything about a person', () => {
  it('has all that they are, chose, said and were sent', async () => {
    const file = JSON.stringify(await bothSaidAll());
    for (const part of ['Zoé Lefèvre', 'zoe@example.org', zoeId, 'Europe/Paris', 'rencontre faite', 'moyennement'])
      expect(file).toContain(part);
    expect(file).toContain('"Lettre":"d20261124"');
    expect(file).toContain('"Aide demandée le":"2026-12-08T10:00:00.000Z"');
    expect(file).toMatch(/"Certificat":\{"id":"\w{12}"/);
  });

  it('says that nothing is written to them any more, and why', async () => {
    const world = await aLivedProgramme();
    const stopped = { at, why: 'complained' as const };
    const file = JSON.stringify(await exportPerson(world.store, aCohort(), { ...(await personIn(world)), stopped }));
    expect(file).toContain(
      '"Plus rien n’est écrit à votre adresse":{"Quoi":"une lettre a été signalée comme indésirable"',
    );
  });

  it('names who was there with them, and tells nothing else of them', async () => {
    const file = JSON.stringify(await bothSaidAll());
    expect(file).toContain('Hélène');
    for (const part of [secret, heleneId, 'helene@example.org', 'anne@example.org']) expect(file).not.toContain(part);
  });

  it('has a word for every answer there is, in both languages', () => {
    const acts = Act.options.flatMap(({ shape }) => ('options' in shape.do ? shape.do.options : [shape.do.value]));
    expect(acts.length).toBeGreaterThan(20);
    for (const { words } of Object.values(exported))
      expect(acts.map((act) => act.replaceAll(' ', '-')).filter((act) => !(act in words))).toEqual([]);
  });
});
