import {
  type Happening,
  readTestToken,
  type TestAddress,
  testLetterDays,
  testToken,
} from '../../shared/domain/test-letter.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { segmentsOf } from '../../shared/web-request.ts';
import type { Answer } from './answering.ts';
import { machinesPage } from './pages/machines-page.ts';
import { reportPage } from './pages/report-page.ts';
import { productOf } from './product.ts';
import type { Visit } from './visit.ts';

/**
 * The links of a test letter, the one exception to "GET never acts" (decision 17): that they were opened is noted, since
 * that is what they are for, in the row of that very letter. All of the exception is in this file, and it is let near no
 * other row.
 */
export const answerTestLetter: Answer = async (world, visit) => {
  const token = readTestToken(visit.token);
  const letter = token && (await world.store.testLetter(token.id));
  const now = world.now();
  if (!letter || plusMinutes(letter.sentAt, testLetterDays * 24 * 60) < now) return undefined;
  const { address, id } = token;
  const { baseUrl, sender } = world.settings;
  const watchUrl = `${baseUrl}/test/${testToken('watch', id)}`;
  if (address === 'watch') return reportPage({ letter, now, baseUrl, sender, watchUrl });

  const did = doneBy(visit, address);
  if (did === undefined) return undefined;
  await world.store.noteHappening(id, { at: now, link: address, did, ...mannerOf(visit) });
  if (address === 'report') {
    const noted = (await world.store.testLetter(id)) ?? letter;
    return reportPage({ letter: noted, now, baseUrl, sender, watchUrl });
  }
  return machinesPage(letter.language, {
    stamp: await world.signShown(visit.token),
    // Wherever a real page would press by itself in a browser that is known.
    auto: did === 'opened',
    did,
    watchUrl,
  });
};

/** What a visit does; undefined for what no page and no mailbox of ours would ask for. */
const doneBy = (visit: Visit, address: TestAddress): Happening['did'] | undefined => {
  if (visit.request.method === 'HEAD') return 'asked';
  if (visit.isAhead) return 'prefetched';
  if (!visit.form) return 'opened';
  if (visit.isOneClick) return address === 'stop' ? 'unsubscribed' : undefined;
  const answer = visit.form.get('answer');
  return address !== 'report' && (answer === 'ran' || answer === 'pressed') ? answer : undefined;
};

/** How the address came back, and by which product. */
const mannerOf = ({ request }: Visit): Pick<Happening, 'changed' | 'by'> => {
  const by = productOf(request.headers['user-agent'] ?? '');
  return {
    changed: [
      ...(/[A-Z]/.test(segmentsOf(request).join('')) ? ['capitals' as const] : []),
      ...(request.path.includes('%') ? ['encoded' as const] : []),
      ...(Object.keys(request.query).length > 0 ? ['query' as const] : []),
    ],
    ...(by !== undefined && { by }),
  };
};
