import { azureRoleIdOf } from '../../directory/azure-roles';
import { isWithinAzure } from '../../directory/azure-scopes';
import { addDuration } from '../../directory/duration';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy } from '../../directory/order';
import { own } from '../../directory/own';
import type { DirectoryState, ScheduleRecord } from '../../directory/state';
import type { AlertRecord, IncidentRecord } from '../alerts-record';
import type { AzureAlertName } from './azure-alerts-record';

export interface AzureHolding {
  readonly kind: Kind;
  readonly schedule: ScheduleRecord;
}

function holdings(directory: DirectoryState, kind: Kind, now: Date): AzureHolding[] {
  return schedulesBy(directory, kind, 'azure')
    .filter((schedule) => schedule.assignmentType !== 'Activated' && isInForce(schedule, now))
    .map((schedule) => ({ kind, schedule }));
}

/** What is held over a scope, there or above; what was activated counts by its eligibility. */
export function heldOver(directory: DirectoryState, scopeId: string, now: Date): AzureHolding[] {
  return [
    ...holdings(directory, 'eligibility', now),
    ...holdings(directory, 'assignment', now),
  ].filter(({ schedule }) => isWithinAzure(directory, schedule.scopeId, scopeId));
}

const owner = azureRoleIdOf('Owner');

export function isOwner({ schedule }: AzureHolding): boolean {
  return schedule.roleDefinitionId === owner;
}

export function isPermanentOwner(holding: AzureHolding): boolean {
  return isOwner(holding) && holding.kind === 'assignment' && holding.schedule.endDateTime === null;
}

function principals(of: readonly AzureHolding[]): Set<string> {
  return new Set(of.map(({ schedule }) => schedule.principalId));
}

interface Share {
  readonly part: Set<string>;
  readonly whole: Set<string>;
  readonly count: unknown;
  readonly percent: unknown;
}

/** Both must be reached: the number, and the share. */
function tooMany({ part, whole, count, percent }: Share): IncidentRecord[] {
  const share = (part.size / Math.max(whole.size, 1)) * 100;
  if (part.size < Number(count) || share < Number(percent)) return [];
  return [...part].map((id) => ({ id, assigneeId: id, details: {} }));
}

interface Place {
  readonly scopeId: string;
  readonly now: Date;
}

type Finder = (directory: DirectoryState, alert: AlertRecord, place: Place) => IncidentRecord[];

const owners: Finder = (directory, { thresholds }, { scopeId, now }) => {
  const all = heldOver(directory, scopeId, now);
  return tooMany({
    part: principals(all.filter(isOwner)),
    whole: principals(all),
    count: thresholds.thresholdNumberOfOwners,
    percent: thresholds.thresholdPercentageOfOwnersOutOfAllRoleMembers,
  });
};

const permanentOwners: Finder = (directory, { thresholds }, { scopeId, now }) => {
  const all = heldOver(directory, scopeId, now);
  return tooMany({
    part: principals(all.filter(isPermanentOwner)),
    whole: principals(all.filter(isOwner)),
    count: thresholds.thresholdNumberOfPermanentOwners,
    percent: thresholds.thresholdPercentageOfPermanentOwnersOutOfAllOwners,
  });
};

const lookBack = 'P30D';

/** Only a subscription tells of it, and of what is held over itself. */
const outside: Finder = (directory, _alert, { scopeId, now }) => {
  if (own(directory.azureScopes, scopeId.toLowerCase())?.type !== 'subscription') return [];
  const oldest = addDuration(now, `-${lookBack}`)?.toISOString() ?? '';
  return holdings(directory, 'assignment', now).flatMap(({ schedule }) => {
    const { id, principalId, roleDefinitionId, createdUsing, createdDateTime } = schedule;
    const isHere = schedule.scopeId.toLowerCase() === scopeId.toLowerCase();
    if (!isHere || createdUsing !== null || createdDateTime < oldest) return [];
    const details = { assignmentActivatedDate: createdDateTime };
    return [{ id, assigneeId: principalId, roleDefinitionId, details }];
  });
};

const finders: Readonly<Record<AzureAlertName, Finder>> = {
  TooManyOwnersAssignedToResource: owners,
  TooManyPermanentOwnersAssignedToResource: permanentOwners,
  // The tenant has the built-in roles alone, and no two of them are the same.
  DuplicateRoleCreated: () => [],
  AzureRolesAssignedOutsidePim: outside,
};

export function findAzureIncidents(
  directory: DirectoryState,
  name: AzureAlertName,
  alert: AlertRecord,
  place: Place,
): IncidentRecord[] {
  return alert.isEnabled ? finders[name](directory, alert, place) : [];
}
