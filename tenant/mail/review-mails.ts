import type { DirectoryState } from '../directory/state';
import type { ReviewActivity, ReviewHappening } from '../reviews/review-happening';
import type { PlannedMail } from './mailbox-record';
import { addressesOf } from './usual-recipients';

const subjects: Readonly<Partial<Record<ReviewActivity, string>>> = {
  'review started': 'Action required: Review access in',
  reminder: 'Reminder: Review access in',
  'Access review ended': 'Access review ended:',
};

/** What access reviews tell their reviewers by mail. */
export function planReviewMails(
  directory: DirectoryState,
  happenings: readonly ReviewHappening[],
): PlannedMail[] {
  return happenings.flatMap(({ activity, at, displayName, toIds = [] }) => {
    const to = addressesOf(directory, toIds, new Date(at));
    if (to.length === 0) return [];
    const subject = `${subjects[activity] ?? activity} ${displayName}`;
    return [{ to, subject, body: '', dueDateTime: at, reason: activity }];
  });
}
