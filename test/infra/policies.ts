import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { resource } from './synthesise.ts';

export type Statement = { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown };

/** Short names of what policies point at; the first that fits counts. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\/index\/due/, 'index'],
  [/GetAttTable\w+Arn/, 'table'],
  [/RefKeys/, 'keys'],
  [/CredentialKey/, 'credential key'],
  [/wakequeueQueue/, 'wake queue'],
  [/wavequeueQueue/, 'wave queue'],
  [/feedbackqueueQueue/, 'feedback queue'],
  [/signinqueueQueue/, 'sign-in queue'],
  [/:identity\/\*/, 'identities'],
  [/:configuration-set\//, 'configuration set'],
  [/\/morning-\*/, 'mornings'],
  [/ClockworkRole/, 'clockwork role'],
  [/dispatchdueFunction/, 'dispatch-due'],
  [/\w+Log[0-9A-F]{8}","Arn/, 'own log'],
];

export const nameOf = (target: unknown): string =>
  names.find(([pattern]) => pattern.test(JSON.stringify(target)))?.[1] ?? JSON.stringify(target);

/** What a role may do; functions are called here as in logical ids, without hyphens. */
export const statements = (engine: Template, role: string): readonly Statement[] =>
  resource(engine, 'AWS::IAM::Policy', `${role}Role`).Properties['PolicyDocument'].Statement;

const LeadingKeys = z.object({
  'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }),
});

/** The partitions of the table that a statement is about; undefined for one that names none. */
export const partitionsOf = (condition: unknown): readonly string[] | undefined =>
  LeadingKeys.safeParse(condition).data?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
