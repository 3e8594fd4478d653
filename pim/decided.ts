import { factOf, jobOf } from './orders';
import { isSamePerson, type Person } from './person';
import type { Ports } from './ports';
import type { ActivationRequest, Decision, PendingRequest, PlannedRequest } from './request';
import { longestJustification } from './wish';

/** Why a decision was not made. Only the person who tried it is told. */
export type DecisionRefusal =
  | 'unknown-request'
  | 'already-decided'
  | 'lapsed'
  | 'own-request'
  | 'not-an-approver'
  | 'guest'
  | 'comment-missing'
  | 'comment-too-long';

export type Decided =
  | { readonly kind: 'decided'; readonly request: ActivationRequest }
  | {
      readonly kind: 'refused';
      readonly why: DecisionRefusal;
      readonly request?: ActivationRequest;
    };

/** What can be said without asking Entra, in the order in which it matters to the presser. */
export function objectionTo(
  request: PendingRequest | PlannedRequest,
  approver: Person,
  wanted: Pick<Decision, 'comment'> & { readonly commentRequired: boolean; readonly at: Date },
): DecisionRefusal | undefined {
  const length = wanted.comment?.trim().length ?? 0;
  if (isSamePerson(request.ask.requester, approver)) return 'own-request';
  if (request.state === 'pending' && wanted.at >= request.lapsesAt) return 'lapsed';
  if (length > longestJustification) return 'comment-too-long';
  if (wanted.commentRequired && length === 0) return 'comment-missing';
  return undefined;
}

export function personOf({ tenantId, userId, name }: Person): Person {
  return { tenantId, userId, name };
}

/** Tells the presser alone, and keeps that it was tried. */
export async function refuseDecision(
  ports: Ports,
  request: PendingRequest | PlannedRequest,
  approver: Person,
  why: DecisionRefusal,
): Promise<Decided> {
  const now = ports.clock.now();
  // Entra knows more than we do: bring our record up to it, so that the cards stop asking.
  if (why === 'already-decided' && request.state === 'pending') {
    await ports.jobs.order(jobOf('follow-request', request.id, now));
  }
  const details = { why };
  await ports.journal.append(
    factOf('decision.refused', request, now, { actor: approver, details }),
  );
  return { kind: 'refused', why, request };
}
