/**
 * How long DynamoDB, SQS and their like are waited for, which answer within milliseconds: the SDK waits for ever unless told,
 * and asks again whoever lets this pass.
 */
export const patience = { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true };
