import { afterEach, expect, it } from 'vitest';
import { askDns } from '../../../infra/doctor/ask-dns.ts';
import { nameServer } from './name-server.ts';
import { lineOf } from './recorded.ts';

const working = { 'amazonaws.com NS': ['ns1.example.net'] };
const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
const dnsOf = async (records: Readonly<Record<string, readonly string[]>>) => {
  const server = await nameServer(records);
  open.push(server);
  return askDns([server.address]);
};

it('reads records, in one piece or in many', async () => {
  const dns = await dnsOf({ ...working, '_dmarc.cercle.fr TXT': ['v=DMARC1; |p=reject', 'other'] });
  expect(await dns.txt('_dmarc.cercle.fr')).toEqual(['v=DMARC1; p=reject', 'other']);
});

it('sees where a name leads, and whether a domain is kept', async () => {
  const dns = await dnsOf({
    ...working,
    'mentorat.cercle.fr CNAME': ['d-abc.example.net'],
    'alias.cercle.fr A': ['192.0.2.1'],
    'cercle.fr NS': ['ns1.example.net'],
  });
  expect(await dns.leads('mentorat.cercle.fr')).toMatchObject({ cname: 'd-abc.example.net' });
  expect(await dns.leads('alias.cercle.fr')).toEqual({ cname: undefined, resolves: true });
  expect(await dns.leads('nowhere.cercle.fr')).toEqual({ cname: undefined, resolves: false });
  expect(await dns.isDomain('cercle.fr')).toBe(true);
  expect(await dns.isDomain('circle.fr')).toBe(false);
});

it('calls a name unknown only where others are known: behind some walls none is', async () => {
  const [outside, walled] = [await dnsOf(working), await dnsOf({})];
  expect(await outside.txt('_dmarc.cercle.fr')).toEqual([]);
  expect(await lineOf('dmarc', { dns: outside })).toMatchObject({ state: 'todo' });
  await expect(walled.txt('_dmarc.cercle.fr')).rejects.toThrow('amazonaws.com');
  expect(await lineOf('dmarc', { dns: walled })).toMatchObject({ state: 'unknown' });
});
