import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as z from 'zod';
import { Deployment, deploymentFile } from '../deployment.ts';
import { type Line, ok, todo } from './line.ts';
import type { Sentences } from './sentences/en.ts';

/** A value that cannot be, or settings that do not exist. */
type Mistake = { path: string; message: string } | { strangers: string };

/** What the configuration file says; `file` as somebody in the project's folder names it. */
export type Reading = { file: string } & (
  | { kind: 'example' }
  | { kind: 'missing' }
  | { kind: 'not-json' }
  | { kind: 'mistaken'; mistakes: readonly Mistake[] }
  | { kind: 'read'; deployment: Deployment; namesZone: boolean }
);

/** Reads the file that a deployment would take. */
export const readConfiguration = (root: string, chosen: string | undefined): Reading => {
  const { file: path, isExample } = deploymentFile(root, chosen);
  const file = relative(root, path) || path;
  if (isExample) return { file, kind: 'example' };
  return existsSync(path) ? { file, ...parsed(readFileSync(path, 'utf8')) } : { file, kind: 'missing' };
};

type Parsed =
  | { kind: 'not-json' }
  | { kind: 'mistaken'; mistakes: readonly Mistake[] }
  | { kind: 'read'; deployment: Deployment; namesZone: boolean };

const parsed = (text: string): Parsed => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  const { data, error } = Deployment.safeParse(json);
  if (data)
    return { kind: 'read', deployment: data, namesZone: z.object({ zone: z.string() }).safeParse(json).success };
  return {
    kind: 'mistaken',
    mistakes: error.issues.map(mistakeOf),
  };
};

const mistakeOf = (issue: z.core.$ZodIssue): Mistake =>
  issue.code === 'unrecognized_keys'
    ? { strangers: issue.keys.map((key) => [...issue.path, key].join('.')).join(', ') }
    : { path: issue.path.join('.'), message: issue.message };

/** Whether there is a configuration of one's own, and whether it has left the example behind. */
export const configuration = (reading: Reading, t: Sentences): Line => {
  const { file } = reading;
  const red = (says: string, nextStep: string) => todo('configuration', says, nextStep);
  switch (reading.kind) {
    case 'example':
      return red(t.configuration.example({ file }), t.configuration.copyExample({ file }));
    case 'missing':
      return red(t.configuration.missing({ file }), t.configuration.nameAnother);
    case 'not-json':
      return red(t.configuration.notJson({ file }), t.configuration.mendJson({ file }));
    case 'mistaken':
      return red(
        t.configuration.mistaken({ file }),
        [
          t.configuration.mend,
          ...reading.mistakes.map((mistake) => ('path' in mistake ? t.mistake(mistake) : t.stranger(mistake))),
        ].join('\n'),
      );
    case 'read': {
      const { name, region, sender } = reading.deployment;
      const left = leftFromExample(reading.deployment);
      if (left.length > 0) {
        return red(t.configuration.leftover({ file, values: left.join(', ') }), t.configuration.replace({ file }));
      }
      return ok('configuration', t.configuration.ok({ file, name, region, sender }));
    }
    default:
      return reading satisfies never;
  }
};

/** Addresses of domains that belong to nobody (RFC 2606), and the account of AWS's own documentation. */
const leftFromExample = ({ account, sender, organisers }: Deployment): readonly string[] => [
  ...(account === '111122223333' ? [account] : []),
  ...[sender, ...organisers].filter((address) => /[@.]example\.(org|com|net)$/i.test(address)),
];
