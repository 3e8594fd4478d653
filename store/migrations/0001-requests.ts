import type { Kysely } from 'kysely';

/** Requests, what they were made of, and the messages that show them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRequests(db);
  await createRequestApprovers(db);
  await createDrafts(db);
  await createSentMessages(db);
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('requester_id', 'text', (column) => column.notNull())
    .addColumn('entra_request_id', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('role_id', 'text', (column) => column.notNull())
    .addColumn('scope_id', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('draft_id', 'text', (column) => column.unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('requests_of_requester')
    .on('requests')
    .columns(['tenant_id', 'requester_id', 'asked_at'])
    .execute();
  await db.schema
    .createIndex('requests_of_entra')
    .on('requests')
    .columns(['tenant_id', 'entra_request_id'])
    .execute();
}

async function createRequestApprovers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('request_approvers')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('request_approvers_key', ['request_id', 'tenant_id', 'user_id'])
    .execute();
  await db.schema
    .createIndex('request_approvers_of_person')
    .on('request_approvers')
    .columns(['tenant_id', 'user_id'])
    .execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}

async function createSentMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sent_messages')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sent_messages_key', ['conversation_id', 'message_id'])
    .execute();
  await db.schema
    .createIndex('sent_messages_of_request')
    .on('sent_messages')
    .columns(['request_id'])
    .execute();
}
