import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Deployment, loadDeployment, parseDeployment } from '../../infra/deployment.ts';

const example = loadDeployment('.', 'infra/deployment.example.json');
const reading = (changes: object) => () =>
  parseDeployment(JSON.stringify({ ...example, ...changes }), 'deployment.json');

describe('a deployment', () => {
  it('has two workers and the zone of Paris unless it says otherwise', () => {
    const { workers: _workers, zone: _zone, ...rest } = example;
    expect(Deployment.parse(rest)).toMatchObject({ workers: 2, zone: 'Europe/Paris' });
  });

  it.each([
    [{ name: 'Binôme' }, 'name: 2 to 31 lower-case letters'],
    [{ region: 'Paris' }, 'region: an AWS Region such as "eu-west-3"'],
    [{ account: 111122223333 }, 'account: the 12 digits'],
    [{ sender: 'Mentoring <mentoring@example.org>' }, 'sender: the bare address'],
    [{ identity: 'new' }, 'identity: "create", or "existing"'],
    [{ organisers: [] }, 'organisers: at least one address'],
    [{ organisers: ['someone'] }, 'organisers.0: an email address'],
    [{ domain: { name: 'https://example.org', certificateArn: 'arn:aws:acm:x' } }, 'domain.name: a host name'],
    [{ domain: { name: 'example.org', certificateArn: 'x' } }, 'domain.certificateArn: the ARN'],
    [{ table: 'arn:aws:dynamodb:eu-west-3:111122223333:table/binome' }, 'table: the name of an existing table'],
    [{ keys: 'Keys4E30B592' }, 'keys: the whole ARN of an existing secret'],
    [{ zone: 'Paris' }, 'zone: an IANA time zone'],
    [{ rate: 1, workers: 20 }, 'workers: fewer workers, or a higher rate'],
    [{ rate: 0 }, 'rate: more than 0'],
    [{ rate: '14' }, 'rate: letters per second, a number'],
    [{ perDay: 0 }, 'perDay: more than 0'],
    [{ perDay: 0.5 }, 'perDay: a whole number'],
    [{ workers: 1 }, 'workers: 2 at least'],
    [{ worker: 2 }, 'the file: Unrecognized key: "worker"'],
  ])('with %j is refused in a sentence', (changes, sentence) => {
    expect(reading(changes)).toThrow(sentence);
  });

  it('that lacks a field is told which', () => {
    expect(reading({ sender: undefined })).toThrow('  - sender: the bare address');
  });

  it('is told every mistake at once, with the name of its file', () => {
    expect(reading({ rate: 0, workers: 1 })).toThrow(/^deployment\.json cannot be used:\n  - rate: .*\n  - workers: /);
  });

  it('that is not JSON is said to be so', () => {
    expect(() => parseDeployment('{ name: binome }', 'deployment.json')).toThrow('deployment.json is not JSON');
  });
});

describe('the file', () => {
  const root = mkdtempSync(join(tmpdir(), 'binome-deployment-'));
  const write = (file: string, name: string) => writeFileSync(join(root, file), JSON.stringify({ ...example, name }));
  mkdirSync(join(root, 'infra'));

  it('is the one that is named, else one’s own, else the example', () => {
    write('infra/deployment.example.json', 'example');
    expect(loadDeployment(root, undefined).name).toBe('example');
    write('deployment.json', 'own');
    expect(loadDeployment(root, undefined).name).toBe('own');
    // As a shell has it that was told to forget the variable.
    expect(loadDeployment(root, '').name).toBe('own');
    write('other.json', 'other');
    expect(loadDeployment(root, join(root, 'other.json')).name).toBe('other');
  });

  it('must exist where it is named', () => {
    expect(() => loadDeployment(root, join(root, 'nowhere.json'))).toThrow('DEPLOYMENT names the configuration file');
  });
});

it('keeps anyone from deploying the example as it is: its account is that of AWS’s own documentation', () => {
  expect(example.account).toBe('111122223333');
});
