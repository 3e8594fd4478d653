import type { NoticeOrder, Notices, SentMessage } from '../pim/ports';
import { claimDeliveries, type Delivery } from './outbox-claim';
import { orderCopy, orderNotice, orderReminder } from './outbox-orders';
import { writeSentMessage } from './sent-messages';
import type { Database } from './tables';
import { brief } from './text';

export type OutboxState = 'ready' | 'sending' | 'sent' | 'undeliverable';

/** Messages to send. What is claimed and never answered for is claimed again: each goes out at least once. */
export interface Outbox extends Notices {
  /** The most pressing first, one for each chat or channel, where none is being sent to now. */
  claim(now: Date, limit: number, leaseMs: number): Promise<Delivery[]>;
  /**
   * It arrived. `sent` is what has to be changed when the request moves on, for a copy with the version
   * it shows by now; where the request has moved on already, the copy is ordered at once. `false` where
   * the lease was lost: the message may go out twice, and is written down nevertheless.
   */
  delivered(delivery: Delivery, sent?: SentMessage): Promise<boolean>;
  later(delivery: Delivery, notBefore: Date, why: string): Promise<boolean>;
  undeliverable(delivery: Delivery, why: string): Promise<boolean>;
  /** When to claim next, a moment long past for at once; nothing where nothing is left to send. */
  nextDue(): Promise<Date | undefined>;
  counts(): Promise<Readonly<Record<OutboxState, number>>>;
}

export function outboxIn(db: Database): Outbox {
  return {
    order: (notice: NoticeOrder) => orderNotice(db, notice),
    remind: (order) => orderReminder(db, order),
    claim: (now, limit, leaseMs) => claimDeliveries(db, { now: now.getTime(), limit, leaseMs }),

    delivered: (delivery, sent) =>
      db.transaction().execute(async (trx) => {
        const behind = sent !== undefined && (await writeSentMessage(trx, sent));
        const ours = await settle(trx, delivery, { state: 'sent', due_at: null, last_error: null });
        if (behind) await orderCopy(trx, sent);
        return ours;
      }),

    later: (delivery, notBefore, why) =>
      settle(db, delivery, {
        state: 'ready',
        due_at: notBefore.getTime(),
        last_error: brief(why),
      }),

    undeliverable: (delivery, why) =>
      settle(db, delivery, { state: 'undeliverable', due_at: null, last_error: brief(why) }),

    nextDue: () => nextDue(db),
    counts: () => counts(db),
  };
}

interface Settled {
  readonly state: OutboxState;
  readonly due_at: number | null;
  readonly last_error: string | null;
}

async function settle(db: Database, { id, leaseToken }: Delivery, as: Settled): Promise<boolean> {
  const done = await db
    .updateTable('outbox')
    .set({ ...as, lease_token: null })
    .where('id', '=', id)
    .where('lease_token', '=', leaseToken)
    .executeTakeFirst();
  return done.numUpdatedRows > 0;
}

/** A chat or channel that is being sent to is due when the last of those leases ends. */
async function nextDue(db: Database): Promise<Date | undefined> {
  const lanes = db
    .selectFrom('outbox')
    .where('due_at', 'is not', null)
    .groupBy('lane')
    .select((outbox) =>
      outbox.fn
        .coalesce(
          outbox.fn.max(
            outbox.case().when('state', '=', 'sending').then(outbox.ref('due_at')).end(),
          ),
          outbox.fn.min('due_at'),
        )
        .as('due_at'),
    );
  const row = await db
    .selectFrom(lanes.as('lanes'))
    .select((lane) => lane.fn.min('lanes.due_at').as('due_at'))
    .executeTakeFirst();
  return row === undefined || row.due_at === null ? undefined : new Date(Number(row.due_at));
}

async function counts(db: Database): Promise<Readonly<Record<OutboxState, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', (outbox) => outbox.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  return { ready: 0, sending: 0, sent: 0, undeliverable: 0, ...counted };
}
