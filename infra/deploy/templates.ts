import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Template } from './changes.ts';

const TemplateBody = z.record(z.string(), z.unknown());

/** The template that `cdk synth` wrote for a stack into this folder. */
export const builtTemplate = (folder: string, stack: string): Template =>
  TemplateBody.parse(JSON.parse(readFileSync(join(folder, `${stack}.template.json`), 'utf8')));

/** The template that a stack was last deployed with; undefined where there is no such stack. */
export const deployedTemplate = async (region: string, stack: string): Promise<Template | undefined> => {
  try {
    const { TemplateBody: body } = await new CloudFormationClient({ region }).send(
      new GetTemplateCommand({ StackName: stack }),
    );
    // The CDK deploys in YAML, of which JSON is a part.
    return body === undefined ? undefined : TemplateBody.parse(parse(body));
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist'))
      return undefined;
    throw error;
  }
};
