import { z } from 'zod';

/** Regular expression between slashes, or the beginning of a path. */
const addressPattern = z
  .string()
  .startsWith('/')
  .transform((text, context) => {
    const body = /^\/(.+)\/$/.exec(text)?.[1];
    if (body === undefined) return (path: string) => path.startsWith(text);
    try {
      const pattern = new RegExp(body);
      return (path: string) => pattern.test(path);
    } catch {
      context.addIssue({ code: 'custom', message: 'not a regular expression' });
      return z.NEVER;
    }
  });

const faultOrder = z
  .object({
    method: z.string().toUpperCase().optional(),
    path: addressPattern,
    fault: z.enum(['throttle', 'fail', 'hang', 'lose-answer']),
    status: z.number().int().min(400).max(599).optional(),
    retryAfterSeconds: z.number().int().nonnegative().optional(),
    count: z.number().int().positive().optional(),
    seconds: z.number().positive().optional(),
    delaySeconds: z.number().nonnegative().optional(),
  })
  .strict();

/**
 * An order to make an address misbehave: `throttle` answers 429, `fail` another error, `hang` nothing
 * for `delaySeconds` or for ever, `lose-answer` does what is asked and then breaks the connection.
 * It holds for `count` requests, for `seconds` of the tenant's clock, or until faults are cleared.
 */
export type FaultOrder = z.infer<typeof faultOrder>;

export function readFault(body: unknown): FaultOrder | undefined {
  return faultOrder.safeParse(body).data;
}

interface ActiveFault {
  readonly order: FaultOrder;
  readonly endsAt: Date | undefined;
  left: number;
}

/** The faults that are in force. */
export class Faults {
  #active: ActiveFault[] = [];

  add(order: FaultOrder, now: Date): void {
    const endsAt = order.seconds && new Date(now.getTime() + order.seconds * 1000);
    this.#active.push({
      order,
      endsAt: endsAt || undefined,
      left: order.count ?? Number.POSITIVE_INFINITY,
    });
  }

  clear(): void {
    this.#active = [];
  }

  get count(): number {
    return this.#active.length;
  }

  /** The fault that strikes this request, the oldest first. */
  strike(method: string, path: string, now: Date): FaultOrder | undefined {
    if (path.startsWith('/sandbox')) return;
    this.#active = this.#active.filter(
      ({ endsAt, left }) => left > 0 && !(endsAt && endsAt <= now),
    );
    const struck = this.#active.find(
      ({ order }) => (order.method ?? method) === method && order.path(path),
    );
    if (struck) struck.left -= 1;
    return struck?.order;
  }
}
