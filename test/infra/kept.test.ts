import { describe, expect, it } from 'vitest';
import { aDeployment, resource, resources, synthesise } from './synthesise.ts';

const table = 'binome-20261120T100000Z';
const keys = 'arn:aws:secretsmanager:eu-west-3:111122223333:secret:Keys4E30B592-AbCdEf-123456';
const kept = { table, keys };
const { data, engine } = synthesise(aDeployment(kept));
const text = JSON.stringify(engine.toJSON());

/** Each statement of each policy. */
const grantsOf = (template: typeof engine): readonly string[] =>
  Object.values(resources(template, 'AWS::IAM::Policy')).flatMap(({ Properties }) =>
    Properties['PolicyDocument'].Statement.map((statement: unknown) => JSON.stringify(statement)),
  );

describe('a deployment that names what was kept', () => {
  it('makes no table and no secret, and puts out the names of those it goes on with', () => {
    expect(resources(data, 'AWS::DynamoDB::GlobalTable')).toEqual({});
    expect(resources(data, 'AWS::SecretsManager::Secret')).toEqual({});
    expect(data.findOutputs('TableName')).toMatchObject({ TableName: { Value: table } });
    expect(data.findOutputs('KeysSecret')).toMatchObject({ KeysSecret: { Value: keys } });
  });

  it('lets functions do the same there, in the table, its index and the secret', () => {
    const granted = grantsOf(engine);
    const usual = grantsOf(synthesise().engine);
    const count = (grants: readonly string[], pattern: RegExp) => grants.filter((one) => pattern.test(one)).length;
    expect(count(granted, /:table\/binome-20261120T100000Z"/)).toBe(count(usual, /^(?!.*\/index\/).*GetAttTable/));
    expect(count(granted, /:table\/binome-20261120T100000Z\/index\/due"/)).toBe(1);
    expect(count(granted, /"Resource":"arn:aws:secretsmanager:[^"]+:secret:Keys4E30B592-AbCdEf-123456"/)).toBe(
      count(usual, /RefKeys/),
    );
    expect(text).not.toMatch(/GetAttTable|RefTable|RefKeys/);
  });

  it('gives functions their names', () => {
    const { Variables } = resource(engine, 'AWS::Lambda::Function', 'wake').Properties['Environment'];
    expect(Variables).toMatchObject({ TABLE_NAME: table, KEYS_SECRET: keys });
  });

  it('is else the same: the address, the sender and the topic are not touched', () => {
    const idsOf = (template: typeof data) =>
      Object.keys(template.toJSON()['Resources']).filter((id) => !/^(Table|Keys)[0-9A-F]{8}$/.test(id));
    expect(idsOf(data)).toEqual(idsOf(synthesise().data));
  });
});

it('whoever names another table later loses none: the stack lets go of its own table and secret, and deletes neither', () => {
  // CloudFormation heeds the policy that the template had before the resource went.
  const { data: before } = synthesise();
  expect(resource(before, 'AWS::DynamoDB::GlobalTable').DeletionPolicy).toBe('Retain');
  expect(resource(before, 'AWS::SecretsManager::Secret').DeletionPolicy).toBe('RetainExceptOnCreate');
  expect(resource(before, 'AWS::DynamoDB::GlobalTable').Properties['Replicas']).toMatchObject([
    { DeletionProtectionEnabled: true },
  ]);
});
