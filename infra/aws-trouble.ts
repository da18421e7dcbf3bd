/** What went wrong on the way to AWS, in words for whoever typed the command. */
export const inWords = (error: unknown, table: string): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'CredentialsProviderError') {
    return 'this needs the credentials of the AWS account; sign in, or set AWS_PROFILE.';
  }
  if (error.message.includes('Region is missing')) return 'this needs the region of the table; set AWS_REGION.';
  if (error.name === 'ResourceNotFoundException') return `there is no table ${table} in this account and region.`;
  return error.message;
};
