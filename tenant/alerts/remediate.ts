import { adminRemove } from '../directory/admin-remove';
import { changeRule } from '../directory/change-rule';
import { directoryRole } from '../directory/directory-role';
import type { Kind, Occasion } from '../directory/order';
import { policyOf, ruleOf } from '../directory/policy';
import { done, notFound, type Outcome, refused, unauthorized } from '../directory/refusal';
import { globalAdministrator } from '../directory/roles';
import { enablementShape } from '../directory/rule-shapes';
import type { ScheduleRecord } from '../directory/state';
import type { AlertName, IncidentRecord } from './alerts-record';
import { invalidAlertRequest, logAlert, mayChangeAlerts } from './change-alert';
import { definitions } from './definitions';
import { allHoldings } from './role-holders';
import { scan } from './scan';

/** Takes away what somebody holds, as an administrator would. */
export function removeHolding(
  occasion: Occasion,
  kind: Kind,
  schedule: ScheduleRecord,
): Outcome<unknown> {
  const { provider, roleDefinitionId, scopeId, principalId } = schedule;
  return adminRemove(occasion, kind, {
    provider,
    roleDefinitionId,
    scopeId,
    principalId,
    action: 'adminRemove',
    justification: 'Remediation of a PIM alert',
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    schedule: { startDateTime: null, expiration: null },
    customData: null,
    isValidationOnly: false,
  });
}

/** Takes one holding away, or all of a Global Administrator: that alert is about the person. */
function removeHoldings(occasion: Occasion, { id, assigneeId }: IncidentRecord): Outcome<unknown> {
  const { directory, now } = occasion;
  const found = allHoldings(directory, now).filter(
    ({ schedule }) =>
      schedule.id === id ||
      (id === assigneeId &&
        schedule.principalId === id &&
        schedule.roleDefinitionId === globalAdministrator),
  );
  for (const { kind, schedule } of found) {
    const outcome = removeHolding(occasion, kind, schedule);
    if (!outcome.ok) return outcome;
  }
  return done(undefined);
}

function demandMfa(occasion: Occasion, roleDefinitionId: string): Outcome<unknown> {
  const role = directoryRole(roleDefinitionId);
  const rule = ruleOf(policyOf(occasion.directory, role), 'Enablement_EndUser_Assignment');
  const { enabledRules } = enablementShape.parse(rule);
  return changeRule(occasion, {
    role,
    ruleId: rule.id,
    type: rule['@odata.type'],
    fields: { enabledRules: ['MultiFactorAuthentication', ...enabledRules] },
  });
}

/** An administrator has PIM put right what an alert has found; the moves are their own. */
export function remediate(
  occasion: Occasion,
  name: AlertName,
  incidentId: string,
): Outcome<unknown> {
  if (!mayChangeAlerts(occasion)) return refused(unauthorized);
  const alert = occasion.directory.alerts.byName[name];
  const incident = alert.incidents.find(({ id }) => id === incidentId);
  if (!incident) return refused(notFound(incidentId));
  if (!definitions[name].isRemediatable) {
    return refused(invalidAlertRequest('The alert incident is not remediatable.'));
  }
  const outcome =
    name === 'NoMfaOnRoleActivationAlert'
      ? demandMfa(occasion, incident.id)
      : removeHoldings(occasion, incident);
  if (!outcome.ok) return outcome;
  logAlert(occasion, 'resolved', name);
  scan(occasion.directory, name, { now: occasion.now, how: 'remediated' });
  return done(undefined);
}
