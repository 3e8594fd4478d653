import { cancelRequest } from '../../directory/cancel-request';
import { type Kind, requestsOf, type ScheduleOrder } from '../../directory/order';
import { own } from '../../directory/own';
import { notFound } from '../../directory/refusal';
import type { DirectoryState, Provider, ScheduleRequestRecord } from '../../directory/state';
import { submitOrder } from '../../directory/submit-order';
import { noContent, one } from '../answers';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Typed } from '../odata/entity';
import type { Asked } from '../route';
import { found, param } from './find';
import type { Mine } from './own-rows';

/** Where requests for one kind of role are posted, and how they are read and shown there. */
export interface RequestsPlace {
  readonly provider: Provider;
  readonly kind: Kind;
  readonly context: string;
  readonly readOrder: (body: unknown) => ScheduleOrder;
  readonly entity: (request: ScheduleRequestRecord, isValidationOnly?: boolean) => Typed;
}

export function requestsOfMine({ approvals }: DirectoryState): Mine<ScheduleRequestRecord> {
  return {
    principal: ({ principalId }, caller) => principalId === caller,
    createdBy: ({ createdById }, caller) => createdById === caller,
    approver: ({ approvalId }, caller) =>
      own(approvals, approvalId)?.approverIds.includes(caller) ?? false,
  };
}

/** Whether the reader asked for it, has it asked for them, or may decide it. */
export function isParty(call: GraphCall, request: ScheduleRequestRecord): boolean {
  const { oid } = call.claims;
  return Object.values(requestsOfMine(call.directory)).some((isMine) => isMine(request, oid));
}

/** Whether somebody is to lose something, for which there is a permission of its own. */
export function isRemoval({ request: { body } }: Asked): boolean {
  if (typeof body !== 'object' || body === null || !('action' in body)) return false;
  return String(body.action).toLowerCase() === 'adminremove';
}

/** The request that the address names; one of another kind of role is not there. */
export function requestIn(
  call: GraphCall,
  { kind, provider }: Pick<RequestsPlace, 'kind' | 'provider'>,
): ScheduleRequestRecord {
  const id = param(call, 'id');
  const request = found(own(requestsOf(call.directory, kind), id.toLowerCase()), id);
  if (request.provider !== provider) throw refusedWith(notFound(id));
  return request;
}

export function createRequest(call: GraphCall, place: RequestsPlace): Answer {
  const { kind, context } = place;
  const order = place.readOrder(call.request.body);
  const outcome = submitOrder(occasionOf(call), kind, order);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  const { body } = one(call, place.entity(outcome.value, order.isValidationOnly), context);
  return {
    status: 201,
    headers: { Location: `${call.origin}/${call.request.version}/${context}/${outcome.value.id}` },
    ...(body ? { body } : {}),
  };
}

export function cancelPosted(call: GraphCall, place: RequestsPlace): Answer {
  const { id } = requestIn(call, place);
  const outcome = cancelRequest(occasionOf(call), place.kind, id);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}
