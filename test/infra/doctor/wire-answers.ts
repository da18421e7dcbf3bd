import { account, keysArn, topic } from './recorded.ts';

const xml = (operation: string, result: string) =>
  `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`;

const stack = (name: string) => `<Stacks><member>
  <StackId>arn:aws:cloudformation:eu-west-3:${account}:stack/${name}/1</StackId><StackName>${name}</StackName>
  <CreationTime>2026-11-20T09:00:00.000Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>
  <Outputs><member><OutputKey>TableName</OutputKey><OutputValue>t</OutputValue></member></Outputs>
</member></Stacks>`;

const resource = (type: string, logical: string, physical: string) => `<member>
  <ResourceType>${type}</ResourceType><LogicalResourceId>${logical}</LogicalResourceId>
  <PhysicalResourceId>${physical}</PhysicalResourceId><ResourceStatus>CREATE_COMPLETE</ResourceStatus>
  <LastUpdatedTimestamp>2026-11-20T09:00:00.000Z</LastUpdatedTimestamp>
</member>`;

/** What AWS answers on the wire, by what is asked: an action, a target, or a method and a path. */
export const wireAnswers: Readonly<Record<string, { status?: number; body: string }>> = {
  GetCallerIdentity: {
    body: xml(
      'GetCallerIdentity',
      `<Arn>arn:aws:sts::${account}:assumed-role/Admin/x</Arn><UserId>AROAX:x</UserId><Account>${account}</Account>`,
    ),
  },
  'AmazonSSM.GetParameter': {
    body: JSON.stringify({ Parameter: { Name: '/cdk-bootstrap/hnb659fds/version', Type: 'String', Value: '27' } }),
  },
  'GET /v2/email/account': {
    body: JSON.stringify({
      DedicatedIpAutoWarmupEnabled: false,
      EnforcementStatus: 'HEALTHY',
      ProductionAccessEnabled: false,
      SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 },
      SendingEnabled: true,
    }),
  },
  'GET /v2/email/identities/cercle.fr': {
    status: 404,
    body: JSON.stringify({ __type: 'NotFoundException', message: 'Email identity cercle.fr does not exist.' }),
  },
  'CertificateManager.DescribeCertificate': {
    status: 400,
    body: JSON.stringify({ __type: 'ResourceNotFoundException', message: 'Could not find certificate.' }),
  },
  'DescribeStacks binome-data': {
    status: 400,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
      <Message>Stack with id binome-data does not exist</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  },
  'DescribeStacks binome-engine': { body: xml('DescribeStacks', stack('binome-engine')) },
  'ListStackResources binome-engine': {
    body: xml(
      'ListStackResources',
      `<StackResourceSummaries>${resource('AWS::SNS::Topic', 'AlarmsTopic4B5C', topic)}</StackResourceSummaries>`,
    ),
  },
  ListSubscriptionsByTopic: {
    body: xml(
      'ListSubscriptionsByTopic',
      `<Subscriptions><member><Owner>${account}</Owner><Protocol>email</Protocol><Endpoint>claire@cercle.fr</Endpoint>
       <SubscriptionArn>PendingConfirmation</SubscriptionArn><TopicArn>${topic}</TopicArn></member></Subscriptions>`,
    ),
  },
  'DynamoDB_20120810.DescribeTable': {
    body: JSON.stringify({
      Table: {
        TableName: 'binome-kept',
        TableStatus: 'ACTIVE',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [{ IndexName: 'due', IndexStatus: 'ACTIVE' }],
        DeletionProtectionEnabled: true,
      },
    }),
  },
  'DynamoDB_20120810.DescribeContinuousBackups': {
    body: JSON.stringify({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
      },
    }),
  },
  'secretsmanager.DescribeSecret': { body: JSON.stringify({ ARN: keysArn, Name: 'Keys4E30B592' }) },
  'GET /2016-08-19/account-settings': {
    body: JSON.stringify({ AccountLimit: { ConcurrentExecutions: 10, UnreservedConcurrentExecutions: 10 } }),
  },
};
