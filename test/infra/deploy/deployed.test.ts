import { afterAll, expect, it, vi } from 'vitest';
import { tablesOf } from '../../../infra/deploy/tables.ts';
import { deployedTemplate } from '../../../infra/deploy/templates.ts';
import { aStack, aWire, told } from '../restoring/wire.ts';

const wire = await aWire();
afterAll(() => wire.close());
vi.stubEnv('AWS_ENDPOINT_URL', wire.endpoint);
vi.stubEnv('AWS_ACCESS_KEY_ID', 'a');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'b');

const region = 'eu-west-3';
const template = {
  body: '<GetTemplateResponse><GetTemplateResult><TemplateBody>Resources:\n  A:\n    Type: B\n</TemplateBody></GetTemplateResult></GetTemplateResponse>',
};
const stackThatIs = (status: string) => {
  const { body } = aStack('cercle-data');
  return {
    'DescribeStacks cercle-data': [{ body: body.replace('CREATE_COMPLETE', status) }],
    'GetTemplate cercle-data': [template],
  };
};

it.each(['CREATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'])(
  'what is deployed is compared with, in YAML: %s',
  async (status) => {
    wire.play(stackThatIs(status));
    expect(await deployedTemplate(region, 'cercle-data')).toEqual({ Resources: { A: { Type: 'B' } } });
  },
);

it.each(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'])(
  'a stack that never came to be is none, whatever its template: %s',
  async (status) => {
    wire.play(stackThatIs(status));
    expect(await deployedTemplate(region, 'cercle-data')).toBeUndefined();
  },
);

it('a stack that is not there is none', async () => {
  wire.play({
    'DescribeStacks cercle-data': [
      {
        status: 400,
        body: '<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id cercle-data does not exist</Message></Error></ErrorResponse>',
      },
    ],
  });
  expect(await deployedTemplate(region, 'cercle-data')).toBeUndefined();
});

it('finds the tables that earlier deployments of this name have left, and no other', async () => {
  wire.play({
    ListTables: [told({ TableNames: ['cercle-data-TableCD117FA1-A', 'cercle-2026', 'other-data-TableCD117FA1-B'] })],
  });
  expect(await tablesOf(region, 'cercle')).toEqual(['cercle-data-TableCD117FA1-A']);
});
