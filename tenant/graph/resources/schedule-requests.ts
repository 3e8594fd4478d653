import { type Kind, requestsBy } from '../../directory/order';
import { list, one } from '../answers';
import { requestEntity, requestType } from '../entities/schedule-request';
import type { Answer, GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { demandReader, listOfFunction, mineOf } from './own-rows';
import {
  cancelPosted,
  createRequest,
  isParty,
  isRemoval,
  type RequestsPlace,
  requestIn,
  requestsOfMine,
} from './posted-requests';
import { readOrder } from './schedule-order';

function readOne(call: GraphCall, place: RequestsPlace): Answer {
  const request = requestIn(call, place);
  if (!isParty(call, request)) demandReader(call);
  return one(call, place.entity(request), place.context);
}

const demandsOf = {
  eligibility: { demand: scopes.eligibilityRequests, removal: scopes.eligibilityRemovals },
  assignment: { demand: scopes.assignmentRequests, removal: scopes.assignmentRemovals },
};

function requestsRoutes(kind: Kind, context: string): Route[] {
  const place: RequestsPlace = {
    provider: 'directory',
    kind,
    context,
    readOrder,
    entity: (request, isValidationOnly) => requestEntity(kind, request, isValidationOnly),
  };
  const { demand, removal } = demandsOf[kind];
  const all = ({ directory }: GraphCall) => requestsBy(directory, kind, 'directory');
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
      const rows = all(call).map((request) => place.entity(request));
      return list(call, { type, rows, context });
    }),
    route('GET', '/filterByCurrentUser()', (call) => {
      const mine = mineOf(call, all(call), requestsOfMine(call.directory));
      return listOfFunction(
        call,
        type,
        mine.map((request) => place.entity(request)),
      );
    }),
    route('GET', '/{id}', (call) => readOne(call, place)),
    {
      ...route('POST', '', (call) => createRequest(call, place)),
      scopes: (asked) => (isRemoval(asked) ? removal : demand),
    },
    route('POST', '/{id}/cancel', (call) => cancelPosted(call, place)),
  ];
}

export const scheduleRequests: readonly Route[] = [
  ...requestsRoutes('eligibility', 'roleManagement/directory/roleEligibilityScheduleRequests'),
  ...requestsRoutes('assignment', 'roleManagement/directory/roleAssignmentScheduleRequests'),
];
