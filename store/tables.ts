import type { Generated, Kysely } from 'kysely';

/*
 * Ids are text, times are epoch milliseconds, everything without a column of its own is JSON in
 * `body`: the same on the embedded database and on PostgreSQL.
 */

interface RequestsTable {
  readonly id: string;
  readonly tenant_id: string;
  readonly requester_id: string;
  readonly entra_request_id: string | null;
  readonly state: string;
  readonly version: number;
  readonly role_id: string;
  readonly scope_id: string;
  readonly asked_at: number;
  readonly draft_id: string | null;
  readonly body: string;
}

/** Who was asked to decide a request, while it is pending. */
interface RequestApproversTable {
  readonly request_id: string;
  readonly tenant_id: string;
  readonly user_id: string;
}

interface DraftsTable {
  readonly id: string;
  readonly tenant_id: string;
  readonly user_id: string;
  /** 1 where a typed word can answer it. */
  readonly asks: number;
  readonly kept_at: number;
  readonly body: string;
}

interface SentMessagesTable {
  readonly conversation_id: string;
  readonly message_id: string;
  readonly request_id: string;
  readonly body: string;
}

interface PeopleTable {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly body: string;
  /** The 1:1 chat. */
  readonly chat: string | null;
  /** What they have set for themselves. */
  readonly settings: string | null;
}

/** What people have saved under names of their own. */
interface FavouritesTable {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly name_key: string;
  readonly body: string;
}

interface ChannelBindingsTable {
  readonly tenant_id: string;
  readonly conversation_id: string;
  /** Empty for all roles that have no channel of their own: PostgreSQL allows no null in a key. */
  readonly role_id: string;
  readonly body: string;
}

interface JournalTable {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly tenant_id: string;
  readonly actor: string | null;
  readonly request_id: string | null;
  readonly role_id: string | null;
  readonly details: string;
  readonly previous: string;
  readonly hash: string;
}

/** One row, which every appending transaction locks last. */
interface JournalHeadTable {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

interface OutboxTable {
  /** Counts up, so that it sorts by age. */
  readonly id: Generated<number>;
  readonly key: string;
  readonly kind: string;
  /** Empty for a message that is of no request. */
  readonly request_id: string;
  /** The chat or channel it goes to: one message at a time in each. */
  readonly lane: string;
  readonly priority: number;
  readonly body: string;
  readonly state: string;
  readonly attempts: number;
  /** When it may be taken: at its time (0: at once), or when the lease of whoever sends it ends. Null when it is done with. */
  readonly due_at: number | null;
  readonly lease_token: string | null;
  readonly last_error: string | null;
}

interface JobsTable {
  readonly key: string;
  readonly kind: string;
  /** Empty for a job that is of no request. */
  readonly request_id: string;
  /** For whom it is, for a job of a person, and for a reminder also when. */
  readonly reminder: string | null;
  readonly state: string;
  readonly attempts: number;
  /** When it may be taken: at its time, or when the lease of whoever runs it ends. Null when it is dead. */
  readonly due_at: number | null;
  readonly lease_token: string | null;
  readonly last_error: string | null;
}

interface TokensTable {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly sealed: string;
  readonly expires_at: number;
}

interface WaitingTurnsTable {
  readonly id: Generated<number>;
  readonly tenant_id: string;
  readonly user_id: string;
  readonly exchange_id: string;
  readonly body: string;
  readonly kept_at: number;
}

interface EligibilityWatchesTable {
  readonly tenant_id: string;
  readonly user_id: string;
  readonly version: number;
  readonly body: string;
}

interface SeenActivitiesTable {
  readonly key: string;
  readonly seen_at: number;
}

export interface Tables {
  readonly requests: RequestsTable;
  readonly request_approvers: RequestApproversTable;
  readonly drafts: DraftsTable;
  readonly sent_messages: SentMessagesTable;
  readonly people: PeopleTable;
  readonly favourites: FavouritesTable;
  readonly channel_bindings: ChannelBindingsTable;
  readonly journal: JournalTable;
  readonly journal_head: JournalHeadTable;
  readonly outbox: OutboxTable;
  readonly jobs: JobsTable;
  readonly tokens: TokensTable;
  readonly waiting_turns: WaitingTurnsTable;
  readonly eligibility_watches: EligibilityWatchesTable;
  readonly seen_activities: SeenActivitiesTable;
}

/** The connection, or the transaction that a query has to be part of. */
export type Database = Kysely<Tables>;
