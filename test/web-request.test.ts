import { describe, expect, it } from 'vitest';
import { formOf, isFromOurPage, isPrefetch, linkOf, parseRequest, segmentsOf } from '../shared/web-request.ts';
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

  it('has a path that gateways may encode, and encode again', () => {
    const at = (path: string) => segmentsOf(parseRequest(webEvent('GET', path)));
    expect([at('/met/%61bc'), at('/met/%2561'), at('/met/%252561'), at('//met//a%'), at('/')]).toEqual([
      ['met', 'abc'],
      ['met', 'a'],
      ['met', '%61'],
      ['met', 'a%'],
      [],
    ]);
  });

  it.each([
    ['/met/k1abc', { purpose: 'met', token: 'k1abc' }],
    ['/MET/K1ABC', { purpose: 'met', token: 'k1abc' }],
    ['/%256D%2545t/k1abc', { purpose: 'met', token: 'k1abc' }],
    ['/Pulse/K1abc/Soso', { purpose: 'pulse', token: 'k1abc', choice: 'soso' }],
    ['/met/\u212a1abc', { purpose: 'met', token: '\u212a1abc' }],
    ['/%/%%/%2', { purpose: '%', token: '%%', choice: '%2' }],
    ['/', { purpose: '', token: '' }],
  ])('for %s is for this link, whatever was done to its letters', (path, link) => {
    expect(linkOf(parseRequest(webEvent('GET', path)))).toEqual({ choice: undefined, ...link });
  });

  it.each([
    [{ 'sec-purpose': 'prefetch' }, true],
    [{ 'sec-purpose': 'prefetch;prerender' }, true],
    [{ purpose: 'prefetch' }, true],
    [{ 'x-moz': 'prefetch' }, true],
    [{ 'sec-purpose': '' }, false],
    [{ 'x-purpose': 'prefetch' }, false],
    [{}, false],
  ])('with %j is made ahead of any wish: %s', (headers, isAhead) => {
    expect(isPrefetch(requestWith(headers))).toBe(isAhead);
  });

  it('has cookies, in the place of payload 2.0 or in their header', () => {
    const event = webEvent('GET', '/met/x');
    expect(parseRequest({ ...event, cookies: ['a=1', 'b=2'] }).cookies).toEqual(['a=1', 'b=2']);
    expect(requestWith({ cookie: 'a=1; b=2' }).cookies).toEqual(['a=1', 'b=2']);
    expect(parseRequest(event).cookies).toEqual([]);
  });

  it('has a form, in text or in base64, of which a field is the first of its name, and all can be asked for', () => {
    const body = 'answer=met&answer=withdraw&here=a&here=b';
    const event = { ...webEvent('POST', '/met/x'), body };
    const inBase64 = { ...event, body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
    for (const form of [event, inBase64].map((one) => formOf(parseRequest(one))))
      expect([form.get('answer'), form.getAll('here'), form.get('constructor')]).toEqual(['met', ['a', 'b'], null]);
  });
});
