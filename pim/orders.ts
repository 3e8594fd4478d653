import type { Fact, FactKind } from './audit';
import type { RequestId } from './ids';
import type { Person } from './person';
import type { JobKind, JobOrder, NoticeOrder } from './ports';
import type { ActivationRequest } from './request';

/* What the consequences of moves are made of. */

/** How long after an answer was lost Entra is asked whether the request exists. */
export const settleMinutes = 1;

/** A job of a request. Each kind exists once per request, so a second order only moves its time. */
export function jobOf(kind: JobKind, id: RequestId, dueAt: Date): JobOrder {
  return { key: `${kind}:${id}`, kind, requestId: id, dueAt };
}

/** The keys of a request's jobs. */
export function dropped(kinds: readonly JobKind[], id: RequestId): readonly string[] {
  return kinds.map((kind) => `${kind}:${id}`);
}

export function factOf(
  kind: FactKind,
  request: ActivationRequest,
  at: Date,
  who: { readonly actor?: Person; readonly details?: Fact['details'] } = {},
): Fact {
  const { requester, role } = request.ask;
  return {
    kind,
    at,
    tenantId: requester.tenantId,
    ...(who.actor ? { actor: who.actor.userId } : {}),
    requestId: request.id,
    roleId: role.roleId,
    ...(who.details ? { details: who.details } : {}),
  };
}

/** A message of a kind, once for each state that the request comes to. */
export function toRequester(request: ActivationRequest, kind: NoticeOrder['kind']): NoticeOrder {
  const { requester } = request.ask;
  return {
    key: `${kind}:${request.id}:${request.state}`,
    kind,
    requestId: request.id,
    recipient: { to: 'person', person: requester },
  };
}
