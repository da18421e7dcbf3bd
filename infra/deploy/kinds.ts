/** What a stack is made of, as people who deploy it speak of it. */
export const kinds = [
  'table',
  'secret',
  'key',
  'door',
  'domain',
  'identity',
  'letters',
  'function',
  'route',
  'queue',
  'schedule',
  'alarm',
  'log',
  'permissions',
  'connection',
] as const;
export type Kind = (typeof kinds)[number];

const kindOfType: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['AWS::DynamoDB::GlobalTable', 'table'],
  ['AWS::SecretsManager::Secret', 'secret'],
  ['AWS::KMS::Key', 'key'],
  ['AWS::ApiGatewayV2::Api', 'door'],
  ['AWS::ApiGatewayV2::DomainName', 'domain'],
  ['AWS::SES::EmailIdentity', 'identity'],
  ['AWS::SES::ConfigurationSet', 'letters'],
  ['AWS::Lambda::Function', 'function'],
  ['AWS::ApiGatewayV2::Route', 'route'],
  ['AWS::SQS::Queue', 'queue'],
  ['AWS::Scheduler::Schedule', 'schedule'],
  ['AWS::Scheduler::ScheduleGroup', 'schedule'],
  ['AWS::CloudWatch::Alarm', 'alarm'],
  ['AWS::Logs::LogGroup', 'log'],
  ['AWS::IAM::Role', 'permissions'],
  ['AWS::IAM::Policy', 'permissions'],
  ['AWS::Lambda::Permission', 'permissions'],
  ['AWS::SQS::QueuePolicy', 'permissions'],
  ['AWS::SNS::TopicPolicy', 'permissions'],
]);

export const kindOf = (type: string): Kind => kindOfType.get(type) ?? 'connection';

/** What letters in inboxes, and people, depend on: none of it comes back by deploying again. */
export const isKept = (kind: Kind): boolean =>
  kind === 'table' ||
  kind === 'secret' ||
  kind === 'key' ||
  kind === 'door' ||
  kind === 'domain' ||
  kind === 'identity' ||
  kind === 'letters';
