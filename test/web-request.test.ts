import { describe, expect, it } from 'vitest';
import { formOf, isFromOurPage, parseRequest, segmentsOf } from '../shared/web-request.ts';
import { webEvent } from './support/web.ts';

const ours = 'https://mentor.example.org';
const requestWith = (headers: Record<string, string>) =>
  parseRequest(webEvent('POST', '/met/x', { answer: 'met' }, headers));

describe('a request', () => {
  it.each([
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en;q=0.9, fr;q=0.8', 'en'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['de, *', undefined],
    [';;;q=x,,', undefined],
    ['', undefined],
  ])('of a browser that asks for %j is answered in %s', (header, language) => {
    expect(requestWith({ 'accept-language': header }).language).toBe(language);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: ours }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: ours }, true],
    [{ origin: 'http://mentor.example.org' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('with %j comes from our page: %s', (headers, isOurs) => {
    expect(isFromOurPage(requestWith(headers), ours)).toBe(isOurs);
  });

  it('has a path that gateways may encode, once', () => {
    const at = (path: string) => segmentsOf(parseRequest(webEvent('GET', path)));
    expect([at('/met/%61bc'), at('/met/%2561'), at('//met//a%'), at('/')]).toEqual([
      ['met', 'abc'],
      ['met', '%61'],
      ['met', 'a%'],
      [],
    ]);
  });

  it('has a form of which the first of equal fields counts, in text or in base64', () => {
    const body = 'answer=met&answer=undo';
    const event = { ...webEvent('POST', '/met/x'), body };
    expect(formOf(parseRequest(event))).toEqual({ answer: 'met' });
    expect(
      formOf(parseRequest({ ...event, body: Buffer.from(body).toString('base64'), isBase64Encoded: true })),
    ).toEqual({ answer: 'met' });
  });
});
