import { isAbout } from '../../directory/listed-access';
import { type Kind, requestsBy } from '../../directory/order';
import { list, one } from '../answers';
import { groupRequestEntity, groupRequestType } from '../entities/group-schedule-request';
import type { Answer, GraphCall } from '../graph-call';
import type { Route } from '../route';
import { type ScopeDemand, scopes } from '../scopes';
import { readGroupOrder } from './group-order';
import {
  aboutOf,
  demandGroupOrPrincipal,
  demandGroupReader,
  demandRowReader,
  namesGroupOrPrincipal,
} from './group-rows';
import { listOfFunction, mineOf } from './own-rows';
import {
  cancelPosted,
  createRequest,
  isParty,
  isRemoval,
  type RequestsPlace,
  requestIn,
  requestsOfMine,
} from './posted-requests';

interface Demands {
  readonly reading: ScopeDemand;
  readonly changing: ScopeDemand;
  readonly removing: ScopeDemand;
}

const demandsOf: Readonly<Record<Kind, Demands>> = {
  eligibility: {
    reading: scopes.groupEligibility,
    changing: scopes.groupEligibilityChanges,
    removing: scopes.groupEligibilityRemovals,
  },
  assignment: {
    reading: scopes.groupAssignment,
    changing: scopes.groupAssignmentChanges,
    removing: scopes.groupAssignmentRemovals,
  },
};

/** Without a filter a person is shown their own eligibility requests; there is no such mercy elsewhere. */
function listAll(call: GraphCall, { kind, entity, context }: RequestsPlace): Answer {
  const type = groupRequestType(kind);
  const all = requestsBy(call.directory, kind, 'group');
  const { oid, idtyp } = call.claims;
  if (kind === 'eligibility' && idtyp !== 'app' && !namesGroupOrPrincipal(call)) {
    const own = all.filter(({ principalId }) => principalId === oid);
    return list(call, { type, rows: own.map((request) => entity(request)), context });
  }
  demandGroupOrPrincipal(call);
  demandGroupReader(call);
  const about = aboutOf(call);
  const rows = all.filter((request) => isAbout(about, request)).map((request) => entity(request));
  return list(call, { type, rows, context });
}

function listMine(call: GraphCall, { kind, entity }: RequestsPlace): Answer {
  const all = requestsBy(call.directory, kind, 'group');
  const mine = mineOf(call, all, requestsOfMine(call.directory));
  return listOfFunction(
    call,
    groupRequestType(kind),
    mine.map((request) => entity(request)),
  );
}

function readOne(call: GraphCall, place: RequestsPlace): Answer {
  const request = requestIn(call, place);
  if (!isParty(call, request)) demandRowReader(call, request);
  return one(call, place.entity(request), place.context);
}

function requestsRoutes(kind: Kind): Route[] {
  const context = `identityGovernance/privilegedAccess/group/${kind}ScheduleRequests`;
  const place: RequestsPlace = {
    provider: 'group',
    kind,
    context,
    readOrder: readGroupOrder,
    entity: (request, isValidationOnly) => groupRequestEntity(kind, request, isValidationOnly),
  };
  const { reading, changing, removing } = demandsOf[kind];
  const get = (path: string, run: Route['run']): Route => ({
    method: 'GET',
    path: `${context}${path}`,
    scopes: reading,
    run,
  });
  const post = (path: string, demand: Route['scopes'], run: Route['run']): Route => ({
    method: 'POST',
    path: `${context}${path}`,
    scopes: demand,
    run,
  });
  return [
    get('', (call) => listAll(call, place)),
    get('/filterByCurrentUser()', (call) => listMine(call, place)),
    get('/{id}', (call) => readOne(call, place)),
    post(
      '',
      (asked) => (isRemoval(asked) ? removing : changing),
      (call) => createRequest(call, place),
    ),
    post('/{id}/cancel', changing, (call) => cancelPosted(call, place)),
  ];
}

export const groupScheduleRequests: readonly Route[] = [
  ...requestsRoutes('eligibility'),
  ...requestsRoutes('assignment'),
];
