import type { MailboxRecord } from './mailbox-record';

/** An empty mailbox of a tenant that starts now, with `past` happenings that nobody is told of any more. */
export function seedMailbox(now: Date, past: number): MailboxRecord {
  return {
    mails: [],
    planned: [],
    happeningsRead: past,
    reviewHappeningsRead: 0,
    remindedUntil: now.toISOString(),
  };
}
