import { type Kysely, sql } from 'kysely';

/** Messages to send and work for later. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOutbox(db);
  await createJobs(db);
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'integer', (column) => column.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('lease_token', 'text')
    .addColumn('last_error', 'text')
    .execute();
  // The two that claiming walks hold open messages alone: those done with grow without end.
  await db.schema
    .createIndex('outbox_open')
    .on('outbox')
    .columns(['priority', 'id'])
    .where(sql.ref('due_at'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('outbox_open_by_lane')
    .on('outbox')
    .columns(['lane', 'priority', 'id'])
    .where(sql.ref('due_at'), 'is not', null)
    .execute();
  await db.schema.createIndex('outbox_by_state').on('outbox').columns(['state']).execute();
}

async function createJobs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('lease_token', 'text')
    .addColumn('last_error', 'text')
    .execute();
  await db.schema.createIndex('jobs_by_due').on('jobs').columns(['due_at']).execute();
}
