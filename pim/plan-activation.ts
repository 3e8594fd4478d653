import { consequencesOf } from './consequences';
import type { ActivationOrder } from './directory';
import { type DraftId, makeRequestId } from './ids';
import type { Person } from './person';
import { plan } from './plan-moves';
import type { Ports } from './ports';
import {
  type ActivationRequest,
  type Followed,
  isOpen,
  minutesAfter,
  openStates,
  type Plan,
  pastStates,
} from './request';
import type { Approver, RoleSettings } from './role-settings';
import { isSameRole, type RoleKey } from './standing';

/** With less time left, nobody would get to decide anything ahead. */
const askAheadMinutes = 1;

/** What is to follow, and what that is. */
export interface Following {
  readonly order: ActivationOrder & { readonly startsAt: Date };
  readonly follows: Followed;
  readonly settings: RoleSettings;
}

export interface PlannedOnce {
  readonly request: ActivationRequest;
  /** `false` where it had been planned before: a role has one plan at a time. */
  readonly fresh: boolean;
}

/**
 * Keeps the next activation of a role for the moment at which the running one ends, and asks its
 * approvers now where there are any. Entra hears nothing yet, and what runs is not touched.
 */
export async function planActivation(
  ports: Ports,
  person: Person,
  following: Following,
): Promise<PlannedOnce> {
  const requester = { tenantId: person.tenantId, userId: person.userId, name: person.name };
  const askedAt = ports.clock.now();
  const { order, follows, settings } = following;
  const { eligibilityId, ...asked } = order;
  const ask = { ...asked, requester, askedAt, follows };
  const planned = {
    plan: planOf(following, askedAt),
    approvers: await askedAhead(ports, requester, following, askedAt),
  };
  const bindings = settings.approval
    ? await ports.bindings.forRole(requester.tenantId, order.role.roleId)
    : [];
  for (;;) {
    const { open, draft } = await plansOf(ports, requester, order.role);
    if (open) return { request: open, fresh: false };
    const request = plan(
      makeRequestId((length) => ports.random(length)),
      ask,
      planned,
    );
    const context = { at: askedAt, tell: false, actor: requester, bindings };
    const effects = { ...consequencesOf(request, context), draft };
    if (await ports.requests.create(request, effects)) return { request, fresh: true };
  }
}

function isAskedAhead({ order, settings }: Following, now: Date): boolean {
  return Boolean(settings.approval) && order.startsAt >= minutesAfter(now, askAheadMinutes);
}

function planOf(following: Following, now: Date): Plan {
  const { order, settings } = following;
  const commentRequired = settings.approval?.justification ?? false;
  return {
    beginsAt: order.startsAt,
    ...(order.eligibilityId ? { eligibilityId: order.eligibilityId } : {}),
    ...(isAskedAhead(following, now) ? { approval: { commentRequired } } : {}),
  };
}

async function askedAhead(
  ports: Ports,
  requester: Person,
  following: Following,
  now: Date,
): Promise<readonly Approver[]> {
  return isAskedAhead(following, now)
    ? ports.directory.approvers(requester, following.settings)
    : [];
}

/**
 * The plan of a role that is still to come true, if any, and what the next is told from it by. Two that
 * are made at once are given the same, of which the store takes one.
 */
async function plansOf(
  { requests }: Ports,
  requester: Person,
  role: RoleKey,
): Promise<{ readonly open: ActivationRequest | undefined; readonly draft: DraftId }> {
  const all = await requests.ofRequester(requester, [...openStates, ...pastStates]);
  const plans = all.filter(({ ask }) => ask.follows && isSameRole(ask.role, role));
  const { tenantId, userId } = requester;
  const { kind, roleId, scopeId } = role;
  const names = ['plan', plans.length, tenantId, userId, kind, roleId, scopeId.toLowerCase()];
  return {
    open: plans.find((request) => isOpen(request) && request.state !== 'active'),
    draft: names.join(' ') as DraftId,
  };
}
