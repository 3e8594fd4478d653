import { policyGuid } from '../directory/cast-ids';
import { directoryRole } from '../directory/directory-role';
import { addDuration } from '../directory/duration';
import { activationDemands, demandedContext, policyOf } from '../directory/policy';
import { globalAdministrator } from '../directory/roles';
import type { DirectoryState } from '../directory/state';
import { activationsIn, frequentActivations, lastActivation } from './activations';
import type { AlertName, AlertRecord, IncidentRecord } from './alerts-record';
import { allHoldings, type Holding, holdingsOf } from './role-holders';

type Finder = (directory: DirectoryState, alert: AlertRecord, now: Date) => IncidentRecord[];

function before(now: Date, duration: string): string {
  return addDuration(now, `-${duration}`)?.toISOString() ?? '';
}

function incidentOf({ schedule }: Holding, details: IncidentRecord['details']): IncidentRecord {
  const { id, principalId, roleDefinitionId } = schedule;
  return { id, assigneeId: principalId, roleDefinitionId, details };
}

const withoutLicense: Finder = ({ premiumLicense }) =>
  premiumLicense
    ? []
    : [{ id: policyGuid('tenant licence'), details: { tenantLicenseStatus: 'Disabled' } }];

/** Roles that somebody may activate with a password alone. */
const withoutMfa: Finder = (directory, _alert, now) => {
  const eligible = holdingsOf(directory, 'eligibility', now);
  const roles = new Set(eligible.map(({ schedule }) => schedule.roleDefinitionId));
  return [...roles].flatMap((roleDefinitionId) => {
    const policy = policyOf(directory, directoryRole(roleDefinitionId));
    const asksMore = activationDemands(policy).mfa || demandedContext(policy) !== undefined;
    return asksMore ? [] : [{ id: roleDefinitionId, roleDefinitionId, details: {} }];
  });
};

const unused: Finder = (directory, { thresholds }, now) => {
  const since = before(now, String(thresholds.duration));
  const activations = activationsIn(directory);
  return holdingsOf(directory, 'eligibility', now).flatMap((holding) => {
    const last = lastActivation(activations, holding.schedule);
    if ((last ?? holding.schedule.createdDateTime) >= since) return [];
    return [incidentOf(holding, { lastActivationDateTime: last ?? null })];
  });
};

const lookBack = 'P30D';

const outside: Finder = (directory, _alert, now) =>
  holdingsOf(directory, 'assignment', now).flatMap((holding) => {
    const { createdUsing, createdDateTime } = holding.schedule;
    if (createdUsing !== null || createdDateTime < before(now, lookBack)) return [];
    return [incidentOf(holding, { assignmentCreatedDateTime: createdDateTime })];
  });

const stale: Finder = (directory, { thresholds }, now) => {
  const since = before(now, String(thresholds.duration));
  return allHoldings(directory, now).flatMap((holding) => {
    const { lastSignInDateTime: last, createdDateTime } = holding.person;
    if ((last ?? createdDateTime) >= since) return [];
    return [
      incidentOf(holding, {
        lastSignInDateTime: last ?? null,
        assignmentCreatedDateTime: holding.schedule.createdDateTime,
      }),
    ];
  });
};

/** Both must be reached: the number, and the share of all assignments. */
const tooManyAdministrators: Finder = (directory, { thresholds }, now) => {
  const all = allHoldings(directory, now);
  const administrators = new Set(
    all.flatMap(({ schedule, person }) =>
      schedule.roleDefinitionId === globalAdministrator ? [person.id] : [],
    ),
  );
  const share = (administrators.size / Math.max(all.length, 1)) * 100;
  const isFine =
    administrators.size < Number(thresholds.globalAdminCountThreshold) ||
    share < Number(thresholds.percentageOfGlobalAdminsOutOfRolesThreshold);
  return isFine ? [] : [...administrators].map((id) => ({ id, assigneeId: id, details: {} }));
};

const finders: Readonly<Record<AlertName, Finder>> = {
  InvalidLicenseAlert: withoutLicense,
  NoMfaOnRoleActivationAlert: withoutMfa,
  RedundantAssignmentAlert: unused,
  RolesAssignedOutsidePimAlert: outside,
  SequentialActivationRenewalsAlert: frequentActivations,
  StaleSignInAlert: stale,
  TooManyGlobalAdminsAssignedToTenantAlert: tooManyAdministrators,
};

/** Everything that an alert finds wrong with the directory at this moment. */
export function findIncidents(
  directory: DirectoryState,
  name: AlertName,
  now: Date,
): IncidentRecord[] {
  const alert = directory.alerts.byName[name];
  return alert.isEnabled ? finders[name](directory, alert, now) : [];
}
