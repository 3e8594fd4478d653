import type { Kysely } from 'kysely';

/** What is known of people's eligibilities that end, and what they have been told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('eligibility_watches')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('eligibility_watches_pk', ['tenant_id', 'user_id'])
    .execute();
}
