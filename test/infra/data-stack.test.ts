import { expect, it } from 'vitest';
import { aDeployment, anApp, resource, resources, synthesise } from './synthesise.ts';

const { data } = synthesise();
const all = Object.entries(data.toJSON()['Resources'] as ReturnType<typeof resources>);

it('keeps everything when the stack is deleted or a resource replaced', () => {
  expect(all.length).toBeGreaterThan(5);
  const policies = all.map(([, { Type, DeletionPolicy, UpdateReplacePolicy }]) => [
    DeletionPolicy,
    UpdateReplacePolicy,
    Type === 'AWS::DynamoDB::GlobalTable',
  ]);
  // A first deployment that fails takes the rest back, so that it can be tried again.
  for (const [deletion, replacement, isTable] of policies)
    expect([deletion, replacement]).toEqual([isTable ? 'Retain' : 'RetainExceptOnCreate', 'Retain']);
});

it('cannot be deleted by a slip', () => {
  expect(anApp().data.terminationProtection).toBe(true);
  expect(resource(data, 'AWS::DynamoDB::GlobalTable').Properties['Replicas']).toMatchObject([
    { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
  ]);
});

it('has the table that the store expects, paid by use', () => {
  expect(resource(data, 'AWS::DynamoDB::GlobalTable').Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['pk', 'sk', 'lane', 'nextAt'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'lane', KeyType: 'HASH' },
          { AttributeName: 'nextAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
});

it('never renames what holds the truth, the keys or the address: another id would be another resource', () => {
  const ids = all
    .map(([id, { Type }]) => `${Type} ${id}`)
    .filter((line) => !/LogGroup|Policy|EventDestination/.test(line));
  expect(ids.toSorted()).toEqual([
    'AWS::ApiGatewayV2::Api DoorApiD32F8731',
    'AWS::ApiGatewayV2::Stage DoorStage3D2354C0',
    'AWS::DynamoDB::GlobalTable TableCD117FA1',
    'AWS::KMS::Key CredentialKey3ED2591C',
    'AWS::SES::ConfigurationSet LettersConfigurationSet96327D14',
    'AWS::SES::EmailIdentity LettersIdentity72059E50',
    'AWS::SNS::Topic LettersEvents688CE175',
    'AWS::SecretsManager::Secret Keys4E30B592',
  ]);
});

it('makes the first key in the shape that the keyring reads', () => {
  expect(resource(data, 'AWS::SecretsManager::Secret').Properties['GenerateSecretString']).toEqual({
    SecretStringTemplate: '{"current":"k1"}',
    GenerateStringKey: 'k1',
    PasswordLength: 64,
    ExcludePunctuation: true,
  });
});

it('has a key for certificates that signs and does nothing else', () => {
  expect(resource(data, 'AWS::KMS::Key').Properties).toMatchObject({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
});

it('writes the route in the access log and never the path, which carries tokens', () => {
  const { Format } = resource(data, 'AWS::ApiGatewayV2::Stage').Properties['AccessLogSettings'];
  expect(Object.values(JSON.parse(Format))).toEqual([
    '$context.requestId',
    '$context.routeKey',
    '$context.status',
    '$context.responseLatency',
  ]);
});

it('throttles the public door', () => {
  expect(resource(data, 'AWS::ApiGatewayV2::Stage').Properties['DefaultRouteSettings']).toEqual({
    ThrottlingRateLimit: 50,
    ThrottlingBurstLimit: 100,
  });
});

it('lets SES tell its events to a topic without a key', () => {
  expect(resource(data, 'AWS::SNS::Topic').Properties ?? {}).not.toHaveProperty('KmsMasterKeyId');
  expect(resource(data, 'AWS::SNS::TopicPolicy').Properties['PolicyDocument'].Statement).toContainEqual(
    expect.objectContaining({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } }),
  );
  expect(resource(data, 'AWS::SES::ConfigurationSetEventDestination').Properties['EventDestination']).toMatchObject({
    Enabled: true,
    MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'],
  });
});

it('has SES refuse an address that bounced or complained', () => {
  expect(resource(data, 'AWS::SES::ConfigurationSet').Properties['SuppressionOptions']).toEqual({
    SuppressedReasons: ['BOUNCE', 'COMPLAINT'],
  });
});

it('leaves an identity alone that SES knows already', () => {
  const { data: existing } = synthesise(aDeployment({ identity: 'existing' }));
  expect(resources(existing, 'AWS::SES::EmailIdentity')).toEqual({});
});

it('answers under the domain of the deployment, and keeps that too', () => {
  const certificateArn = 'arn:aws:acm:eu-west-3:111122223333:certificate/abc';
  const { data: named } = synthesise(aDeployment({ domain: { name: 'mentoring.example.org', certificateArn } }));
  expect(named.findOutputs('ApiUrl')).toMatchObject({ ApiUrl: { Value: 'https://mentoring.example.org' } });
  expect(resource(named, 'AWS::ApiGatewayV2::DomainName')).toMatchObject({
    DeletionPolicy: 'RetainExceptOnCreate',
    Properties: { DomainName: 'mentoring.example.org', DomainNameConfigurations: [{ CertificateArn: certificateArn }] },
  });
  expect(Object.keys(resources(named, 'AWS::ApiGatewayV2::ApiMapping'))).toHaveLength(1);
});
