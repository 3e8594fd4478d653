import { randomUUID } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import { z } from 'zod';
import type { EligibilityNews, EndingsCard } from '../pim/eligibility-watch';
import type { RequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { NoticeKind, Recipient, ReminderOrder, SentMessage } from '../pim/ports';
import { id, integer, json, tryRow } from './row';
import { recipient, reminder, sentMessage } from './stored-values';
import { eligibilityNews, endingsCard } from './stored-watch';
import type { Database, Tables } from './tables';

interface Claimed {
  readonly id: number;
  readonly key: string;
  /** This one included; more than one where an earlier try failed, or whoever sent died on the way. */
  readonly attempts: number;
  readonly leaseToken: string;
}

interface OfRequest extends Claimed {
  readonly requestId: RequestId;
}

/** A message that whoever claimed it may send until the lease ends. */
export type Delivery =
  | (OfRequest & { readonly kind: NoticeKind; readonly recipient: Recipient })
  | (OfRequest & { readonly kind: 'copy'; readonly message: SentMessage })
  | (Claimed & { readonly kind: 'reminder'; readonly reminder: ReminderOrder })
  | (Claimed & {
      readonly kind: 'eligibilities';
      readonly person: Person;
      readonly news: readonly EligibilityNews[];
    })
  | (Claimed & {
      readonly kind: 'endings-card';
      readonly person: Person;
      readonly card: EndingsCard;
    });

interface Claim {
  readonly now: number;
  readonly limit: number;
  readonly leaseMs: number;
}

export async function claimDeliveries(
  db: Database,
  { now, limit, leaseMs }: Claim,
): Promise<Delivery[]> {
  const leaseToken = randomUUID();
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('outbox as mine')
      .select(['id', 'key', 'kind', 'request_id', 'attempts', 'body'])
      .where('due_at', '<=', now)
      .where((mine) => isFirstOfItsLane(mine, now))
      .orderBy('priority')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const deliveries = due.flatMap((row) => readDelivery(row, leaseToken) ?? []);
    const claimed = deliveries.map((delivery) => delivery.id);
    await lease(trx, claimed, { due_at: now + leaseMs, lease_token: leaseToken });
    await setAside(
      trx,
      due.map((row) => row.id).filter((id) => !claimed.includes(Number(id))),
    );
    return deliveries;
  });
}

async function lease(
  trx: Database,
  ids: readonly number[],
  until: { readonly due_at: number; readonly lease_token: string },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('outbox')
    .set((outbox) => ({ ...until, state: 'sending', attempts: outbox('attempts', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

/** One that cannot be read must not hold up the others; somebody sees it among the undeliverable. */
async function setAside(trx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('outbox')
    .set({ state: 'undeliverable', due_at: null, last_error: 'unreadable' })
    .where('id', 'in', ids)
    .execute();
}

/** Nothing is being sent there now, and nothing that is due goes before it. */
function isFirstOfItsLane(
  mine: ExpressionBuilder<Tables & { mine: Tables['outbox'] }, 'mine'>,
  now: number,
) {
  const ahead = mine
    .selectFrom('outbox as other')
    .select('other.id')
    .whereRef('other.lane', '=', 'mine.lane')
    .where('other.due_at', 'is not', null)
    .where((other) =>
      other.or([
        other.and([other('other.state', '=', 'sending'), other('other.due_at', '>', now)]),
        other.and([
          other('other.due_at', '<=', now),
          other(
            other.refTuple('other.priority', 'other.id'),
            '<',
            other.refTuple('mine.priority', 'mine.id'),
          ),
        ]),
      ]),
    );
  return mine.not(mine.exists(ahead));
}

const common = {
  id: integer,
  key: z.string(),
  attempts: integer,
};
const ofRequest = { ...common, request_id: id<RequestId>() };

const noticeKinds: Readonly<Record<NoticeKind, true>> = {
  receipt: true,
  'approval-in-channel': true,
  'approval-direct': true,
  outcome: true,
  'decided-by-another': true,
  'ending-soon': true,
  ended: true,
  'not-given-back': true,
  'plan-news': true,
};

const delivery = z.union([
  z.object({ ...common, kind: z.literal('reminder'), body: json(reminder) }),
  z.object({ ...common, kind: z.literal('eligibilities'), body: json(eligibilityNews) }),
  z.object({ ...common, kind: z.literal('endings-card'), body: json(endingsCard) }),
  z.object({
    ...ofRequest,
    kind: z.literal('copy'),
    body: json(z.object({ message: sentMessage })),
  }),
  z.object({
    ...ofRequest,
    kind: z.custom<NoticeKind>((kind) => Object.hasOwn(noticeKinds, String(kind))),
    body: json(z.object({ recipient })),
  }),
]);

function readDelivery(stored: unknown, leaseToken: string): Delivery | undefined {
  const read = tryRow(delivery, stored);
  if (read === undefined) return undefined;
  const claimed = { id: read.id, key: read.key, attempts: read.attempts + 1, leaseToken };
  if (read.kind === 'reminder') return { ...claimed, kind: read.kind, reminder: read.body };
  if (read.kind === 'eligibilities') return { ...claimed, kind: read.kind, ...read.body };
  if (read.kind === 'endings-card') return { ...claimed, kind: read.kind, ...read.body };
  const { kind, body, request_id: requestId } = read;
  return kind === 'copy'
    ? { ...claimed, requestId, kind, message: body.message }
    : { ...claimed, requestId, kind, recipient: body.recipient };
}
