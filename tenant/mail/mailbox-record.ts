/** A mail that PIM sent. */
export interface MailRecord {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly sentDateTime: string;
  /** What it is about, in one word: `activation-requested`. */
  readonly reason: string;
  readonly requestId?: string;
}

/** What is still to be sent, and to whom; some of it is no longer true when its time comes. */
export interface PlannedMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly dueDateTime: string;
  readonly reason: string;
  readonly requestId?: string;
  /** Meant for those who may decide the request. */
  readonly forApprovers?: true;
}

export interface MailboxRecord {
  /** Oldest first. */
  readonly mails: MailRecord[];
  planned: PlannedMail[];
  /** How many of the directory's happenings have been looked at. */
  happeningsRead: number;
  reviewHappeningsRead: number;
  /** Until when reminders have been sent. */
  remindedUntil: string;
}
