import { describe, expect, it } from 'vitest';
import { commands, namesOf } from '../../../infra/organiser/commands.ts';
import { anOrganiser } from '../../support/organiser.ts';

const names = namesOf(commands);
const { type } = anOrganiser();

it('says what there is to whoever types nothing, in their language', async () => {
  const { code, out } = await type();
  expect(code).toBe(2);
  for (const name of names) expect(out).toMatch(new RegExp(`npm run organiser -- ${name}\\b`));
  expect((await anOrganiser({ environment: { LC_ALL: 'fr_CA' } }).type('--help')).out).toContain('Avec un jeton');
});

it.each(names)('%s says how it is typed, in French and in English', async (name) => {
  const [english, french] = [await type(name, '--help'), await type(name, '--help', '--language', 'fr')];
  expect([english.code, french.code]).toEqual([0, 0]);
  const options = ({ out }: { out: string }) => [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(options(english)).toEqual(
    [...commands[name].needs, ...commands[name].options, 'json', 'language', 'help'].map((option) => `--${option}`),
  );
  expect(options(french)).toEqual(options(english));
  expect(french.out).not.toBe(english.out);
});

describe('what cannot be meant does nothing, says what is wrong, and how it is typed', () => {
  it.each([
    [['upload'], 'FILE is missing.'],
    [['upload', 'pairs.csv', '--name', 'Cercle'], '--start is missing.'],
    [['cohorts', 'Cercle'], '“Cercle” is one word too many'],
    [['cohorts', '--hold'], 'This command has no option --hold.'],
    [['cohorts', '--force'], 'This command has no option --force.'],
    [['cohorts', '--api'], '--api wants a value.'],
    [['cohorts', '--json=no'], '--json takes no value.'],
    [['show', 'Cercle', '--api', 'nowhere'], '“nowhere” is no address of a desk'],
    [['show', 'Cercle', '--api', 'http://m.example.org'], 'would show your token to whoever is on the way'],
    [['address', '--cohort', 'c', '--person', 'p', '--to', 'nobody'], '“nobody” is not an address'],
  ])('%j: %s', async (words, expected) => {
    const at = anOrganiser();
    const { code, out, err } = await at.type(...words);
    expect({ code, out, asked: at.asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err.split('\n')[0]).toContain(expected);
    expect(err).toContain(`  npm run organiser -- ${words[0]} `.trimEnd());
  });

  it('an unknown command leads to those that there are, and with --json to one document', async () => {
    const { code, out, err } = await type('unknown', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ error: { code: 'misused', message: 'There is no command “unknown”.' } });
    expect(err).toContain('npm run organiser -- token');
  });
});

describe('the token', () => {
  it('is that of this machine, of a file or of the environment, and goes to the address that was named', async () => {
    const away = ['--api', 'https://m.example.org'];
    const here = anOrganiser({ files: { mine: 'a-token-for-tests' }, environment: { BINOME_TOKEN: 'another' } });
    expect((await here.type('cohorts', ...away, '--token-file', 'mine')).code).toBe(0);
    expect((await here.type('cohorts', ...away)).err).toContain('A valid organiser token is needed');
    expect(here.asked).toEqual(Array.from({ length: 2 }, () => 'GET https://m.example.org/api/cohorts'));
    const there = anOrganiser({
      environment: { BINOME_API: 'https://m.example.org', BINOME_TOKEN: 'a-token-for-tests' },
    });
    expect((await there.type('cohorts')).code).toBe(0);
  });

  it('of this machine is sent nowhere else', async () => {
    const at = anOrganiser();
    const { code, err } = await at.type('cohorts', '--api', 'https://m.example.org');
    expect({ code, asked: at.asked }).toEqual({ code: 1, asked: [] });
    expect(err).toMatch(/^Which token is for https:\/\/m\.example\.org\?/);
  });

  it('that is not there, or is none, is not asked with', async () => {
    const at = anOrganiser({ files: { empty: '\n' } });
    for (const file of ['empty', 'nowhere']) expect((await at.type('cohorts', '--token-file', file)).code).toBe(1);
    expect(at.asked).toEqual([]);
  });
});

it('says what to do where nothing answers, and passes by what is no desk', async () => {
  const refuse = async () => {
    throw Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
    });
  };
  const nobody = anOrganiser({ reach: { fetch: refuse } });
  expect((await nobody.type('cohorts')).err).toMatch(/^Nothing answers at http:\/\/localhost:3000\.[^]*npm start$/);
  const other = anOrganiser({ reach: { fetch: async () => new Response('<html>') } });
  expect(await other.type('cohorts')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Is that address a desk'),
  });
});
