import { minutesAfter } from '../pim/request';
import type { Database } from './tables';

/** Teams delivers an activity again within minutes; a day is far on the safe side. */
const keptMinutes = 24 * 60;

/** Which activities have been taken: Teams may deliver the same one twice, and to two replicas. */
export interface SeenActivities {
  firstTime(key: string, now: Date): Promise<boolean>;
}

export function seenActivitiesIn(db: Database): SeenActivities {
  return {
    firstTime: (key, now) =>
      db.transaction().execute(async (trx) => {
        await trx
          .deleteFrom('seen_activities')
          .where('seen_at', '<', minutesAfter(now, -keptMinutes).getTime())
          .execute();
        const seen = await trx
          .insertInto('seen_activities')
          .values({ key, seen_at: now.getTime() })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .executeTakeFirst();
        return Number(seen.numInsertedOrUpdatedRows) > 0;
      }),
  };
}
