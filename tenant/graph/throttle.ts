import { z } from 'zod';

/** How much an application may ask for; the numbers are those of a large tenant. */
export const throttleOrder = z
  .object({
    enabled: z.boolean(),
    unitsPer10Seconds: z.number().int().positive().default(8000),
    writesPer150Seconds: z.number().int().positive().default(3000),
  })
  .strict();

export type ThrottleOrder = z.infer<typeof throttleOrder>;

interface Bucket {
  level: number;
  at: Date;
}

/** What one request takes out of the buckets. */
export interface Charge {
  readonly appId: string;
  readonly units: number;
  readonly isWrite: boolean;
}

export interface Verdict {
  /** Of what is allowed in the window, how much is used, from 0 to 1. */
  readonly used: number;
  /** Which limit was met, and after how many seconds it is not; absent where the request may pass. */
  readonly refusal?: {
    readonly reason: 'ResourceUnitLimitExceeded' | 'WriteLimitExceeded';
    readonly retryAfterSeconds: number;
  };
}

interface Window {
  readonly reason: 'ResourceUnitLimitExceeded' | 'WriteLimitExceeded';
  readonly capacity: number;
  readonly seconds: number;
  readonly cost: number;
}

/** A bucket for each application of the tenant that fills again steadily. Off until somebody switches it on. */
export class Throttle {
  #order: ThrottleOrder = throttleOrder.parse({ enabled: false });
  readonly #buckets = new Map<string, Bucket>();

  get order(): ThrottleOrder {
    return this.#order;
  }

  set(order: ThrottleOrder): void {
    this.#order = order;
    this.#buckets.clear();
  }

  /** Takes what a request costs; takes nothing of a request that is refused. */
  charge({ appId, units, isWrite }: Charge, now: Date): Verdict {
    const { enabled, unitsPer10Seconds, writesPer150Seconds } = this.#order;
    if (!enabled) return { used: 0 };
    const windows: Window[] = [
      {
        reason: 'ResourceUnitLimitExceeded',
        capacity: unitsPer10Seconds,
        seconds: 10,
        cost: units,
      },
      {
        reason: 'WriteLimitExceeded',
        capacity: writesPer150Seconds,
        seconds: 150,
        cost: isWrite ? 1 : 0,
      },
    ];
    const filled = windows.map((window) => ({ window, bucket: this.#filled(appId, window, now) }));
    const short = filled.find(({ window, bucket }) => bucket.level < window.cost);
    if (short) return refusal(short.window, short.bucket);
    for (const { window, bucket } of filled) bucket.level -= window.cost;
    return { used: Math.max(...filled.map(({ window, bucket }) => usedOf(window, bucket))) };
  }

  #filled(appId: string, { reason, capacity, seconds }: Window, now: Date): Bucket {
    const key = `${appId} ${reason}`;
    const before = this.#buckets.get(key) ?? { level: capacity, at: now };
    const passed = Math.max(0, now.getTime() - before.at.getTime()) / 1000;
    const level = Math.min(capacity, before.level + (passed * capacity) / seconds);
    const bucket = { level, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }
}

function usedOf({ capacity }: Window, { level }: Bucket): number {
  return 1 - level / capacity;
}

function refusal(window: Window, bucket: Bucket): Verdict {
  const { reason, capacity, seconds, cost } = window;
  const missing = Math.min(cost, capacity) - bucket.level;
  const retryAfterSeconds = Math.max(1, Math.ceil((missing * seconds) / capacity));
  return { used: usedOf(window, bucket), refusal: { reason, retryAfterSeconds } };
}
