import type { EligibilityNews, EndingsCard } from '../pim/eligibility-watch';
import type { Person } from '../pim/person';
import type {
  NoticeKind,
  NoticeOrder,
  Place,
  Recipient,
  ReminderOrder,
  SentMessage,
} from '../pim/ports';
import type { Database } from './tables';

/**
 * A notice, `copy`: a sent card to bring up to date, the reminder that a person wanted, or what became of
 * eligibilities of theirs.
 */
export type OutboxKind = NoticeKind | 'copy' | 'reminder' | 'eligibilities' | 'endings-card';

/** What somebody waits for goes first; what is good to know comes last. */
const priorities: Readonly<Record<OutboxKind, number>> = {
  receipt: 0,
  outcome: 0,
  copy: 1,
  'approval-in-channel': 1,
  'approval-direct': 1,
  'ending-soon': 1,
  'not-given-back': 1,
  'plan-news': 1,
  reminder: 1,
  eligibilities: 2,
  'endings-card': 1,
  'decided-by-another': 2,
  ended: 2,
};

/** The moment of what is to go at once. */
const atOnce = 0;

/** Orders a message; the second order of the same key changes nothing. */
export async function orderNotice(db: Database, notice: NoticeOrder): Promise<void> {
  const { key, kind, requestId, recipient } = notice;
  await db
    .insertInto('outbox')
    .values({
      ...fresh(kind),
      key,
      request_id: requestId,
      lane: laneOf(recipient),
      body: JSON.stringify({ recipient }),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Orders the reminder of a moment; the second order of the same one changes nothing. */
export async function orderReminder(db: Database, { person, at }: ReminderOrder): Promise<void> {
  const { tenantId, userId, name } = person;
  await db
    .insertInto('outbox')
    .values({
      ...fresh('reminder'),
      key: `reminder:${tenantId}:${userId}:${at.toISOString()}`,
      request_id: '',
      lane: laneOf({ to: 'person', person }),
      body: JSON.stringify({ person: { tenantId, userId, name }, at }),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

interface NewsOrder {
  readonly person: Person;
  readonly news: readonly EligibilityNews[];
  /** The version of the watch that it came with. */
  readonly version: number;
  readonly at: Date | undefined;
}

/** Orders what a version of somebody's eligibility watch has to tell them. */
export async function orderNews(db: Database, { person, news, version, at }: NewsOrder) {
  await db
    .insertInto('outbox')
    .values({
      ...fresh('eligibilities'),
      ...(at ? { due_at: at.getTime() } : {}),
      key: `eligibilities:${person.tenantId}:${person.userId}:${version}`,
      request_id: '',
      lane: laneOf({ to: 'person', person }),
      body: JSON.stringify({ person, news }),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Orders that a card about eligibilities be brought up to date; what it shows then is looked up then. */
export async function orderEndingsCard(db: Database, person: Person, card: EndingsCard) {
  const again = { ...fresh('endings-card'), body: JSON.stringify({ person, card }) };
  await db
    .insertInto('outbox')
    .values({
      ...again,
      key: `endings-card:${card.place.conversationId}:${card.messageId}`,
      request_id: '',
      lane: laneOf({ to: 'person', person }),
    })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(again))
    .execute();
}

/**
 * Orders that a sent card be brought up to date. An order that is done with comes to life again; an
 * undeliverable one too, since a person may have let the bot back in. One that is just being sent is
 * left alone: its sender finds out when it says which version it has put there.
 */
export async function orderCopy(db: Database, message: SentMessage): Promise<void> {
  const { place, messageId, reader } = message;
  const again = { ...fresh('copy'), body: JSON.stringify({ message }) };
  await db
    .insertInto('outbox')
    .values({
      ...again,
      key: `copy:${place.conversationId}:${messageId}`,
      request_id: message.requestId,
      lane: laneOf(reader ? { to: 'person', person: reader } : { to: 'channel', place }),
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet(again)
        .where('outbox.state', 'in', ['sent', 'undeliverable']),
    )
    .execute();
}

function fresh(kind: OutboxKind) {
  return {
    kind,
    priority: priorities[kind],
    state: 'ready',
    attempts: 0,
    due_at: atOnce,
    lease_token: null,
    last_error: null,
  };
}

function laneOf(recipient: Recipient): string {
  if (recipient.to === 'channel') return `channel:${wholeChannel(recipient.place.conversationId)}`;
  const { tenantId, userId } = recipient.person;
  return `person:${tenantId}:${userId}`;
}

/** A channel's id without the thread: Teams counts and limits by channel. */
export function wholeChannel(conversationId: Place['conversationId']): string {
  const [channel = conversationId] = conversationId.split(';');
  return channel;
}
