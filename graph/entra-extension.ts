import type { ExtensionRequest } from '../pim/directory';
import type { ExtensionAction } from '../pim/eligibility-watch';
import type { RoleKey } from '../pim/standing';
import { type ScheduleRequest, statusMeant } from './entra-request';

/** What Entra calls a request for more time; Azure writes it with a capital. */
export const extensionActions: Readonly<Record<ExtensionAction, string>> = {
  extend: 'selfExtend',
  renew: 'selfRenew',
};

/** A record of a request for an eligibility, where it is one for more time of it. */
export function extensionRequest(
  role: RoleKey,
  record: Omit<ScheduleRequest, 'scheduleInfo'>,
): readonly ExtensionRequest[] {
  const { id, createdDateTime: createdAt } = record;
  const action = actionOf(record.action);
  return action ? [{ id, role, action, createdAt, status: statusOf(record.status) }] : [];
}

function actionOf(name: string): ExtensionAction | undefined {
  const isCalled = (action: ExtensionAction) =>
    extensionActions[action].toLowerCase() === name.toLowerCase();
  return (['extend', 'renew'] as const).find(isCalled);
}

function statusOf(text: string): ExtensionRequest['status'] {
  const status = statusMeant(text);
  switch (status) {
    case 'pending-approval':
    case 'in-progress':
      return 'open';
    case 'revoked':
      return 'canceled';
    case 'granted':
    case 'denied':
    case 'canceled':
    case 'failed':
      return status;
  }
}
