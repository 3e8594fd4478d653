import type { Happening } from '../directory/happening';
import { own } from '../directory/own';
import type { DirectoryState } from '../directory/state';
import { lettersOf } from './letters';
import type { PlannedMail } from './mailbox-record';
import { type NotificationRow, recipientsBy } from './notification-rule';
import { watchers } from './usual-recipients';
import { bodyOf, wordsOf } from './wording';

const minuteMs = 60_000;

/** Approvers are written to after three to ten minutes: how many is fixed by the request's id. */
function approvalDelay(requestId: string | undefined): number {
  const number = Number.parseInt((requestId ?? '').slice(0, 6), 16) || 0;
  return (3 + (number % 8)) * minuteMs;
}

function dueOf({ kind, at, requestId }: Happening): string {
  if (kind !== 'approval-requested') return at;
  return new Date(new Date(at).getTime() + approvalDelay(requestId)).toISOString();
}

/** Whether a happening is about an eligibility or an assignment: by its name, or by its request. */
function aboutOf(
  directory: DirectoryState,
  { kind, requestId }: Happening,
): NotificationRow['about'] {
  const isAssignment =
    kind.startsWith('assignment-') || own(directory.assignmentRequests, requestId) !== undefined;
  return isAssignment ? 'Admin_Assignment' : 'Admin_Eligibility';
}

function mailOf(
  happening: Happening,
  subject: string,
  to: readonly string[],
  row?: NotificationRow,
): PlannedMail {
  return {
    to,
    subject,
    body: bodyOf(happening),
    dueDateTime: dueOf(happening),
    reason: happening.kind,
    ...(happening.requestId ? { requestId: happening.requestId } : {}),
    ...(row?.to === 'Approver' ? { forApprovers: true } : {}),
  };
}

/** An alert rather than a notification: the role's settings have no say in it. */
function planAlert(directory: DirectoryState, happening: Happening): PlannedMail[] {
  const { who, role } = wordsOf(directory, happening);
  const to = watchers(directory, happening.role, new Date(happening.at));
  return [mailOf(happening, `PIM: ${who} was assigned ${role} outside of PIM`, to)];
}

/** The mails that a happening leads to, each with those who get it and when. */
export function planMails(directory: DirectoryState, happening: Happening): PlannedMail[] {
  if (happening.kind === 'assigned-outside') return planAlert(directory, happening);
  const now = new Date(happening.at);
  const words = wordsOf(directory, happening);
  return lettersOf(happening, words, aboutOf(directory, happening)).flatMap(
    ({ row, subject, usual }) => {
      const to = recipientsBy(directory, happening.role, row, () =>
        usual(directory, happening, now),
      );
      return to.length > 0 ? [mailOf(happening, subject, to, row)] : [];
    },
  );
}
