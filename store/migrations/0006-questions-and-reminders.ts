import type { Kysely } from 'kysely';

/**
 * Numbered questions, which are found by whom they were put to; what people have set for themselves;
 * and jobs for a person. Cards that wait for missing parts are asked for again: none is worth more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDrafts(db);
  await db.schema.alterTable('people').addColumn('settings', 'text').execute();
  await db.schema.alterTable('jobs').addColumn('reminder', 'text').execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('drafts').execute();
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('asks', 'integer', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drafts_by_age').on('drafts').columns(['kept_at']).execute();
  await db.schema
    .createIndex('drafts_by_person')
    .on('drafts')
    .columns(['tenant_id', 'user_id', 'asks', 'kept_at'])
    .execute();
}
