import { z } from 'zod';
import type { EligibilityId, EntraRequestId, RequestId } from '../pim/ids';
import type {
  ActivationRequest,
  ActiveRequest,
  ApprovedRequest,
  Ask,
  CanceledRequest,
  Decision,
  DeniedRequest,
  EndedRequest,
  FailedRequest,
  Followed,
  LapsedRequest,
  PendingRequest,
  Plan,
  PlannedRequest,
  ScheduledRequest,
  SubmittingRequest,
} from '../pim/request';
import { type FieldsOf, id, integer, isoMoment, json, readRow } from './row';
import { approver, person, roleAtScope, ticket } from './stored-values';

const followed = z.object({ request: id<RequestId>().optional() } satisfies FieldsOf<Followed>);

const ask = z.object({
  requester: person,
  role: roleAtScope,
  minutes: z.number(),
  startsAt: isoMoment.optional(),
  endsAt: isoMoment.optional(),
  justification: z.string().optional(),
  ticket: ticket.optional(),
  askedAt: isoMoment,
  follows: followed.optional(),
} satisfies FieldsOf<Ask>);

const decision = z.object({
  verdict: z.enum(['approve', 'deny']),
  approver: person,
  comment: z.string().optional(),
  at: isoMoment,
} satisfies FieldsOf<Decision>);

const plan = z.object({
  beginsAt: isoMoment,
  eligibilityId: id<EligibilityId>().optional(),
  approval: z.object({ commentRequired: z.boolean() }).optional(),
  ahead: decision.optional(),
} satisfies FieldsOf<Plan>);

const askedAgain = z.discriminatedUnion('why', [
  z.object({ why: z.literal('undecided') }),
  z.object({
    why: z.enum(['signed-out', 'not-an-approver', 'refused', 'too-old', 'answer-lost']),
    approver: person,
  }),
]);

const common = { id: id<RequestId>(), version: integer, ask, approvers: z.array(approver) };
const entraRequestId = id<EntraRequestId>();

const request = z.discriminatedUnion('state', [
  z.object({
    ...common,
    state: z.literal('planned'),
    plan,
  } satisfies FieldsOf<PlannedRequest>),
  z.object({
    ...common,
    state: z.literal('submitting'),
    plan: plan.optional(),
    sentAt: isoMoment.optional(),
  } satisfies FieldsOf<SubmittingRequest>),
  z.object({
    ...common,
    state: z.literal('pending'),
    entraRequestId,
    commentRequired: z.boolean(),
    lapsesAt: isoMoment,
    ahead: decision.optional(),
    askedAgain: askedAgain.optional(),
  } satisfies FieldsOf<PendingRequest>),
  z.object({
    ...common,
    state: z.literal('approved'),
    entraRequestId,
    decision,
  } satisfies FieldsOf<ApprovedRequest>),
  z.object({
    ...common,
    state: z.literal('scheduled'),
    entraRequestId,
    decision: decision.optional(),
    startsAt: isoMoment,
    endsAt: isoMoment,
  } satisfies FieldsOf<ScheduledRequest>),
  z.object({
    ...common,
    state: z.literal('active'),
    entraRequestId,
    decision: decision.optional(),
    startsAt: isoMoment,
    endsAt: isoMoment,
    givesBackAt: isoMoment.optional(),
  } satisfies FieldsOf<ActiveRequest>),
  z.object({
    ...common,
    state: z.literal('ended'),
    entraRequestId,
    decision: decision.optional(),
    startsAt: isoMoment,
    endedAt: isoMoment,
    reason: z.enum(['time', 'given-back', 'removed']),
  } satisfies FieldsOf<EndedRequest>),
  z.object({
    ...common,
    state: z.literal('denied'),
    entraRequestId: entraRequestId.optional(),
    decision: decision.optional(),
  } satisfies FieldsOf<DeniedRequest>),
  z.object({
    ...common,
    state: z.literal('canceled'),
    entraRequestId: entraRequestId.optional(),
    canceledAt: isoMoment,
    by: z.enum(['requester', 'administrator']),
    because: z.enum(['given-back', 'removed']).optional(),
  } satisfies FieldsOf<CanceledRequest>),
  z.object({
    ...common,
    state: z.literal('lapsed'),
    entraRequestId,
    lapsedAt: isoMoment,
  } satisfies FieldsOf<LapsedRequest>),
  z.object({
    ...common,
    state: z.literal('failed'),
    failedAt: isoMoment,
    reason: z.string(),
  } satisfies FieldsOf<FailedRequest>),
]);

const row = z
  .object({ version: integer, body: json(request) })
  // Saving compares the column: were it another than the request's own, a move could be lost.
  .refine(({ version, body }) => version === body.version);

export interface RequestRow {
  readonly id: string;
  readonly version: unknown;
  readonly body: unknown;
}

export function readRequest(stored: RequestRow): ActivationRequest {
  return readRow(row, stored, { table: 'requests', id: stored.id }).body;
}

/** The request as JSON. What could not be read back is not written: one such row would block its lists. */
export function writeRequest({ id, version, ...rest }: ActivationRequest): string {
  const body = JSON.stringify({ id, version, ...rest });
  return JSON.stringify(readRequest({ id, version, body }));
}
