import type { FaultOrder } from './fault';
import { faultBody } from './fault-bodies';

const usualRetryAfterSeconds = 10;

export interface FaultAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** What the service at this address says in the place of an answer. */
export function faultAnswer(order: FaultOrder, path: string, now: Date): FaultAnswer {
  const throttled = order.fault === 'throttle';
  const status = throttled ? 429 : (order.status ?? 503);
  const retryAfter = order.retryAfterSeconds ?? (throttled ? usualRetryAfterSeconds : undefined);
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: faultBody(path, status, now),
  };
}
