import type { IncomingMessage, ServerResponse } from 'node:http';
import { upload } from '../../emails/generated/messages/upload.ts';

/** Lambda takes an event of 6 MB; bytes travel in it as base64. */
const mostBytes = 6 * 1024 * 1024;

export type Body = { body?: string; isBase64Encoded: boolean };

/** The body as API Gateway hands it on: text and JSON as a string, anything else in base64; undefined once refused as too big. */
export const readBody = async (request: IncomingMessage, response: ServerResponse): Promise<Body | undefined> => {
  const isText = /^(text\/|application\/(json|javascript|xml))/i.test(request.headers['content-type'] ?? '');
  const most = isText ? mostBytes : (mostBytes * 3) / 4;
  const chunks: Buffer[] = [];
  let length = Number(request.headers['content-length'] ?? 0);
  if (length <= most) {
    length = 0;
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      length += bytes.length;
      if (length > most) break;
    }
  }
  if (length > most) {
    refuse(request, response);
    return undefined;
  }
  if (length === 0) return { isBase64Encoded: false };
  return { body: Buffer.concat(chunks).toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
};

/** Whoever is still sending reads the answer only if the rest is taken in too. */
const refuse = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume();
  const prefersEnglish = /\b(fr|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[0].toLowerCase() === 'en';
  const message = upload[prefersEnglish ? 'en' : 'fr'].refusals['too-large'];
  response.writeHead(413, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
  response.end(JSON.stringify({ error: { code: 'too-large', message } }));
};
