import type { Happening } from '../directory/happening';
import type { Kind } from '../directory/order';
import type { DirectoryState, ScheduleRecord } from '../directory/state';
import type { PlannedMail } from './mailbox-record';
import { recipientsBy } from './notification-rule';
import { addressesOf, watchers } from './usual-recipients';
import { roleInWords } from './wording';

const dayMs = 24 * 60 * 60_000;

const warnings = [
  { days: 14, inWords: '14 days' },
  { days: 1, inWords: '1 day' },
];

const furthest = 14 * dayMs;

type Ending = Pick<ScheduleRecord, 'provider' | 'roleDefinitionId' | 'scopeId' | 'principalId'> & {
  readonly kind: Kind;
  readonly endsAt: string;
};

function endings(directory: DirectoryState, kind: Kind): Ending[] {
  const schedules =
    kind === 'eligibility' ? directory.eligibilitySchedules : directory.assignmentSchedules;
  return Object.values(schedules).flatMap((schedule) =>
    schedule.endDateTime === null || schedule.assignmentType === 'Activated'
      ? []
      : [{ ...schedule, kind, endsAt: schedule.endDateTime }],
  );
}

/** What has ended by now was about to end before: its schedule is gone, the happening is left. */
function ended({ kind, role, principalId, endsAt }: Happening): Ending[] {
  const isEnd = kind === 'eligibility-expired' || kind === 'assignment-expired';
  if (!isEnd || principalId === undefined || endsAt === undefined) return [];
  const of = kind === 'eligibility-expired' ? 'eligibility' : 'assignment';
  return [{ ...role, principalId, endsAt, kind: of }];
}

function remind(directory: DirectoryState, ending: Ending, left: string, at: Date): PlannedMail[] {
  const { kind, principalId, provider, endsAt } = ending;
  const about = kind === 'eligibility' ? 'Admin_Eligibility' : 'Admin_Assignment';
  const what = kind === 'eligibility' ? 'eligibility for' : 'assignment of';
  const role = roleInWords(directory, ending);
  const rest = { body: `End: ${endsAt}`, dueDateTime: at.toISOString(), reason: 'expiring' };
  const holder = recipientsBy(directory, ending, { to: 'Requestor', about, critical: false }, () =>
    addressesOf(directory, [principalId], at),
  );
  const mine = { to: holder, subject: `PIM: Your ${what} ${role} ends in ${left}`, ...rest };
  if (provider !== 'azure') return [mine];
  const owners = recipientsBy(directory, ending, { to: 'Admin', about, critical: false }, () =>
    watchers(directory, ending, at),
  );
  return [mine, { to: owners, subject: `PIM: An ${what} ${role} ends in ${left}`, ...rest }];
}

/** The reminders that fell due after one moment and no later than another. */
export function planReminders(
  directory: DirectoryState,
  happenings: readonly Happening[],
  period: { readonly after: string; readonly until: string },
): PlannedMail[] {
  const all = [
    ...endings(directory, 'eligibility'),
    ...endings(directory, 'assignment'),
    ...happenings.flatMap(ended),
  ];
  // Most end long after the period: their moments are not worth reckoning.
  const horizon = new Date(new Date(period.until).getTime() + furthest).toISOString();
  const near = all.filter(({ endsAt }) => endsAt > period.after && endsAt <= horizon);
  return near.flatMap((ending) =>
    warnings.flatMap(({ days, inWords }) => {
      const at = new Date(new Date(ending.endsAt).getTime() - days * dayMs);
      const due = at.toISOString();
      return due > period.after && due <= period.until
        ? remind(directory, ending, inWords, at)
        : [];
    }),
  );
}
