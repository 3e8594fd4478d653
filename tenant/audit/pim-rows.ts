import { policyGuid, tenantId } from '../directory/cast-ids';
import type { Happening } from '../directory/happening';
import { own } from '../directory/own';
import type { DirectoryState } from '../directory/state';
import { activityNames, categoryOf, type RequestBehind } from './activity-names';
import { actorOf, address, principalTarget } from './actors';
import type { AuditDetail, AuditRow, AuditTarget } from './audit-row';
import { roleDetails, roleTarget, scopeTarget } from './role-target';

/** A happening with its place in the list, by which its rows keep their ids. */
export interface Logged {
  readonly happening: Happening;
  readonly place: number;
}

export function correlationOf({ happening, place }: Logged): string {
  return happening.requestId ?? policyGuid(`happening:${place}:${happening.at}`);
}

export function rowId(service: string, { happening, place }: Logged, name: string): string {
  return `${service}_${policyGuid(`${happening.at}:${place}:${name}`)}`;
}

function requestBehind(
  directory: DirectoryState,
  { requestId }: Happening,
): RequestBehind | undefined {
  const eligibility = own(directory.eligibilityRequests, requestId);
  if (eligibility) return { kind: 'eligibility', request: eligibility };
  const assignment = own(directory.assignmentRequests, requestId);
  return assignment && { kind: 'assignment', request: assignment };
}

function detailsOf(happening: Happening): AuditDetail[] {
  const { role, startsAt, endsAt, reason, ticket, byId, requestId } = happening;
  const rest: readonly (readonly [string, string | null | undefined])[] = [
    ['StartTime', startsAt],
    ['ExpirationTime', endsAt],
    ['Justification', reason],
    ['TicketNumber', ticket?.ticketNumber],
    ['TicketSystem', ticket?.ticketSystem],
    ['oid', byId],
    ['tid', tenantId],
    ['ipaddr', byId && address],
    ['RequestId', requestId],
  ];
  return [...roleDetails(role), ...rest.flatMap(([key, value]) => (value ? { key, value } : []))];
}

const decisions: readonly Happening['kind'][] = ['approval-approved', 'approval-denied'];

/** Who decided stands where otherwise the holder does; whoever asked is always named, as `Other`. */
function targetsOf(directory: DirectoryState, happening: Happening): AuditTarget[] {
  const { role, requestId, principalId, byId, kind } = happening;
  const subject = decisions.includes(kind) ? byId : principalId;
  const request: AuditTarget = {
    id: requestId ?? null,
    displayName: null,
    type: 'Request',
    userPrincipalName: null,
    modifiedProperties: [],
  };
  return [
    roleTarget(role),
    ...(requestId ? [request] : []),
    ...(subject ? [principalTarget(directory, subject)] : []),
    scopeTarget(directory, role),
    ...(principalId ? [principalTarget(directory, principalId, 'Other')] : []),
  ];
}

function operationOf(name: string): string {
  return name.startsWith('Remove') ? 'Delete' : 'Update';
}

/** The rows that PIM writes of one happening, in the order of its steps. */
export function pimRows(directory: DirectoryState, logged: Logged): AuditRow[] {
  const { happening } = logged;
  const names = activityNames(happening, requestBehind(directory, happening));
  return names.map((name) => ({
    id: rowId('PIM', logged, name),
    category: categoryOf(happening),
    correlationId: correlationOf(logged),
    result: 'success',
    resultReason: happening.reason ?? '',
    activityDisplayName: name,
    activityDateTime: happening.at,
    loggedByService: 'PIM',
    operationType: operationOf(name),
    initiatedBy: actorOf(directory, happening),
    targetResources: targetsOf(directory, happening),
    additionalDetails: detailsOf(happening),
  }));
}
