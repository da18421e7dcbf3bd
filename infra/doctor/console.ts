const at = (region: string, page: string): string => `https://${region}.console.aws.amazon.com/${page}`;

/** Pages of AWS in a browser, in a region. */
export const sesConsole = (region: string, page: 'account' | 'identities'): string =>
  at(region, `ses/home?region=${region}#/${page}`);
export const certificatesConsole = (region: string): string => at(region, `acm/home?region=${region}`);
export const tablesConsole = (region: string): string => at(region, `dynamodbv2/home?region=${region}#tables`);
export const stacksConsole = (region: string): string => at(region, `cloudformation/home?region=${region}`);
export const topicsConsole = (region: string): string => at(region, `sns/v3/home?region=${region}#/topics`);
