import type {
  EligibilityNews,
  EndingStage,
  KnownEligibility,
  ToldEnding,
} from './eligibility-watch';
import { endOfDay } from './moment';
import { minutesAfter } from './request';
import { type Eligibility, isSameRole, type Kind } from './standing';

const dayMinutes = 24 * 60;
/** PIM takes a request for an extension in the last two weeks alone, and one for renewal this long after the end. */
export const extendableMinutes = 14 * dayMinutes;
export const renewableMinutes = 30 * dayMinutes;
const lastDayMinutes = dayMinutes;

/** What is gone a little before its end has ended: clocks differ. */
const leewayMinutes = 5;
/** When what could not be read is tried again, and for how long; the daily look does it after that. */
const againMinutes = 60;
const triedMinutes = 6 * 60;

/** What somebody may activate at a moment, as far as it could be read. */
export interface EligibilityLook {
  readonly at: Date;
  readonly timeZone: string;
  readonly eligible: readonly Eligibility[];
  /** The kinds that were read: of the others nothing is known to have changed. */
  readonly read: readonly Kind[];
}

export interface PlannedEndings {
  readonly known: readonly KnownEligibility[];
  readonly news: readonly EligibilityNews[];
}

/**
 * Brings what is known of somebody's eligibilities up to date, and finds what they are to hear: each
 * end two weeks before, a day before and when it has come, each once. What falls on one day of theirs
 * is told together, with the first of it.
 */
export function planEndings(
  before: readonly KnownEligibility[],
  look: EligibilityLook,
): PlannedEndings {
  const known = seen(before, look);
  const isAnyDue = known.some((one) => dueStage(one, look, look.at) !== undefined);
  if (!isAnyDue) return { known, news: [] };
  const by = endOfDay(look.at, look.timeZone);
  const due = known.flatMap((one) => {
    const stage = dueStage(one, look, by);
    return stage ? [{ number: one.number, stage, endsAt: one.endsAt }] : [];
  });
  return {
    known: known.map((one) =>
      withTold(
        one,
        due.find(({ number }) => number === one.number),
      ),
    ),
    news: due.map((ending) => ({ news: 'ending', ...ending })),
  };
}

/** When to look next because of an end that is near; nothing where none is known. */
export function nextEnding(known: readonly KnownEligibility[], at: Date): Date | undefined {
  const moments = known
    .filter(({ state }) => state === 'held')
    .flatMap((one) => momentsOf(one, at));
  const [first] = moments.sort((a, b) => a.getTime() - b.getTime());
  return first;
}

function momentsOf(one: KnownEligibility, at: Date): readonly Date[] {
  const { endsAt } = one;
  if (endsAt <= at) return [];
  const untold = warnings
    .filter(({ stage }) => !isTold(one, stage))
    .map(({ minutes }) => minutesAfter(endsAt, -minutes))
    .filter((moment) => minutesAfter(moment, triedMinutes) > at)
    .map((moment) => (moment > at ? moment : minutesAfter(at, againMinutes)));
  return [...untold, endsAt];
}

/** The last one first: whoever hears that it ends tomorrow need not hear that it ends within two weeks. */
const warnings: readonly { readonly stage: EndingStage; readonly minutes: number }[] = [
  { stage: 'one-day', minutes: lastDayMinutes },
  { stage: 'two-weeks', minutes: extendableMinutes },
];

function dueStage(one: KnownEligibility, look: EligibilityLook, by: Date): EndingStage | undefined {
  const { state, endsAt, role } = one;
  if (state === 'ended') return isTold(one, 'ended') ? undefined : 'ended';
  if (state === 'gone' || endsAt <= look.at || !look.read.includes(role.kind)) return undefined;
  const warning = warnings.find(({ minutes }) => minutesAfter(endsAt, -minutes) <= by);
  return warning && !isTold(one, warning.stage) ? warning.stage : undefined;
}

function isTold({ told, endsAt }: KnownEligibility, stage: EndingStage): boolean {
  return told.some((one) => one.stage === stage && one.endsAt.getTime() === endsAt.getTime());
}

function withTold(one: KnownEligibility, ending: ToldEnding | undefined): KnownEligibility {
  if (!ending) return one;
  const { stage, endsAt } = ending;
  const earlier: readonly EndingStage[] =
    stage === 'one-day' && !isTold(one, 'two-weeks') ? ['two-weeks', stage] : [stage];
  return { ...one, told: [...one.told, ...earlier.map((each) => ({ stage: each, endsAt }))] };
}

/** What is known after a look: what was seen, what is not there any more, and what was not looked at. */
function seen(
  before: readonly KnownEligibility[],
  look: EligibilityLook,
): readonly KnownEligibility[] {
  const kept = before.filter(
    ({ state, endsAt }) => state === 'held' || minutesAfter(endsAt, renewableMinutes) > look.at,
  );
  const known = kept.map((one) => seenAgain(one, look));
  const fresh = look.eligible.filter(
    (each) => each.endsAt && !known.some(({ role }) => isSameRole(role, each)),
  );
  const last = Math.max(0, ...before.map(({ number }) => number));
  return [...known, ...fresh.flatMap((each, index) => firstSeen(each, last + 1 + index))];
}

function firstSeen(eligibility: Eligibility, number: number): readonly KnownEligibility[] {
  const { endsAt } = eligibility;
  return endsAt ? [{ number, ...asSeen(eligibility), endsAt, state: 'held', told: [] }] : [];
}

function asSeen({ endsAt, heldOver, eligibilityId, throughGroup, ...role }: Eligibility) {
  return {
    role,
    ...(throughGroup ? { throughGroup } : {}),
  };
}

function seenAgain(one: KnownEligibility, look: EligibilityLook): KnownEligibility {
  const { number, endsAt, state } = one;
  const now = look.eligible.find((each) => isSameRole(each, one.role));
  if (now?.endsAt) {
    const told = one.told.filter(
      (ending) => minutesAfter(ending.endsAt, renewableMinutes) > look.at,
    );
    return { number, ...asSeen(now), endsAt: now.endsAt, state: 'held', told };
  }
  if (now) return { ...one, state: 'gone' };
  if (state !== 'held' || !look.read.includes(one.role.kind)) return one;
  return { ...one, state: minutesAfter(endsAt, -leewayMinutes) <= look.at ? 'ended' : 'gone' };
}
