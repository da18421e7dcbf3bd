import * as z from 'zod';
import { troubleOf } from '../doctor/trouble.ts';
import { type Context, type Given, type Outcome, refused } from './command.ts';
import { inColumns } from './columns.ts';
import { tokenAt } from './token-at.ts';

export type Reply = { status: number; json: unknown; bytes: Uint8Array };

type Wish = { query?: Readonly<Record<string, string>>; body?: Uint8Array<ArrayBuffer>; type?: string };

/** Asks the desk for something, as whoever the token lets in; an outcome is why it could not be asked. */
export type Api = (method: string, path: string, wish?: Wish) => Promise<Reply | Outcome>;

export const apiOptions = ['api', 'token-file'] as const;

/** The desk at the address that was typed, else the one of this machine. */
export const openApi = async (context: Context, given: Given<(typeof apiOptions)[number]>): Promise<Api | Outcome> => {
  const { reach, language, t } = context;
  const place = await tokenAt(context, given);
  if ('kind' in place) return place;
  const { address, token } = place;
  return async (method, path, { query = {}, body, type } = {}) => {
    const url = new URL(path, address);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const request = new Request(url, {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': language,
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(body && { body }),
    });
    try {
      const response = await reach.fetch(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, bytes, json: jsonOf(bytes) };
    } catch (error) {
      const trouble = troubleOf(error);
      const why = trouble.kind === 'other' ? trouble.message : trouble.kind;
      return refused(t.unreachable({ address: address.origin, isHere: place.isHere, why }));
    }
  };
};

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const Failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const Problems = z.object({
  errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
  count: z.int(),
});

/** Why the desk did not do what was asked: everything there is to correct, or its own sentence. */
export const refusedBy = ({ t }: Context, { status, json }: Reply): Outcome => {
  const problems = Problems.safeParse(json);
  if (problems.success) {
    const { errors, count } = problems.data;
    const rows = errors.map(({ row, column, message }) => [row === 0 ? '' : String(row), column, message]);
    const more = count > errors.length ? `\n${t.more({ count: count - errors.length })}` : '';
    return refused(`${t.toCorrect({ count })}\n${inColumns([[t.line, t.column, t.wrong], ...rows])}${more}`, json);
  }
  const { data } = Failure.safeParse(json);
  return refused(data ? t.notDone({ why: data.error.message }) : t.strange({ status }), json);
};

/** An answer of the desk as what it is to be; one of another shape is another version's, or somebody else's. */
export const read = <Shape>(context: Context, reply: Reply | Outcome, schema: z.ZodType<Shape>): Shape | Outcome => {
  if ('kind' in reply) return reply;
  if (reply.status >= 400) return refusedBy(context, reply);
  const { data } = schema.safeParse(reply.json);
  return data ?? refused(context.t.strange({ status: reply.status }), reply.json);
};

export const isOutcome = (it: object): it is Outcome => 'kind' in it && 'says' in it;
