import type { AlertName } from '../../alerts/alerts-record';
import { catchUpAlerts } from '../../alerts/scan';
import { alertNamed } from '../entities/alert';
import type { GraphCall } from '../graph-call';
import { found, param } from './find';
import { demandReader } from './own-rows';

export const alertsRoot = 'identityGovernance/roleManagementAlerts';

/** What time has brought about must be seen also by whoever asks before the clock's attendant ran. */
export function readAlerts(call: GraphCall): void {
  demandReader(call);
  catchUpAlerts(call.directory, call.now);
}

/** The alert of the address, whose id is also its definition's and its configuration's. */
export function alertIn(call: GraphCall): AlertName {
  catchUpAlerts(call.directory, call.now);
  const id = param(call, 'id');
  return found(alertNamed(id), id);
}
