import { types } from 'node:util';
import type { Tenant } from '../tenant';
import type { Activity } from './activities';
import { serviceUrlOf } from './service-url';

/** What came of an activity: an answer, silence for too long, or nobody there. */
export type BotAnswer =
  | { readonly outcome: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly outcome: 'late' }
  | { readonly outcome: 'unreachable'; readonly reason: string };

/** The way from the channel to the bot. */
export interface BotLine {
  deliver(activity: Activity): Promise<BotAnswer>;
}

export interface BotLineOptions {
  /** How long Teams waits for an answer. In the machine's time: a real bot works at the other end. */
  readonly waitMs: number;
  /** Ends all waiting when the room stops. */
  readonly stopped: AbortSignal;
}

/** Posts activities to the bot's messaging endpoint, signed as the Teams channel signs them. */
export function botLine(tenant: Tenant, { waitMs, stopped }: BotLineOptions): BotLine {
  return {
    async deliver(activity) {
      const token = await tenant.tokens.channelToken(serviceUrlOf(tenant));
      const late = AbortSignal.timeout(waitMs);
      try {
        const response = await fetch(tenant.bot.messagingEndpoint, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify(activity),
          signal: AbortSignal.any([late, stopped]),
        });
        return {
          outcome: 'answered',
          status: response.status,
          body: readAnswer(await response.text()),
        };
      } catch (problem) {
        if (late.aborted) return { outcome: 'late' };
        return { outcome: 'unreachable', reason: reasonOf(problem) };
      }
    },
  };
}

/** Whether the bot took an event or message. One that is still at work on it has taken it too. */
export function accepted(answer: BotAnswer): boolean {
  if (answer.outcome === 'late') return true;
  return answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300;
}

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** fetch says only "fetch failed"; what happened is in its cause. */
function reasonOf(problem: unknown): string {
  if (!types.isNativeError(problem)) return 'unknown';
  const { cause } = problem;
  if (types.isNativeError(cause) && 'code' in cause) return String(cause.code);
  return problem.message;
}
