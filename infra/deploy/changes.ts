import {
  fullDiff,
  type PropertyDifference,
  type ResourceDifference,
  ResourceImpact,
} from '@aws-cdk/cloudformation-diff';
import * as z from 'zod';

/** A CloudFormation template: of what is deployed, or of what was built. */
export type Template = Readonly<Record<string, unknown>>;

/** What a function is told when it starts: the old value and the new one, if there is one. */
export type Setting = { name: string; from: string | undefined; to: string | undefined };

export type Change = { type: string; name: string } & (
  | { kind: 'added' | 'removed' | 'replaced' }
  | { kind: 'changed'; hasNewCode: boolean; settings: readonly Setting[]; properties: readonly string[] }
);

/** What deploying a template would do to the resources of a stack; CloudFormation's own table says what replaces one. */
export const changesBetween = (deployed: Template | undefined, built: Template): readonly Change[] => {
  const changes: Change[] = [];
  fullDiff(deployed ?? {}, built).resources.forEachDifference((id, difference) => {
    const change = changeOf(id, difference);
    if (change) changes.push(change);
  });
  return changes;
};

const changeOf = (id: string, difference: ResourceDifference): Change | undefined => {
  const resource = { type: difference.resourceType ?? '', name: nameOf(id, difference) };
  switch (difference.changeImpact) {
    case ResourceImpact.WILL_CREATE:
    case ResourceImpact.WILL_IMPORT:
      return { kind: 'added', ...resource };
    case ResourceImpact.WILL_DESTROY:
    case ResourceImpact.WILL_ORPHAN:
      return { kind: 'removed', ...resource };
    case ResourceImpact.WILL_REPLACE:
    case ResourceImpact.MAY_REPLACE:
      return { kind: 'replaced', ...resource };
    case ResourceImpact.WILL_UPDATE:
      return changedOf(resource, difference);
    case ResourceImpact.NO_CHANGE:
      return undefined;
    default:
      return difference.changeImpact satisfies never;
  }
};

/** Undefined where only what the CDK notes for itself is another. */
const changedOf = (resource: { type: string; name: string }, difference: ResourceDifference): Change | undefined => {
  const { Code, Environment, ...others } = difference.propertyUpdates;
  const settings = Environment ? settingsOf(Environment) : [];
  const properties = Object.keys(others);
  const attributes = Object.keys(difference.otherChanges).filter((name) => name !== 'Metadata');
  if (!Code && settings.length + properties.length + attributes.length === 0) return undefined;
  return {
    kind: 'changed',
    ...resource,
    hasNewCode: Code !== undefined,
    settings,
    properties: [...properties, ...attributes],
  };
};

const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) }).catch({ Variables: {} });

const settingsOf = ({ oldValue, newValue }: PropertyDifference<unknown>): readonly Setting[] => {
  const [before, after] = [oldValue, newValue].map((value) => Environment.parse(value).Variables);
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
    .map((name) => ({ name, from: asWritten(before?.[name]), to: asWritten(after?.[name]) }));
};

/** What CloudFormation puts together has no value yet. */
const asWritten = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : '…';

const Path = z.object({ 'aws:cdk:path': z.string() });

/** As our code calls it: the path of its construct, without its stack and what the CDK adds at the end. */
const nameOf = (id: string, { oldValue, newValue }: ResourceDifference): string => {
  const path = [newValue, oldValue].map((resource) => Path.safeParse(resource?.['Metadata']).data?.['aws:cdk:path']);
  const [, ...parts] = (path.find((one) => one !== undefined) ?? '').split('/');
  return parts.filter((part) => !/^(Resource|Function|Queue)$/.test(part)).join('/') || id;
};
