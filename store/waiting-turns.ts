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

/** Turns that wait for their person's sign-in. */
export interface WaitingTurns {
  keep(who: Who, exchangeId: string, text: string, at: Date): Promise<void>;
  /** Changes nothing where it has been taken already. */
  amend(who: Who, exchangeId: string, text: string): Promise<void>;
  /** Gives them out once, the oldest first; not those that have waited too long. */
  take(who: Who, now: Date): Promise<readonly WaitingTurn[]>;
}

export function waitingTurnsIn(db: Database): WaitingTurns {
  return {
    async keep({ tenantId, userId }, exchangeId, text, at) {
      const over = minutesAfter(at, -waitingMinutes).getTime();
      await db.deleteFrom('waiting_turns').where('kept_at', '<', over).execute();
      await db
        .insertInto('waiting_turns')
        .values({
          tenant_id: tenantId,
          user_id: userId,
          exchange_id: exchangeId,
          body: text,
          kept_at: at.getTime(),
        })
        .execute();
    },

    async amend({ tenantId, userId }, exchangeId, text) {
      await db
        .updateTable('waiting_turns')
        .set({ body: text })
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('exchange_id', '=', exchangeId)
        .execute();
    },

    async take({ tenantId, userId }, now) {
      const taken = await db
        .deleteFrom('waiting_turns')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .returning(['id', 'exchange_id', 'body', 'kept_at'])
        .execute();
      return taken
        .map((each) => readRow(row, each, { table: 'waiting_turns', id: userId }))
        .filter(({ kept_at }) => now < minutesAfter(kept_at, waitingMinutes))
        .sort((one, other) => one.id - other.id)
        .map(({ exchange_id, body }) => ({ exchangeId: exchange_id, text: body }));
    },
  };
}

const row = z.object({
  id: z.number(),
  exchange_id: z.string(),
  body: z.string(),
  kept_at: moment,
});
