import type { Effects } from '../pim/ports';
import type { ActivationRequest } from '../pim/request';
import { dropJobs, orderJob } from './jobs';
import { appendFact } from './journal';
import { orderCopy, orderNotice } from './outbox-orders';
import { sentMessagesOf } from './sent-messages';
import type { Database } from './tables';

/** Writes down what a move of the request brings about, in the transaction that writes the move. */
export async function writeEffects(
  trx: Database,
  request: ActivationRequest,
  effects: Effects,
): Promise<void> {
  const { fact, notices = [], jobs = [], dropJobs: dropped = [], refreshCopies } = effects;
  for (const notice of notices) await orderNotice(trx, notice);
  await dropJobs(trx, dropped);
  for (const job of jobs) await orderJob(trx, job);
  if (refreshCopies) {
    for (const message of await sentMessagesOf(trx, request.id)) await orderCopy(trx, message);
  }
  await appendFact(trx, fact);
}
