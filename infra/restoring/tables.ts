import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';

/** To which moments a table can be restored. */
export type Window = { earliest: Date; latest: Date };

/** Tables as a whole, as DynamoDB restores and protects them; what is in their rows is the store's business. */
export type Tables = {
  find: (name: string) => Promise<TableDescription | undefined>;
  /** Undefined while point-in-time recovery is off. */
  window: (name: string) => Promise<Window | undefined>;
  /** Begins; the new table fills for twenty minutes and more. */
  restore: (from: string, to: string, at: Date) => Promise<void>;
  /** False while DynamoDB does not let it be switched on for so new a table. */
  makeRecoverable: (name: string) => Promise<boolean>;
  protect: (name: string) => Promise<void>;
  copyTags: (fromArn: string, toArn: string) => Promise<void>;
};

export const dynamoTables = (client: DynamoDBClient): Tables => ({
  find: async (TableName) => {
    try {
      return (await client.send(new DescribeTableCommand({ TableName }))).Table;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  },
  window: async (TableName) => {
    const { ContinuousBackupsDescription: backups } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    const { EarliestRestorableDateTime: earliest, LatestRestorableDateTime: latest } =
      backups?.PointInTimeRecoveryDescription ?? {};
    return earliest && latest && { earliest, latest };
  },
  restore: async (SourceTableName, TargetTableName, RestoreDateTime) => {
    await client.send(new RestoreTableToPointInTimeCommand({ SourceTableName, TargetTableName, RestoreDateTime }));
  },
  makeRecoverable: async (TableName) => {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    try {
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
      return true;
    } catch (error) {
      if (error instanceof ContinuousBackupsUnavailableException) return false;
      throw error;
    }
  },
  protect: async (TableName) => {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  },
  copyTags: async (fromArn, toArn) => {
    const { Tags = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn: fromArn }));
    // Nobody but AWS may set its own.
    const own = Tags.filter(({ Key = '' }) => !Key.startsWith('aws:'));
    if (own.length > 0) await client.send(new TagResourceCommand({ ResourceArn: toArn, Tags: own }));
  },
});
