import { factOf, jobOf } from './consequences';
import type { EntraRefusal, EntraRequest } from './directory';
import type { RequestId } from './ids';
import { decide } from './moves';
import { isSamePerson, type Person } from './person';
import type { Ports } from './ports';
import { reconcile } from './reconcile';
import { recordMove } from './record-move';
import { type ActivationRequest, type Decision, lodged, type PendingRequest } from './request';
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

/**
 * Decides a request in the approver's own name. Our record is asked first, then Entra (may this person,
 * now?), and only Entra's yes is written down; two who press at once make one decision. Two calls: may
 * they, and the decision, whose answer often says already that the role is on.
 */
export async function decideRequest(
  ports: Ports,
  approver: Person,
  id: RequestId,
  wanted: Pick<Decision, 'verdict' | 'comment'>,
): Promise<Decided> {
  const request = await ports.requests.find(id);
  if (!request || request.ask.requester.tenantId !== approver.tenantId) {
    return { kind: 'refused', why: 'unknown-request' };
  }
  if (request.state !== 'pending') return { kind: 'refused', why: 'already-decided', request };
  const at = ports.clock.now();
  const objection = ourObjection(request, approver, wanted, at);
  if (objection) return refuse(ports, request, approver, objection);

  const approval = await ports.directory.openApproval(approver, lodged(request));
  if (!approval) return refuse(ports, request, approver, 'not-an-approver');
  if (approval.guest) return refuse(ports, request, approver, 'guest');
  if (!approval.open) return refuse(ports, request, approver, 'already-decided');
  if (!approval.assignedToMe) return refuse(ports, request, approver, 'not-an-approver');

  const decided = decide(request, { ...wanted, approver: personOf(approver), at });
  const { stepId } = approval;
  const answer = await ports.directory
    .decide(approver, { ...lodged(request), stepId }, wanted)
    .catch((error: unknown) => lookSoon(ports, request, error));
  if (!answer.ok) return refuse(ports, request, approver, meaningOf(answer.refused));
  const saved = await recordMove(ports, request, decided, { tell: true, actor: approver });
  return { kind: 'decided', request: await broughtUpTo(ports, saved, answer.value) };
}

/** The decision may have reached Entra though its answer did not reach us: our record is compared at once. */
async function lookSoon(ports: Ports, request: PendingRequest, error: unknown): Promise<never> {
  await ports.jobs.order(jobOf('follow-request', request.id, ports.clock.now()));
  throw error;
}

/** Mostly Entra has switched the role on by the time it answers; where it has not, a job follows it. */
async function broughtUpTo(
  ports: Ports,
  decided: ActivationRequest,
  entra: EntraRequest | undefined,
): Promise<ActivationRequest> {
  if (!entra || decided.state !== 'approved') return decided;
  const next = reconcile(decided, entra, ports.clock.now());
  return next ? recordMove(ports, decided, next, { tell: true }) : decided;
}

/** What can be said without asking Entra, in the order in which it matters to the presser. */
function ourObjection(
  request: PendingRequest,
  approver: Person,
  wanted: Pick<Decision, 'comment'>,
  at: Date,
): DecisionRefusal | undefined {
  const length = wanted.comment?.trim().length ?? 0;
  if (isSamePerson(request.ask.requester, approver)) return 'own-request';
  if (at >= request.lapsesAt) return 'lapsed';
  if (length > longestJustification) return 'comment-too-long';
  if (request.commentRequired && length === 0) return 'comment-missing';
  return undefined;
}

function meaningOf(refused: EntraRefusal): DecisionRefusal {
  switch (refused.refusal) {
    case 'already-decided':
      return 'already-decided';
    case 'rules':
      return 'comment-missing';
    default:
      return 'not-an-approver';
  }
}

function personOf({ tenantId, userId, name }: Person): Person {
  return { tenantId, userId, name };
}

async function refuse(
  ports: Ports,
  request: PendingRequest,
  approver: Person,
  why: DecisionRefusal,
): Promise<Decided> {
  const now = ports.clock.now();
  // Entra knows more than we do: bring our record up to it, so that the cards stop asking.
  if (why === 'already-decided') await ports.jobs.order(jobOf('follow-request', request.id, now));
  const details = { why };
  await ports.journal.append(
    factOf('decision.refused', request, now, { actor: approver, details }),
  );
  return { kind: 'refused', why, request };
}
