import type { Calendar } from './moment.js';

/** A mail of PIM's. */
export interface ClientMail {
  readonly id: string;
  readonly from: { readonly name: string };
  readonly subject: string;
  /** Lines of plain text; none where the subject says everything. */
  readonly body: string;
  readonly sentDateTime: string;
}

/** A mail as one person reads it. */
export interface MailWords {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  /** For the list, and in full. */
  readonly when: string;
  readonly sentAt: string;
  readonly lines: readonly string[];
}

const moment = /^(\w+): (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;

/** PIM writes moments for machines; a reader gets them by the clock on their wall. */
function lineFor(line: string, calendar: Calendar): string {
  const [, name, at = ''] = moment.exec(line) ?? [];
  return name === undefined ? line : `${name}: ${calendar.dateAndTime(new Date(at))}`;
}

export function mailWords(mail: ClientMail, now: Date, calendar: Calendar): MailWords {
  const { id, subject, from, sentDateTime, body } = mail;
  const at = new Date(sentDateTime);
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return {
    id,
    subject,
    from: from.name,
    when: calendar.short(at, now),
    sentAt: calendar.dateAndTime(at),
    lines: lines.map((line) => lineFor(line, calendar)),
  };
}
