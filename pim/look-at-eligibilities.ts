import { saveWatch } from './eligibility-cards';
import { nextEnding, planEndings } from './eligibility-endings';
import { type EligibilityWatch, nobodysWatch } from './eligibility-watch';
import type { Person } from './person';
import type { PersonJob, PersonRecord, Ports, WatchEffects } from './ports';
import { nextMorning, soonAfter } from './quiet-morning';
import { minutesAfter } from './request';
import { type Kind, kinds, type Standing } from './standing';

type Looking = Pick<Ports, 'people' | 'eligibilityWatches' | 'directory' | 'clock' | 'jobs'>;

/** What was done within this time need not be done again this morning. */
const freshMinutes = 12 * 60;
/** The answer to what somebody typed comes first, then what was noticed with it. */
const afterAnswerMinutes = 3 / 60;

/** What was read of somebody, and whether Azure was asked too. */
export interface NotedStanding {
  readonly standing: Standing;
  readonly azure: boolean;
  /** Somebody waits for an answer that this was read for. */
  readonly inTurn?: true;
}

/**
 * The daily look at somebody's eligibilities, in their own name: one call to Graph, and Azure's. It is
 * left out where all was read since for something else, and for whoever has no chat with us.
 */
export async function lookDaily(ports: Looking, person: Person): Promise<void> {
  const known = await ports.people.find(person);
  if (!known?.chat) return;
  const watch = await ports.eligibilityWatches.find(person);
  const now = ports.clock.now();
  if (isWithin(watch?.lookedAt, now)) await ports.jobs.orderFor(morningJob(known, now));
  else await lookAtEligibilities(ports, person);
}

function isWithin(moment: Date | undefined, now: Date): boolean {
  return moment !== undefined && minutesAfter(moment, freshMinutes) > now;
}

/** Reads what somebody may activate, and tells them of what ends. */
export async function lookAtEligibilities(
  ports: Looking,
  person: Person,
): Promise<EligibilityWatch | undefined> {
  const standing = await ports.directory.standing(person, { azure: true });
  return noteStanding(ports, person, { standing, azure: true });
}

/** The next quiet morning of somebody who has a chat with us. */
export async function morningOf(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  person: Person,
): Promise<Date | undefined> {
  const known = await people.find(person);
  return known?.chat && morningJob(known, clock.now()).dueAt;
}

/** Looks after somebody from the next morning on: they have signed in. */
export async function beginLooking(
  ports: Pick<Ports, 'people' | 'clock' | 'jobs'>,
  person: Person,
): Promise<void> {
  const known = await ports.people.find(person);
  if (known?.chat) await ports.jobs.orderFor(morningJob(known, ports.clock.now()));
}

/**
 * Plans anew from what was read of somebody, whatever it was read for, at no call. Where nothing has
 * changed nothing is written.
 */
export async function noteStanding(
  ports: Pick<Ports, 'people' | 'eligibilityWatches' | 'clock'>,
  person: Person,
  noted: NotedStanding,
): Promise<EligibilityWatch | undefined> {
  for (;;) {
    const known = await ports.people.find(person);
    if (!known?.chat) return undefined;
    const before = (await ports.eligibilityWatches.find(person)) ?? nobodysWatch(person);
    const planned = planFrom(before, known, noted, ports.clock.now());
    if (!planned) return before;
    const saved = await saveWatch(ports, before, planned.watch, planned.effects);
    if (saved) return ports.eligibilityWatches.find(person);
  }
}

interface Planned {
  readonly watch: EligibilityWatch;
  readonly effects: WatchEffects;
}

/** Nothing where a turn has shown nothing new. */
function planFrom(
  before: EligibilityWatch,
  known: PersonRecord,
  { standing, azure, inTurn }: NotedStanding,
  at: Date,
): Planned | undefined {
  const timeZone = known.settings?.timeZone ?? known.timeZone;
  const read = kindsRead(standing, azure);
  const endings = planEndings(before.known, { at, timeZone, eligible: standing.eligible, read });
  const isWhole = read.length === kinds.length;
  const isNew = JSON.stringify(endings.known) !== JSON.stringify(before.known);
  const isStale = !isWithin(before.plannedAt, at);
  if (inTurn && !isNew && !isStale) return undefined;
  const next = nextEnding(endings.known, at);
  const ending: readonly PersonJob[] = next
    ? [{ kind: 'eligibility-moment', person: before.person, dueAt: soonAfter(before.person, next) }]
    : [];
  return {
    watch: {
      ...withoutGuest(before),
      known: endings.known,
      plannedAt: at,
      ...(isWhole ? { lookedAt: at } : {}),
      ...(standing.guest ? { guest: true as const } : {}),
    },
    effects: {
      news: endings.news,
      ...(inTurn ? { newsAt: minutesAfter(at, afterAnswerMinutes) } : {}),
      jobs: [morningJob(known, at), ...ending],
      ...(next ? {} : { dropJobs: ['eligibility-moment'] }),
    },
  };
}

function withoutGuest({ guest, ...watch }: EligibilityWatch): EligibilityWatch {
  return watch;
}

function kindsRead({ unread }: Standing, azure: boolean): readonly Kind[] {
  return kinds.filter(
    (kind) => (kind !== 'azure' || azure) && !unread.some((one) => one.kind === kind),
  );
}

function morningJob(known: PersonRecord, after: Date): PersonJob {
  const { tenantId, userId, name, settings, timeZone } = known;
  const dueAt = nextMorning({ userId }, settings?.timeZone ?? timeZone, after);
  return { kind: 'watch-eligibilities', person: { tenantId, userId, name }, dueAt };
}
