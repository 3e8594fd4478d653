import { randomUUID } from 'node:crypto';
import type { Person } from '../pim/person';
import type { JobOrder, Jobs, PersonJob, PersonJobKind, ReminderOrder } from '../pim/ports';
import { type ClaimedJob, jobKinds, looks, mostAttempts, readJob } from './job-row';
import type { Database } from './tables';
import { brief } from './text';

export type JobState = 'ready' | 'running' | 'dead';

export interface JobQueue extends Jobs {
  /** The longest due first. */
  claim(now: Date, limit: number, leaseMs: number): Promise<ClaimedJob[]>;
  /** `false` where it is no longer this claim's: the lease ended, or the job was ordered anew or dropped meanwhile. */
  finish(job: ClaimedJob): Promise<boolean>;
  /** Gives it back for another try, or for good after the last; `false` as for `finish`. */
  retry(job: ClaimedJob, at: Date, why: string): Promise<boolean>;
  /** It was done and has more to do at a time: tries are counted anew. `false` as for `finish`. */
  again(job: ClaimedJob, at: Date): Promise<boolean>;
  nextDue(): Promise<Date | undefined>;
  /** The next that is due at a moment of its own: a look that is repeated at intervals is not. */
  nextEvent(): Promise<Date | undefined>;
  counts(): Promise<Readonly<Record<JobState, number>>>;
}

export function jobsIn(db: Database): JobQueue {
  return {
    order: (job) => orderJob(db, job),
    remind: (order) => orderReminder(db, order),
    orderFor: (job) => orderPersonJob(db, job),
    claim: (now, limit, leaseMs) => claim(db, { now: now.getTime(), limit, leaseMs }),

    async finish({ key, leaseToken }) {
      const done = await db
        .deleteFrom('jobs')
        .where('key', '=', key)
        .where('lease_token', '=', leaseToken)
        .executeTakeFirst();
      return done.numDeletedRows > 0;
    },

    retry: (job, at, why) =>
      giveBack(db, job, {
        ...(job.attempts < mostAttempts ? readyAt(at) : dead),
        last_error: brief(why),
      }),

    again: (job, at) => giveBack(db, job, { ...readyAt(at), attempts: 0, last_error: null }),

    nextDue: () => nextDue(db, jobKinds),
    nextEvent: () =>
      nextDue(
        db,
        jobKinds.filter((kind) => !looks.has(kind)),
      ),

    counts: () => counts(db),
  };
}

async function nextDue(db: Database, kinds: readonly string[]): Promise<Date | undefined> {
  const row = await db
    .selectFrom('jobs')
    .where('kind', 'in', kinds)
    .select((job) => job.fn.min('due_at').as('due_at'))
    .executeTakeFirst();
  return row === undefined || row.due_at === null ? undefined : new Date(Number(row.due_at));
}

const dead = { state: 'dead', due_at: null };

function readyAt(at: Date) {
  return { state: 'ready', due_at: at.getTime() };
}

interface GivenBack {
  readonly state: string;
  readonly due_at: number | null;
  readonly attempts?: number;
  readonly last_error: string | null;
}

async function giveBack(
  db: Database,
  { key, leaseToken }: ClaimedJob,
  as: GivenBack,
): Promise<boolean> {
  const done = await db
    .updateTable('jobs')
    .set({ ...as, lease_token: null })
    .where('key', '=', key)
    .where('lease_token', '=', leaseToken)
    .executeTakeFirst();
  return done.numUpdatedRows > 0;
}

/** Orders a job; an order of the same key moves it to the new time, also while it runs or is dead. */
export async function orderJob(db: Database, job: JobOrder): Promise<void> {
  const { key, kind, requestId, dueAt } = job;
  await order(db, key, dueAt, { kind, request_id: requestId, reminder: null });
}

async function orderReminder(db: Database, { person, at }: ReminderOrder): Promise<void> {
  const { tenantId, userId, name } = person;
  const body = JSON.stringify({ person: { tenantId, userId, name }, at });
  const what = { kind: 'remind-person', request_id: '', reminder: body };
  await order(db, `remind-person:${tenantId}:${userId}`, at, what);
}

/** Orders work of a person; there is one of each kind. */
export async function orderPersonJob(db: Database, { kind, person, dueAt }: PersonJob) {
  const { tenantId, userId, name } = person;
  const body = JSON.stringify({ person: { tenantId, userId, name } });
  await order(db, personKey(kind, person), dueAt, { kind, request_id: '', reminder: body });
}

export async function dropPersonJob(db: Database, kind: PersonJobKind, person: Person) {
  await dropJobs(db, [personKey(kind, person)]);
}

function personKey(kind: PersonJobKind, { tenantId, userId }: Person): string {
  return `${kind}:${tenantId}:${userId}`;
}

interface Ordered {
  readonly kind: string;
  readonly request_id: string;
  readonly reminder: string | null;
}

async function order(db: Database, key: string, dueAt: Date, what: Ordered): Promise<void> {
  const anew = {
    ...what,
    state: 'ready',
    attempts: 0,
    due_at: dueAt.getTime(),
    lease_token: null,
    last_error: null,
  };
  await db
    .insertInto('jobs')
    .values({ ...anew, key })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(anew))
    .execute();
}

export async function dropJobs(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom('jobs').where('key', 'in', keys).execute();
}

interface Claim {
  readonly now: number;
  readonly limit: number;
  readonly leaseMs: number;
}

async function claim(db: Database, { now, limit, leaseMs }: Claim): Promise<ClaimedJob[]> {
  const leaseToken = randomUUID();
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('jobs')
      .select(['key', 'kind', 'request_id', 'reminder', 'attempts'])
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .orderBy('key')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const jobs = due.flatMap((row) => readJob(row, leaseToken) ?? []);
    const claimed = jobs.map(({ key }) => key);
    await lease(trx, claimed, { due_at: now + leaseMs, lease_token: leaseToken });
    await bury(
      trx,
      due.map(({ key }) => key).filter((key) => !claimed.includes(key)),
    );
    return jobs;
  });
}

async function lease(
  trx: Database,
  keys: readonly string[],
  until: { readonly due_at: number; readonly lease_token: string },
): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .updateTable('jobs')
    .set((job) => ({ ...until, state: 'running', attempts: job('attempts', '+', 1) }))
    .where('key', 'in', keys)
    .execute();
}

/** Jobs whose every run died with its process, or that cannot be read, would be tried for ever. */
async function bury(trx: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await trx
    .updateTable('jobs')
    .set({ ...dead, lease_token: null })
    .where('key', 'in', keys)
    .execute();
}

async function counts(db: Database): Promise<Readonly<Record<JobState, number>>> {
  const rows = await db
    .selectFrom('jobs')
    .select(['state', (job) => job.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const counted = Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  return { ready: 0, running: 0, dead: 0, ...counted };
}
