import { existsSync } from 'node:fs';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { EngineStack } from './engine-stack.ts';

/** The whole of a deployment: two stacks, checked by cdk-nag when they are synthesised. */
export const binome = (
  app: App,
  deployment: Deployment,
  functions: string,
): { data: DataStack; engine: EngineStack } => {
  if (!existsSync(functions)) {
    throw new Error(`${functions} does not exist: "npm run build" makes the functions, and "npm run synth" does both.`);
  }
  const env = { region: deployment.region, ...(deployment.account && { account: deployment.account }) };
  const data = new DataStack(app, `${deployment.name}-data`, { env, deployment });
  const engine = new EngineStack(app, `${deployment.name}-engine`, { env, deployment, data, functions });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, engine };
};
