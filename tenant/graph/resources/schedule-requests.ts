import { cancelRequest } from '../../directory/cancel-request';
import { type Kind, requestsBy, requestsOf } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRequestRecord } from '../../directory/state';
import { submitOrder } from '../../directory/submit-order';
import { list, noContent, one } from '../answers';
import { requestEntity, requestType } from '../entities/schedule-request';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReader, listOfFunction, type Mine, mineOf } from './own-rows';
import { readOrder } from './schedule-order';

function mineIn({ approvals }: DirectoryState): Mine<ScheduleRequestRecord> {
  return {
    principal: ({ principalId }, caller) => principalId === caller,
    createdBy: ({ createdById }, caller) => createdById === caller,
    approver: ({ approvalId }, caller) =>
      own(approvals, approvalId)?.approverIds.includes(caller) ?? false,
  };
}

function isParty(call: GraphCall, request: ScheduleRequestRecord): boolean {
  const { oid } = call.claims;
  return Object.values(mineIn(call.directory)).some((isMine) => isMine(request, oid));
}

function create(call: GraphCall, kind: Kind, context: string): Answer {
  const order = readOrder(call.request.body);
  const outcome = submitOrder(occasionOf(call), kind, order);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  const entity = requestEntity(kind, outcome.value, order.isValidationOnly);
  const { body } = one(call, entity, context);
  return {
    status: 201,
    headers: { Location: `${call.origin}/${call.request.version}/${context}/${outcome.value.id}` },
    ...(body ? { body } : {}),
  };
}

function cancel(call: GraphCall, kind: Kind): Answer {
  const outcome = cancelRequest(occasionOf(call), kind, param(call, 'id'));
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

function readOne(call: GraphCall, kind: Kind, context: string): Answer {
  const id = param(call, 'id');
  const request = found(own(requestsOf(call.directory, kind), id), id);
  if (!isParty(call, request)) demandReader(call);
  return one(call, requestEntity(kind, request), context);
}

function requestsRoutes(kind: Kind, context: string): Route[] {
  const demand = kind === 'eligibility' ? scopes.eligibilityRequests : scopes.assignmentRequests;
  const all = ({ directory }: GraphCall) => requestsBy(directory, kind, 'directory');
  const entity = (request: ScheduleRequestRecord) => requestEntity(kind, request);
  const type = requestType(kind);
  const route = (method: Route['method'], path: string, run: Route['run']): Route => ({
    method,
    path: `${context}${path}`,
    scopes: demand,
    run,
  });
  return [
    route('GET', '', (call) => {
      demandReader(call);
      return list(call, { type, rows: all(call).map(entity), context });
    }),
    route('GET', '/filterByCurrentUser()', (call) => {
      const mine = mineOf(call, all(call), mineIn(call.directory));
      return listOfFunction(call, type, mine.map(entity));
    }),
    route('GET', '/{id}', (call) => readOne(call, kind, context)),
    route('POST', '', (call) => create(call, kind, context)),
    route('POST', '/{id}/cancel', (call) => cancel(call, kind)),
  ];
}

export const scheduleRequests: readonly Route[] = [
  ...requestsRoutes('eligibility', 'roleManagement/directory/roleEligibilityScheduleRequests'),
  ...requestsRoutes('assignment', 'roleManagement/directory/roleAssignmentScheduleRequests'),
];
