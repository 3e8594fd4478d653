import type { Kysely } from 'kysely';

/** A person may have typed several things before they are signed in. None waits longer than minutes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('waiting_turns').execute();
  await db.schema
    .createTable('waiting_turns')
    .addColumn('id', 'integer', (column) => column.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('exchange_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('waiting_turns_by_person')
    .on('waiting_turns')
    .columns(['tenant_id', 'user_id'])
    .execute();
}
