import { type Decided, objectionTo, personOf, refuseDecision } from './decided';
import type { Person } from './person';
import { decideAhead } from './plan-moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { Decision, PlannedRequest } from './request';

/**
 * Takes an approver's word for a plan, of which Entra knows nothing yet. So what Entra would look at is
 * looked at here: whether the role's settings name this person now, and whether they are a guest. A yes
 * is no more than a word until it is said to Entra in their name. Two who press at once make one decision.
 * Three calls at most.
 */
export async function decidePlanned(
  ports: Ports,
  approver: Person,
  request: PlannedRequest,
  wanted: Pick<Decision, 'verdict' | 'comment'>,
): Promise<Decided> {
  const { approval, ahead } = request.plan;
  if (!approval || ahead) return { kind: 'refused', why: 'already-decided', request };
  const at = ports.clock.now();
  const objection = objectionTo(request, approver, { ...wanted, ...approval, at });
  if (objection) return refuseDecision(ports, request, approver, objection);

  const { guest } = await ports.directory.standing(approver, { azure: false });
  if (guest) return refuseDecision(ports, request, approver, 'guest');
  const settings = await ports.directory.roleSettings(approver, request.ask.role);
  const named = settings.approval ? await ports.directory.approvers(approver, settings) : [];
  if (!named.some(({ userId }) => userId === approver.userId)) {
    return refuseDecision(ports, request, approver, 'not-an-approver');
  }

  const next = decideAhead(request, { ...wanted, approver: personOf(approver), at });
  const saved = await recordMove(ports, request, next, { tell: true, actor: approver });
  return saved === next
    ? { kind: 'decided', request: saved }
    : { kind: 'refused', why: 'already-decided', request: saved };
}
