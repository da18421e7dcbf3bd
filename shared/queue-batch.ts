import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';

const Batch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** Handles the messages of an SQS event one after the other; one that fails goes back to the queue alone. */
export const settleEach = async (
  event: unknown,
  settle: (body: string) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of Batch.parse(event).Records) {
    try {
      await settle(body);
    } catch (error) {
      failed(error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};
