import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Template } from './changes.ts';

const TemplateBody = z.record(z.string(), z.unknown());

/** The template that `cdk synth` wrote for a stack into this folder. */
export const builtTemplate = (folder: string, stack: string): Template =>
  TemplateBody.parse(JSON.parse(readFileSync(join(folder, `${stack}.template.json`), 'utf8')));

/** Of such a stack nothing is there, or nothing that stays: its first deployment was only prepared, or undone. */
const neverMade = /^(REVIEW_IN_PROGRESS|ROLLBACK_(COMPLETE|FAILED)|DELETE_COMPLETE)$/;

/** The template that a stack was last deployed with; undefined where there is no such stack. */
export const deployedTemplate = async (region: string, stack: string): Promise<Template | undefined> => {
  const client = new CloudFormationClient({ region });
  try {
    const { Stacks: [seen] = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    if (!seen || neverMade.test(seen.StackStatus ?? '')) return undefined;
    const { TemplateBody: body } = await client.send(new GetTemplateCommand({ StackName: stack }));
    // The CDK deploys in YAML, of which JSON is a part.
    return body === undefined ? undefined : TemplateBody.parse(parse(body));
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist'))
      return undefined;
    throw error;
  }
};
