import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { binome } from '../../infra/binome.ts';
import { Deployment } from '../../infra/deployment.ts';

type Resource = {
  Type: string;
  Properties: ReturnType<Template['toJSON']>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
};

const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));

export const aDeployment = (changes: Partial<z.input<typeof Deployment>> = {}): Deployment =>
  Deployment.parse({
    name: 'binome',
    region: 'eu-west-3',
    sender: 'mentoring@example.org',
    identity: 'create',
    organisers: ['one@example.org', 'two@example.org'],
    rate: 14,
    ...changes,
  });

/** The app as `cdk synth` makes it, with a stub for the built functions. */
export const anApp = (deployment = aDeployment(), props: AppProps = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-synth-'));
  const functions = join(folder, 'functions');
  mkdirSync(functions);
  writeFileSync(join(functions, 'stub.mjs'), 'export const handler = () => {};\n');
  const app = new App({ context, outdir: join(folder, 'cdk.out'), ...props });
  return { app, report: join(folder, 'cdk.out', 'validation-report.json'), ...binome(app, deployment, functions) };
};

export const synthesise = (deployment = aDeployment(), more: Record<string, unknown> = {}) => {
  // CDK's own rules take longer than all the rest; the tests of cdk-nag run them.
  const props = { builtinCloudFormationValidation: false, context: { ...context, ...more } };
  const { app, data, engine } = anApp(deployment, props);
  const assembly = app.synth();
  const template = (name: string) => Template.fromJSON(assembly.getStackByName(name).template);
  return { data: template(data.stackName), engine: template(engine.stackName) };
};

/** The resources of a type, by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** The only resource of a type whose logical id begins so. */
export const resource = (template: Template, type: string, prefix = ''): Resource => {
  const found = Object.entries(resources(template, type)).filter(([id]) => id.startsWith(prefix));
  if (found.length !== 1) throw new Error(`${found.length} resources of type ${type} begin with "${prefix}".`);
  return found[0]![1];
};
