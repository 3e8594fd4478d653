import { z } from 'zod';
import type { RequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { JobKind, PersonJobKind, ReminderOrder } from '../pim/ports';
import { id, integer, json, tryRow } from './row';
import { person, reminder } from './stored-values';

/** After so many tries, which make about a day, a job is dead: somebody has to look. */
export const mostAttempts = 100;

/** A job that whoever claimed it may do until the lease ends. */
export type ClaimedJob = {
  readonly key: string;
  /** This one included. */
  readonly attempts: number;
  readonly leaseToken: string;
} & (
  | { readonly kind: JobKind; readonly requestId: RequestId }
  | { readonly kind: 'remind-person'; readonly reminder: ReminderOrder }
  | { readonly kind: PersonJobKind; readonly person: Person }
);

const requestKinds: Readonly<Record<JobKind, true>> = {
  'begin-planned': true,
  'say-ahead': true,
  'settle-request': true,
  'follow-request': true,
  'watch-request': true,
  'lapse-request': true,
  'warn-ending': true,
  'end-activation': true,
  'give-back': true,
};

const personKinds: Readonly<Record<PersonJobKind, true>> = {
  'watch-eligibilities': true,
  'eligibility-moment': true,
  'follow-extensions': true,
};

export const jobKinds: readonly string[] = [
  ...Object.keys(requestKinds),
  ...Object.keys(personKinds),
  'remind-person',
];

/** What is repeated at intervals, and no event of its own. */
export const looks: ReadonlySet<string> = new Set([
  'watch-request',
  'watch-eligibilities',
  'follow-extensions',
]);

const common = {
  key: z.string(),
  attempts: integer.refine((attempts) => attempts < mostAttempts),
};

const row = z.union([
  z.object({
    ...common,
    kind: z.literal('remind-person'),
    reminder: json(reminder),
  }),
  z.object({
    ...common,
    kind: z.custom<PersonJobKind>((kind) => Object.hasOwn(personKinds, String(kind))),
    reminder: json(z.object({ person })),
  }),
  z.object({
    ...common,
    kind: z.custom<JobKind>((kind) => Object.hasOwn(requestKinds, String(kind))),
    request_id: id<RequestId>(),
  }),
]);

/** A claimed job as it was ordered; nothing where it cannot be read, or has been tried too often. */
export function readJob(stored: unknown, leaseToken: string): ClaimedJob | undefined {
  const read = tryRow(row, stored);
  if (read === undefined) return undefined;
  const claimed = { key: read.key, attempts: read.attempts + 1, leaseToken };
  if ('request_id' in read) return { ...claimed, kind: read.kind, requestId: read.request_id };
  return read.kind === 'remind-person'
    ? { ...claimed, kind: read.kind, reminder: read.reminder }
    : { ...claimed, kind: read.kind, person: read.reminder.person };
}
