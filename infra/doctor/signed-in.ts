import type { Language } from '../../shared/domain/programme.ts';
import type { Deployment } from '../deployment.ts';
import { asking } from './answer.ts';
import { configuration, type Reading } from './configuration.ts';
import { type Caller, credentials } from './credentials.ts';
import { sentences } from './language.ts';
import type { Line } from './line.ts';

/** A configuration that is somebody's own, and credentials for its account; else the doctor's line about what is missing. */
export const signedIn = async (
  reading: Reading,
  askIn: (region: string) => { caller: () => Promise<Caller> },
  language: Language,
): Promise<{ deployment: Deployment } | Line> => {
  const t = sentences[language];
  const configured = configuration(reading, t);
  if (reading.kind !== 'read' || configured.state !== 'ok') return configured;
  const { region, account } = reading.deployment;
  const line = credentials(await asking(askIn(region).caller), account, t);
  return line.state === 'ok' ? { deployment: reading.deployment } : line;
};

/** What the doctor found, and what it says to do. */
export const inLines = (line: Line): string => {
  const { says, nextStep } = { nextStep: '', ...line };
  return `${says}\n${nextStep}`.trimEnd();
};
