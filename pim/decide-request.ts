import { decidePlanned } from './decide-planned';
import {
  type Decided,
  type DecisionRefusal,
  objectionTo,
  personOf,
  refuseDecision,
} from './decided';
import type { EntraRefusal, EntraRequest } from './directory';
import type { RequestId } from './ids';
import { decide } from './moves';
import { jobOf } from './orders';
import type { Person } from './person';
import type { Ports } from './ports';
import { reconcile } from './reconcile';
import { recordMove } from './record-move';
import { type ActivationRequest, type Decision, lodged, type PendingRequest } from './request';

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
  if (request.state === 'planned') return decidePlanned(ports, approver, request, wanted);
  if (request.state !== 'pending') return { kind: 'refused', why: 'already-decided', request };
  const at = ports.clock.now();
  const { commentRequired } = request;
  const objection = objectionTo(request, approver, { ...wanted, commentRequired, at });
  if (objection) return refuseDecision(ports, request, approver, objection);

  const approval = await ports.directory.openApproval(approver, lodged(request));
  if (!approval) return refuseDecision(ports, request, approver, 'not-an-approver');
  if (approval.guest) return refuseDecision(ports, request, approver, 'guest');
  if (!approval.open) return refuseDecision(ports, request, approver, 'already-decided');
  if (!approval.assignedToMe) return refuseDecision(ports, request, approver, 'not-an-approver');

  const decided = decide(request, { ...wanted, approver: personOf(approver), at });
  const { stepId } = approval;
  const answer = await ports.directory
    .decide(approver, { ...lodged(request), stepId }, wanted)
    .catch((error: unknown) => lookSoon(ports, request, error));
  if (!answer.ok) return refuseDecision(ports, request, approver, meaningOf(answer.refused));
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
