import { z } from 'zod';
import type { Person } from '../pim/person';
import { minutesAfter } from '../pim/request';
import { moment, readRow } from './row';
import type { Database } from './tables';

type Who = Pick<Person, 'tenantId' | 'userId'>;

/** How long a sign-in is waited for: what somebody asked for long ago must not happen all of a sudden. */
export const waitingMinutes = 5;

/** What a person asked for before the bot could act for them. */
export interface WaitingTurn {
  /** The sign-in that was asked for. */
  readonly exchangeId: string;
  readonly text: string;
}

/** Turns that wait for their person's sign-in: the newest one of each. */
export interface WaitingTurns {
  keep(who: Who, exchangeId: string, text: string, at: Date): Promise<void>;
  /** Gives it out once; nothing where it has waited too long. */
  take(who: Who, now: Date): Promise<WaitingTurn | undefined>;
}

export function waitingTurnsIn(db: Database): WaitingTurns {
  return {
    async keep({ tenantId, userId }, exchangeId, text, at) {
      const kept = {
        exchange_id: exchangeId,
        body: text,
        kept_at: at.getTime(),
      };
      await db
        .insertInto('waiting_turns')
        .values({ ...kept, tenant_id: tenantId, user_id: userId })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doUpdateSet(kept))
        .execute();
    },

    async take({ tenantId, userId }, now) {
      const taken = await db
        .deleteFrom('waiting_turns')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .returning(['exchange_id', 'body', 'kept_at'])
        .executeTakeFirst();
      if (taken === undefined) return undefined;

      const { exchange_id, body, kept_at } = readRow(row, taken, {
        table: 'waiting_turns',
        id: userId,
      });
      if (now >= minutesAfter(kept_at, waitingMinutes)) return undefined;
      return { exchangeId: exchange_id, text: body };
    },
  };
}

const row = z.object({ exchange_id: z.string(), body: z.string(), kept_at: moment });
