import { setTimeout as wait } from 'node:timers/promises';
import { PimError } from '../pim/errors';
import type { GraphReply } from './transport';

type Send<Call> = (call: Call, token: string) => Promise<GraphReply>;

/**
 * Repeats a read that found the other side briefly out of order, once, where that costs no more than a
 * second. A write is sent once: whether it was done is to be looked up.
 */
export function patientReads<Call extends { readonly method: string }>(
  send: Send<Call>,
): Send<Call> {
  return async (call, token) => {
    if (call.method !== 'GET') return send(call, token);
    const first = await send(call, token).catch(unlessTimeout);
    if (first && !isBriefOutage(first)) return first;
    await wait((first?.retryAfterSeconds ?? 0) * 1000);
    return send(call, token);
  };
}

function isBriefOutage({ status, retryAfterSeconds = 0 }: GraphReply): boolean {
  return (status === 503 || status === 504) && retryAfterSeconds <= 1;
}

/** A read that has used up its time is not worth as much again. */
function unlessTimeout(error: unknown): undefined {
  if (error instanceof PimError && error.facts.timeout === false) return undefined;
  throw error;
}
