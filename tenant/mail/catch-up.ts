import { randomUUID } from 'node:crypto';
import type { Happening } from '../directory/happening';
import type { DirectoryState } from '../directory/state';
import { planDigests } from './digest';
import type { MailboxRecord, PlannedMail } from './mailbox-record';
import { planMails } from './plan';
import { planReminders } from './reminders';
import { planReviewMails } from './review-mails';

/** More recipients of one event get no mail. */
const mostRecipients = 1_000;
const mostKept = 5_000;
const reminderEveryMs = 60 * 60_000;

function deliver({ mails }: MailboxRecord, planned: PlannedMail): void {
  const { to, dueDateTime, forApprovers: _forApprovers, ...mail } = planned;
  for (const address of to.slice(0, mostRecipients)) {
    mails.push({ id: randomUUID(), to: address, ...mail, sentDateTime: dueDateTime });
  }
  mails.splice(0, Math.max(mails.length - mostKept, 0));
}

function deliverUntil(mailbox: MailboxRecord, moment: string): void {
  const due = mailbox.planned.filter(({ dueDateTime }) => dueDateTime <= moment);
  mailbox.planned = mailbox.planned.filter(({ dueDateTime }) => dueDateTime > moment);
  for (const mail of due.toSorted((a, b) => a.dueDateTime.localeCompare(b.dueDateTime))) {
    deliver(mailbox, mail);
  }
}

const settling: readonly Happening['kind'][] = [
  'approval-approved',
  'approval-denied',
  'approval-expired',
  'activation-canceled',
  'request-canceled',
];

function isAsking({ reason, requestId }: Pick<PlannedMail, 'reason' | 'requestId'>, id: unknown) {
  return reason === 'approval-requested' && requestId === id;
}

/** Whoever has not been asked when another decides hears nothing of it, neither before nor after. */
function withdraw(mailbox: MailboxRecord, { kind, requestId }: Happening): boolean {
  if (!settling.includes(kind)) return false;
  const left = mailbox.planned.filter((mail) => !isAsking(mail, requestId));
  const withdrawn = left.length < mailbox.planned.length;
  mailbox.planned = left;
  return withdrawn;
}

function take(directory: DirectoryState, happening: Happening): void {
  const { mailbox } = directory;
  deliverUntil(mailbox, happening.at);
  const unasked = withdraw(mailbox, happening);
  const mails = planMails(directory, happening);
  mailbox.planned.push(...(unasked ? mails.filter(({ forApprovers }) => !forApprovers) : mails));
}

/** Whether anything is to be planned or sent. Reminders have an hour. */
export function isMailDue({ mailbox, happenings, reviews }: DirectoryState, now: Date): boolean {
  const moment = now.toISOString();
  return (
    mailbox.happeningsRead < happenings.length ||
    mailbox.reviewHappeningsRead < reviews.happenings.length ||
    mailbox.planned.some(({ dueDateTime }) => dueDateTime <= moment) ||
    now.getTime() - new Date(mailbox.remindedUntil).getTime() >= reminderEveryMs
  );
}

/** Sends everything that PIM would have sent by now, in its order; tells whether that was anything. */
export function catchUpMail(directory: DirectoryState, now: Date): boolean {
  const { mailbox, happenings, reviews } = directory;
  const until = now.toISOString();
  const last = mailbox.mails.at(-1)?.id;
  const recent = happenings.slice(mailbox.happeningsRead);
  const period = { after: mailbox.remindedUntil, until };
  mailbox.planned.push(
    ...planReminders(directory, recent, period),
    ...planDigests(directory, period),
    ...planReviewMails(directory, reviews.happenings.slice(mailbox.reviewHappeningsRead)),
  );
  for (const happening of recent) take(directory, happening);
  mailbox.happeningsRead = happenings.length;
  mailbox.reviewHappeningsRead = reviews.happenings.length;
  mailbox.remindedUntil = until;
  deliverUntil(mailbox, until);
  return mailbox.mails.at(-1)?.id !== last;
}
