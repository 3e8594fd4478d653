import { cancelRequest } from '../../directory/cancel-request';
import { type Kind, requestsBy, requestsOf } from '../../directory/order';
import { own } from '../../directory/own';
import type { ScheduleRequestRecord } from '../../directory/state';
import { submitNamedOrder } from '../../directory/submit-named-order';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import { carriedOut, insufficientPermissions, resourceNotFound } from '../arm-error';
import { typesOf } from '../entities/kinds';
import { requestResource } from '../entities/schedule-request';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver, type Own, principalsBehind, rowsFor } from './concerned';
import { readRequest } from './request-body';

function ownOf(call: ArmCall): Own<ScheduleRequestRecord> {
  const principals = principalsBehind(call);
  const { oid } = call.claims;
  const { approvals } = call.directory;
  return {
    astarget: ({ principalId }) => principals.includes(principalId),
    asrequestor: ({ createdById }) => createdById === oid,
    asapprover: ({ approvalId }) => own(approvals, approvalId)?.approverIds.includes(oid) ?? false,
  };
}

function found(call: ArmCall, kind: Kind): ScheduleRequestRecord {
  const name = param(call, 'name').toLowerCase();
  const request = own(requestsOf(call.directory, kind), name);
  if (request?.provider !== 'azure') throw resourceNotFound(`${typesOf[kind].requests}/${name}`);
  return request;
}

function read(call: ArmCall, kind: Kind): Answer {
  const request = found(call, kind);
  const isParty = Object.values(ownOf(call)).some((isMine) => isMine(request));
  if (!isParty && !mayReadOver(call, request.scopeId)) {
    throw insufficientPermissions(call.claims.oid);
  }
  return ok(requestResource(call.directory, kind, request));
}

function submit(call: ArmCall, kind: Kind, isValidationOnly: boolean): Answer {
  const order = readRequest(call, isValidationOnly);
  const outcome = submitNamedOrder(occasionOf(call), kind, order);
  const request = carriedOut(outcome, call.claims.oid);
  return {
    status: isValidationOnly ? 200 : 201,
    body: requestResource(call.directory, kind, request),
  };
}

function cancel(call: ArmCall, kind: Kind): Answer {
  const { id } = found(call, kind);
  carriedOut(cancelRequest(occasionOf(call), kind, id), call.claims.oid);
  return { status: 200 };
}

function routesOf(kind: Kind): Route[] {
  const path = typesOf[kind].requests;
  return [
    authorizationRoute('pim', 'GET', path, (call) => {
      const rows = rowsFor(call, requestsBy(call.directory, kind, 'azure'), ownOf(call));
      return listOf(rows.map((row) => requestResource(call.directory, kind, row)));
    }),
    authorizationRoute('pim', 'GET', `${path}/{name}`, (call) => read(call, kind)),
    authorizationRoute('pim', 'PUT', `${path}/{name}`, (call) => submit(call, kind, false)),
    authorizationRoute('pim', 'POST', `${path}/{name}/validate`, (call) =>
      submit(call, kind, true),
    ),
    authorizationRoute('pim', 'POST', `${path}/{name}/cancel`, (call) => cancel(call, kind)),
  ];
}

export const scheduleRequests: readonly Route[] = [
  ...routesOf('eligibility'),
  ...routesOf('assignment'),
];
