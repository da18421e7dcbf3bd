import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import type { LocalClock } from './clock.ts';
import type { MailEntry, MailJournal } from './mail-journal.ts';
import { inboxes } from './people.ts';
import { type Body, readBody } from './request-body.ts';

/** Moves the clock once nothing else moves it; `target` gets the time at which the move begins. */
export type Travel = (target: 'next-mail' | ((now: Instant) => Instant)) => Promise<{ now: Instant; mails: number }>;

type Parts = {
  clock: LocalClock;
  travel: Travel;
  journal: MailJournal;
  db: DynamoDBDocumentClient;
  /** Whom the desk lets in. */
  organiser: string;
  /** How many calls of functions ended: nothing else changes who there is. */
  calls: () => number;
};

/** A request that cannot be answered, with the sentence that says why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

const anyInstant = z.iso.datetime({ offset: true }).transform((text): Instant => instantOf(Date.parse(text)));
const Move = z.union([
  z.strictObject({ to: z.literal('next-mail') }),
  z.strictObject({ to: anyInstant }),
  z.strictObject({ advance: z.iso.duration() }),
]);

/** The small HTTP interface of the local stack, for scripts and for its page; false if the path is not one of its own. */
export const serveLocal = async (
  parts: Parts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const { method = 'GET' } = request;
  switch (`${method} ${url.pathname}`) {
    case 'GET /local/clock':
      return json(response, { now: parts.clock.now() });
    case 'POST /local/clock':
      return json(response, await move(parts.travel, request, response));
    case 'GET /local/mails':
      return json(
        response,
        select(parts.journal, url.searchParams).map((entry) => published(parts.journal, entry)),
      );
    case 'GET /local/state':
      return json(response, { now: parts.clock.now(), mails: parts.journal.count(), calls: parts.calls() });
    case 'GET /local/people':
      return json(response, await inboxes(parts.db, parts.journal.entries(), parts.organiser));
    default: {
      const [, id] = /^\/local\/mails\/([\w-]+)$/.exec(url.pathname) ?? [];
      const entry = parts.journal.entries().find((mail) => mail.id === id);
      return method === 'GET' && entry ? json(response, published(parts.journal, entry)) : false;
    }
  }
};

const json = (response: ServerResponse, answer: unknown): true => {
  if (response.headersSent) return true;
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(answer));
  return true;
};

const move = async (travel: Travel, request: IncomingMessage, response: ServerResponse) => {
  const body = await readBody(request, response);
  if (!body) return undefined;
  const { success, data } = Move.safeParse(parsed(body));
  if (!success) throw new Refused(400, 'Say {"advance":"P7D"}, {"to":"2027-01-04T08:00:00Z"} or {"to":"next-mail"}.');
  if ('to' in data && data.to === 'next-mail') return await travel('next-mail');
  return await travel((now) => {
    const target = 'to' in data ? data.to : plus(now, data.advance);
    if (target < now) throw new Refused(400, `The clock shows ${now} and never goes back.`);
    if (target > plus(now, farthest)) throw new Refused(400, 'The clock moves by five years at most in one go.');
    return target;
  });
};

/** A move runs everything on its way, and nobody waits for more than that. */
const farthest = 'P5Y';

/** Instants compare as text up to the year 9999, and a duration may well go further. */
const latest = instantOf(Date.parse('9999-12-31T23:59:59Z'));

const plus = (now: Instant, duration: string): Instant => {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add(duration);
    return epochMilliseconds < Date.parse(latest) ? instantOf(epochMilliseconds) : latest;
  } catch {
    return latest;
  }
};

/** Scripts send JSON under any content type. */
const parsed = ({ body = '', isBase64Encoded }: Body): unknown => {
  try {
    return JSON.parse(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString());
  } catch {
    return undefined;
  }
};

/** The mails to an address, in any case, after an instant or after another mail. */
const select = (journal: MailJournal, query: URLSearchParams): readonly MailEntry[] => {
  const to = query.get('to')?.toLowerCase();
  const after = query.get('after');
  const mails = after === null ? journal.entries() : mailsAfter(journal.entries(), after);
  return to === undefined ? mails : mails.filter((mail) => mail.to.toLowerCase() === to);
};

const mailsAfter = (entries: readonly MailEntry[], after: string): readonly MailEntry[] => {
  const instant = anyInstant.safeParse(after);
  if (instant.success) return entries.filter(({ sentAt }) => sentAt > instant.data);
  const place = entries.findIndex(({ id }) => id === after);
  if (place < 0) throw new Refused(400, 'after is an instant or the id of a mail.');
  return entries.slice(place + 1);
};

const published = (journal: MailJournal, entry: MailEntry) => {
  const { tags: _, ...mail } = journal.read(entry);
  return mail;
};
