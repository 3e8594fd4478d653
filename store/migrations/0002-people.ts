import type { Kysely } from 'kysely';

/** People, the channels that take approval cards, and what belongs to signing in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createChannelBindings(db);
  await createTokens(db);
  await createWaitingTurns(db);
  await createSeenActivities(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('chat', 'text')
    .addPrimaryKeyConstraint('people_key', ['tenant_id', 'user_id'])
    .execute();
}

async function createChannelBindings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_bindings')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('role_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('channel_bindings_key', ['tenant_id', 'role_id', 'conversation_id'])
    .execute();
}

async function createTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('tokens_key', ['tenant_id', 'user_id'])
    .execute();
}

async function createWaitingTurns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waiting_turns')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('exchange_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('waiting_turns_key', ['tenant_id', 'user_id'])
    .execute();
}

async function createSeenActivities(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seen_activities')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('seen_activities_by_age')
    .on('seen_activities')
    .columns(['seen_at'])
    .execute();
}
