import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { languageOf, sentences } from '../../../infra/doctor/language.ts';
import { checks } from '../../../infra/doctor/line.ts';
import { asText, inPrint } from '../../../infra/doctor/print.ts';
import { failing, report } from './recorded.ts';

/** Every key, however deep, with whether it takes facts. */
const shape = (sayings: object): readonly string[] =>
  Object.entries(sayings).flatMap(([key, said]) =>
    typeof said === 'object' ? shape(said).map((inner) => `${key}.${inner}`) : [`${key}: ${typeof said}`],
  );

const plain = { isColoured: false, columns: Infinity };

describe('the two languages', () => {
  it('say the same things, and have a title for every check', () => {
    expect(shape(sentences.fr)).toEqual(shape(sentences.en));
    expect(Object.keys(sentences.en.titles).toSorted()).toEqual([...checks].toSorted());
  });

  it.each([
    ['fr', { LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB.UTF-8' }],
    ['fr', { LC_ALL: '', LANG: 'fr' }],
    ['en', { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }],
    ['en', { LANG: 'fry_NL' }],
    ['en', {}],
  ])('are chosen by the terminal: %s in %j', (language, environment) => {
    expect(languageOf(environment)).toBe(language);
  });

  it('are set as a printer would, and what is to be copied stays as it is', async () => {
    const lines = (await report({ language: 'fr', aws: { bootstrapVersion: async () => undefined } })).map((line) =>
      inPrint(line, 'fr'),
    );
    expect(lines.find(({ check }) => check === 'bootstrap')).toMatchObject({
      nextStep: expect.stringContaining('région\u00A0:\n  npx cdk bootstrap aws://123456789012/eu-west-3\n'),
    });
  });
});

describe('the report', () => {
  it('has a line for each check, marked in a way that needs no colour', async () => {
    const text = asText(await report({ aws: { bootstrapVersion: async () => '5' } }), 'en', plain);
    expect(text).toContain('\n✓ Credentials        This terminal is signed in');
    expect(text).toContain('\n✗ Bootstrap ');
    expect(text).toContain('\n                     → Once for this account');
    expect(text).toContain('1 thing is left to do: begin with the first ✗.');
    expect(text).not.toContain('\u001B');
  });

  it('is coloured where that is wanted', async () => {
    expect(asText(await report(), 'en', { ...plain, isColoured: true })).toContain('\u001B[32m✓ Credentials');
  });

  it('is broken between words, never within an address', async () => {
    const aws = { sesAccount: async () => ({ SendingEnabled: true, ProductionAccessEnabled: false }) };
    const text = asText(await report({ aws }), 'en', { isColoured: false, columns: 100 });
    const [long, ...others] = text.split('\n').filter((line) => line.length > 100);
    expect([long, ...others].join()).not.toMatch(/ \w+ \w+ \w+ \w+/);
    expect(text).toContain('https://eu-west-3.console.aws.amazon.com/ses/home?region=eu-west-3#/account');
  });

  it('is content when nothing is left to do', async () => {
    expect(asText(await report(), 'en', plain)).toContain('Nothing is left to do. 17 checks are fine.');
    expect(asText(await report({ language: 'fr' }), 'fr', plain)).toContain(
      'Il ne reste rien à faire. 17 points sont en ordre.',
    );
  });

  it('says for each red line what comes next', async () => {
    const lines = await report({ aws: { caller: failing('CredentialsProviderError') } });
    for (const line of lines) expect(line).toSatisfy((one: typeof line) => one.state !== 'todo' || one.nextStep !== '');
  });
});

describe('npm run doctor', () => {
  const doctor = (options: readonly string[], environment: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['infra/doctor/main.ts', ...options], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
        ...environment,
      },
    });

  it('without anything at all says what to do first, as data too, and fails', () => {
    const { stdout, stderr, status } = doctor(['--json']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const lines: { check: string; state: string }[] = JSON.parse(stdout);
    expect(lines.filter(({ state }) => state === 'todo').map(({ check }) => check)).toContain('credentials');
    for (const line of lines) {
      expect(Object.keys(line).filter((key) => !['check', 'state', 'says', 'nextStep'].includes(key))).toEqual([]);
      expect(['ok', 'todo', 'unknown']).toContain(line.state);
    }
  });

  it('speaks French when asked to, or when the terminal does', () => {
    expect(doctor(['--language', 'fr']).stdout).toContain('Ce terminal n’est pas connecté à AWS.');
    expect(doctor([], { LANG: 'fr_FR.UTF-8' }).stdout).toContain('Ce terminal n’est pas connecté à AWS.');
    expect(doctor(['--language', 'en'], { LANG: 'fr_FR.UTF-8' }).stdout).toContain('not signed in to AWS');
  });

  it('explains itself to whoever mistypes', () => {
    const { stderr, status } = doctor(['--langauge', 'fr']);
    expect(stderr).toContain('npm run doctor [-- --language fr|en] [--json]');
    expect(status).toBe(2);
  });
});
