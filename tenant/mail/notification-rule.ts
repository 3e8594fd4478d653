import { policyOf, ruleOf } from '../directory/policy';
import { notificationShape } from '../directory/rule-shapes';
import type { DirectoryState, RoleAtScope } from '../directory/state';

/** Which of a policy's nine notification rules governs a mail. */
export interface NotificationRow {
  readonly to: 'Admin' | 'Requestor' | 'Approver';
  readonly about: 'Admin_Eligibility' | 'Admin_Assignment' | 'EndUser_Assignment';
  /** A mail that somebody has to act on at once. */
  readonly critical: boolean;
}

/** The addresses that a mail goes to, given those that it goes to unless the role's settings say otherwise. */
export function recipientsBy(
  directory: DirectoryState,
  role: RoleAtScope,
  row: NotificationRow,
  usual: () => readonly string[],
): string[] {
  const rule = ruleOf(policyOf(directory, role), `Notification_${row.to}_${row.about}`);
  const { notificationLevel, isDefaultRecipientsEnabled, notificationRecipients } =
    notificationShape.parse(rule);
  if (notificationLevel === 'None') return [];
  if (notificationLevel === 'Critical' && !row.critical) return [];
  // The portal writes several addresses into one text.
  const added = notificationRecipients.flatMap((text) => text.split(';'));
  const all = [...(isDefaultRecipientsEnabled ? usual() : []), ...added];
  return [...new Set(all.map((address) => address.trim()).filter((address) => address !== ''))];
}
