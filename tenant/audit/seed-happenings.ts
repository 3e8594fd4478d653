import { personId, policyGuid } from '../directory/cast-ids';
import { directoryRole } from '../directory/directory-role';
import { addDuration } from '../directory/duration';
import type { Happening, HappeningKind } from '../directory/happening';
import { roleIdOf } from '../directory/roles';

/** Something that somebody does again and again. */
interface Habit {
  readonly who: string;
  readonly role: string;
  /** Days ago, the last one first. */
  readonly days: readonly number[];
  readonly hours: number;
  readonly why: string;
  readonly approver?: string;
  readonly ticket?: string;
}

const habits: readonly Habit[] = [
  {
    who: 'ada',
    role: 'Exchange Administrator',
    days: [3, 9, 16, 24],
    hours: 2,
    why: 'Shared mailbox for the new branch',
    approver: 'grace',
  },
  {
    who: 'bruno',
    role: 'Exchange Administrator',
    days: [6, 19],
    hours: 4,
    why: 'Transport rule for the archive',
    approver: 'henrik',
  },
  {
    who: 'sam',
    role: 'User Administrator',
    days: [1, 4, 8, 12, 15],
    hours: 8,
    why: 'New starters',
  },
  {
    who: 'sam',
    role: 'Helpdesk Administrator',
    days: [2, 5, 11],
    hours: 8,
    why: 'Password resets',
    ticket: 'INC-20418',
  },
  {
    who: 'mei',
    role: 'Helpdesk Administrator',
    days: [7, 21],
    hours: 8,
    why: 'Late shift',
    ticket: 'INC-20377',
  },
  {
    who: 'yuki',
    role: 'Security Administrator',
    days: [10, 26],
    hours: 1,
    why: 'Phishing campaign follow-up',
    approver: 'marta',
  },
  { who: 'ada', role: 'Teams Administrator', days: [13], hours: 1, why: 'Meeting policy' },
  { who: 'kenji', role: 'Intune Administrator', days: [14, 28], hours: 3, why: 'Update ring' },
];

function minutesLater(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000);
}

interface Step {
  readonly kind: HappeningKind;
  readonly minutes: number;
  readonly by?: string;
}

function stepsOf({ who, approver, hours }: Habit): Step[] {
  const decided: readonly Step[] = approver
    ? [
        { kind: 'approval-requested', minutes: 0, by: who },
        { kind: 'approval-approved', minutes: 12, by: approver },
      ]
    : [];
  const begins = approver ? 12 : 0;
  return [
    { kind: 'activation-requested', minutes: 0, by: who },
    ...decided,
    { kind: 'activation-completed', minutes: begins, by: who },
    { kind: 'activation-expired', minutes: begins + hours * 60 },
  ];
}

function once(habit: Habit, asked: Date): Happening[] {
  const { who, role, why, ticket, hours, approver } = habit;
  const startsAt = minutesLater(asked, approver ? 12 : 0);
  return stepsOf(habit).map(({ kind, minutes, by }) => ({
    kind,
    at: minutesLater(asked, minutes).toISOString(),
    role: directoryRole(roleIdOf(role)),
    principalId: personId(who),
    requestId: policyGuid(`habit:${who}:${role}:${asked.toISOString()}`),
    reason: kind === 'approval-approved' ? 'As agreed' : why,
    startsAt: startsAt.toISOString(),
    endsAt: minutesLater(startsAt, hours * 60).toISOString(),
    ...(by ? { byId: personId(by) } : {}),
    ...(ticket ? { ticket: { ticketNumber: ticket, ticketSystem: 'ServiceDesk' } } : {}),
  }));
}

/** What went on in the month before a fresh tenant starts, oldest first. */
export function seedHappenings(now: Date): Happening[] {
  return habits
    .flatMap((habit) =>
      habit.days.flatMap((day) => once(habit, addDuration(now, `-P${day}DT5H`) ?? now)),
    )
    .filter(({ at }) => at < now.toISOString())
    .sort((a, b) => a.at.localeCompare(b.at));
}
