import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';

/** Tables that data stacks of this name have left; none where that cannot be asked. */
export const tablesOf = async (region: string, name: string): Promise<readonly string[]> => {
  const names: string[] = [];
  try {
    const pages = paginateListTables({ client: new DynamoDBClient({ region }) }, {});
    for await (const { TableNames = [] } of pages) names.push(...TableNames);
  } catch {
    return [];
  }
  return names.filter((one) => one.startsWith(`${name}-data-Table`));
};
