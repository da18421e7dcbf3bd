import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib';
import { binome } from '../binome.ts';
import { loadDeployment } from '../deployment.ts';
import { lifetimes } from './lifetimes.ts';
import { papers } from './papers.ts';

const root = join(import.meta.dirname, '..', '..');

/** The templates of a deployment; the functions themselves do not matter to them. */
const templatesOf = (deployment: ReturnType<typeof loadDeployment>): readonly unknown[] => {
  const folder = mkdtempSync(join(tmpdir(), 'binome-papers-'));
  try {
    const functions = join(folder, 'functions');
    mkdirSync(functions);
    const app = new App({ outdir: join(folder, 'cdk.out'), builtinCloudFormationValidation: false });
    const { data, engine } = binome(app, deployment, functions);
    const assembly = app.synth();
    return [data, engine].map(({ stackName }): unknown => assembly.getStackByName(stackName).template);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const { values } = parseArgs({
  options: { deployment: { type: 'string' }, into: { type: 'string', default: join(root, 'docs', 'papers') } },
});
const example = join(root, 'infra', 'deployment.example.json');
const deployment = loadDeployment(root, values.deployment ?? example);
mkdirSync(values.into, { recursive: true });
for (const [name, text] of papers(lifetimes(templatesOf(deployment), deployment)))
  writeFileSync(join(values.into, name), text);
