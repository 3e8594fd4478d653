import type { EligibilityWatch } from '../pim/eligibility-watch';
import type { EligibilityWatches, WatchEffects } from '../pim/ports';
import { dropPersonJob, orderPersonJob } from './jobs';
import { appendFact } from './journal';
import { orderEndingsCard, orderNews } from './outbox-orders';
import { json, readRow } from './row';
import { eligibilityWatch } from './stored-watch';
import type { Database } from './tables';

export function eligibilityWatchesIn(db: Database): EligibilityWatches {
  return {
    async find({ tenantId, userId }) {
      const row = await db
        .selectFrom('eligibility_watches')
        .select('body')
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      const where = { table: 'eligibility_watches', id: userId };
      return row && readRow(json(eligibilityWatch), row.body, where);
    },

    save: (watch, { was, ...effects }) =>
      db.transaction().execute(async (trx) => {
        const saved = was === 0 ? await create(trx, watch) : await replace(trx, watch, was);
        if (saved) await writeEffects(trx, watch, effects);
        return saved;
      }),
  };
}

function rowOf(watch: EligibilityWatch) {
  return { version: watch.version, body: JSON.stringify(watch) };
}

async function create(trx: Database, watch: EligibilityWatch): Promise<boolean> {
  const { tenantId: tenant_id, userId: user_id } = watch.person;
  const done = await trx
    .insertInto('eligibility_watches')
    .values({ ...rowOf(watch), tenant_id, user_id })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

async function replace(trx: Database, watch: EligibilityWatch, was: number): Promise<boolean> {
  const done = await trx
    .updateTable('eligibility_watches')
    .set(rowOf(watch))
    .where('tenant_id', '=', watch.person.tenantId)
    .where('user_id', '=', watch.person.userId)
    .where('version', '=', was)
    .executeTakeFirst();
  return done.numUpdatedRows > 0;
}

async function writeEffects(
  trx: Database,
  { person, version }: EligibilityWatch,
  { fact, news = [], newsAt, cards = [], jobs = [], dropJobs = [] }: WatchEffects,
): Promise<void> {
  if (news.length > 0) await orderNews(trx, { person, news, version, at: newsAt });
  for (const card of cards) await orderEndingsCard(trx, person, card);
  for (const kind of dropJobs) await dropPersonJob(trx, kind, person);
  for (const job of jobs) await orderPersonJob(trx, job);
  if (fact) await appendFact(trx, fact);
}
