import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { guides } from '../../../emails/generated/guides.ts';
import { hashOf, sessionCookie } from '../../../functions/serve-desk/who-is.ts';
import type { FunctionName } from '../../../infra/local/functions.ts';
import { freshPass } from '../../../shared/domain/access.ts';
import { base32 } from '../../../shared/links.ts';
import { aCertificatePage, aCohort, aPair, helene, heleneId, zoe, zoeId } from '../../support/builders.ts';
import { pressThatSays } from '../../support/presses.ts';
import { sesEvent } from '../../support/ses-event.ts';
import { webEvent } from '../../support/web.ts';
import { queueEvent } from '../../support/world.ts';
import { at, baseUrl, claire, type Place } from './place.ts';

export type FirstEvent = {
  event: unknown;
  /** Throws unless the answer, and what it left behind, are what they should be. */
  check: (answer: unknown) => Promise<void> | void;
};

const step = 'expectations';
const due = '2026-12-01T08:00:00.000Z';
const later = '2026-12-08T08:00:00.000Z';

/** Puts a pair into the table whose first topic is due, and gives what each function is called with first. */
export const firstEvents = async (place: Place): Promise<Readonly<Record<FunctionName, FirstEvent>>> => {
  const { store, ring, mails, waiting } = place;
  const cohort = aCohort({ organisers: [claire] });
  const pair = aPair();
  const certificate = aCertificatePage();
  await store.createCohort(cohort);
  await store.createRows({
    people: [zoe({ nextAt: due, told: told() }), helene({ nextAt: later, told: told(pair.id) })],
    pairs: [pair],
  });
  await store.putCertificate(certificate);
  const letter = { cohort: cohort.id, person: heleneId, letter: 'welcome', attempt: 1 };
  await store.noteAttempt({ ...letter, items: ['welcome'], at: due });

  const link = (await ring.linkSigner())(
    'met',
    { cohort: cohort.id, person: heleneId, pair: pair.id, step },
    '2027-12-01T00:00:00.000Z',
  );
  const guide = guides.get('group-mentoring')?.fr[0];
  if (!guide) throw new Error('The built-in programme has no guide.');

  return {
    'admit-organiser': {
      event: queueEventOf({ address: claire, language: 'fr', to: '/desk', at }),
      check: (answer) => settled(answer, mails().length === 1),
    },
    'answer-link': {
      event: webEvent('GET', new URL(link).pathname),
      check: (answer) => void pressThatSays(shown(answer), 'met'),
    },
    'dispatch-due': { event: { cause: 'sweep' }, check: (answer) => sure(answer === null && waiting() === 1) },
    'record-feedback': {
      event: sesEvent('Delivery', { ...letter, attempt: '1' }, at, { address: 'helene@example.org' }),
      check: async (answer) => {
        const history = await store.letter(cohort.id, heleneId, letter.letter);
        settled(answer, 'delivered1' in (history?.notes ?? {}));
      },
    },
    'serve-desk': {
      event: { ...webEvent('GET', '/desk'), cookies: [await signedIn(place)] },
      check: (answer) => sure(shown(answer).includes(cohort.name)),
    },
    'show-certificate': {
      event: webEvent('GET', `/c/${certificate.id}`),
      check: (answer) => sure(shown(answer).includes(zoe().name)),
    },
    'show-guide': {
      event: webEvent('GET', `/guide/fr/group-mentoring/${guide.id}`),
      check: (answer) => sure(shown(answer).includes(guide.title)),
    },
    wake: {
      event: queueEvent({ kind: 'person', cohort: cohort.id, id: zoeId, at: due }),
      check: (answer) => settled(answer, mails().length === 1),
    },
  };
};

/** That a person has the welcome, and the first topic of a pair. */
const told = (pair?: string) =>
  Object.fromEntries(
    ['welcome', ...(pair === undefined ? [] : [`${pair}_${step}_topic`])].map((key) => [
      key,
      { as: 'told' as const, at: due },
    ]),
  );

/** The cookie of a browser in which Claire has pressed the link of her letter. */
const signedIn = async ({ store, ring }: Place): Promise<string> => {
  const [organiser = ''] = await ring.personIds([claire]);
  const secret = base32(randomBytes(32));
  await store.putPass(
    freshPass({ kind: 'session', organiser, sha256: hashOf(secret), address: claire, createdAt: at }),
  );
  return sessionCookie(baseUrl, { value: `${organiser}${secret}`, seconds: 60 })
    .split(';', 1)
    .join();
};

const queueEventOf = (message: object) => ({ Records: [{ messageId: 'm1', body: JSON.stringify(message) }] });

const Shown = z.object({ statusCode: z.literal(200), body: z.string() });
const Settled = z.object({ batchItemFailures: z.tuple([]) });

const shown = (answer: unknown): string => Shown.parse(answer).body;

const settled = (answer: unknown, isDone: boolean): void => {
  Settled.parse(answer);
  sure(isDone);
};

const sure = (isDone: boolean): void => {
  if (!isDone) throw new Error('It answered, and did not do what it was asked to.');
};
