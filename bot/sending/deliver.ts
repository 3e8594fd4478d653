import type { Patience } from '../work/patience';
import type { ClaimedMessage } from '../work/queues';
import { pauseMs } from '../work/run-jobs';
import { sendEligibilityNews, updateEndingsCard } from './send-eligibility-news';
import { sendNotice } from './send-notice';
import { sendReminder } from './send-reminder';
import type { Outcome, Sender } from './sender';
import { updateCopy } from './update-copy';

const atOnce = 20;
const leaseMs = 30_000;
/** About a day of trying. */
const mostAttempts = 100;

/** Sends every message that is due. Returns whether there was any. */
export async function deliverDue(
  sender: Sender,
  { wait }: Pick<Patience, 'wait'>,
): Promise<boolean> {
  const { outbox, ports, underWay } = sender;
  const claimed = await outbox.claim(ports.clock.now(), atOnce, leaseMs);
  await wait(
    claimed.map((message) =>
      underWay(message.key, message, async (latest) => {
        const outcome = await attempt(sender, message);
        await settle(sender, latest(), outcome);
      }),
    ),
  );
  return claimed.length > 0;
}

async function attempt(sender: Sender, message: ClaimedMessage): Promise<Outcome> {
  try {
    if (message.kind === 'reminder') return await sendReminder(sender, message.reminder);
    if (message.kind === 'eligibilities') return await sendEligibilityNews(sender, message);
    if (message.kind === 'endings-card') return await updateEndingsCard(sender, message);
    const request = await sender.ports.requests.find(message.requestId);
    if (!request) return { outcome: 'refused', code: 'NoSuchRequest' };
    return message.kind === 'copy'
      ? await updateCopy(sender, message.message, request)
      : await sendNotice(sender, message, request);
  } catch (error) {
    sender.log.warn({ message: message.key, err: error }, 'message not composed');
    return { outcome: 'later', code: 'unexpected' };
  }
}

async function settle(sender: Sender, message: ClaimedMessage, outcome: Outcome): Promise<void> {
  const { outbox, log, ports } = sender;
  switch (outcome.outcome) {
    case 'done':
      await outbox.delivered(message, outcome.sent);
      return;
    case 'unreachable':
    case 'refused':
      log.warn({ message: message.key, code: outcome.code }, 'message undeliverable');
      await outbox.undeliverable(message, outcome.code);
      return;
    case 'later': {
      if (message.attempts >= mostAttempts) {
        await outbox.undeliverable(message, outcome.code);
        return;
      }
      const pause = outcome.retryAfterMs ?? pauseMs(message.attempts);
      await outbox.later(message, new Date(ports.clock.now().getTime() + pause), outcome.code);
    }
  }
}
