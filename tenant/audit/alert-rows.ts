import type { AlertEvent, AlertEventKind } from '../alerts/alerts-record';
import { policyGuid } from '../directory/cast-ids';
import type { DirectoryState } from '../directory/state';
import { actorOf } from './actors';
import type { AuditRow } from './audit-row';

const names: Readonly<Record<AlertEventKind, string>> = {
  triggered: 'Triggered PIM alert',
  refreshed: 'Refresh PIM alert',
  resolved: 'Resolve PIM alert',
  deactivated: 'Deactivate PIM alert',
  changed: 'Update PIM alert setting',
  enabled: 'Enable PIM alert',
  disabled: 'Disable PIM alert',
};

/** What PIM logs of its alerts. */
export function alertRow(directory: DirectoryState, event: AlertEvent, place: number): AuditRow {
  const key = policyGuid(`alert:${place}:${event.kind}:${event.at}`);
  return {
    id: `PIM_${key}`,
    category: 'RoleManagement',
    correlationId: key,
    result: 'success',
    resultReason: '',
    activityDisplayName: names[event.kind],
    activityDateTime: event.at,
    loggedByService: 'PIM',
    operationType: 'Update',
    initiatedBy: actorOf(directory, event),
    targetResources: [
      {
        id: null,
        displayName: event.alert,
        type: 'Other',
        userPrincipalName: null,
        modifiedProperties: [],
      },
    ],
    additionalDetails: [],
  };
}
