import fc from 'fast-check';
import type { DirectoryState } from '../../../tenant/directory/state';
import { instancesOf } from '../../../tenant/reviews/instances';
import { daysOf, type Occurrence, occurrenceFrom } from '../../../tenant/reviews/recurrence';
import type { ReviewDecisionRecord } from '../../../tenant/reviews/review-decision-record';
import type { ReviewInstanceRecord, ReviewStatus } from '../../../tenant/reviews/review-records';
import type { ReviewTerms } from '../../../tenant/reviews/review-terms';
import { nextReviewMoment, settleReviews } from '../../../tenant/reviews/settle-reviews';
import { anyMove, anyTerms, day, eligible, newWorld, start, type World } from './any-review';

function checkNext(terms: ReviewTerms, from: number, now: Date): Occurrence | undefined {
  const next = occurrenceFrom(terms, from, now);
  if (!next) return undefined;
  const { index, startsAt, endsAt } = next;
  expect(index).toBeGreaterThanOrEqual(from);
  expect(startsAt >= now).toBe(true);
  expect(endsAt > startsAt).toBe(true);
  expect(endsAt.getTime() - startsAt.getTime()).toBeLessThanOrEqual(daysOf(terms) * day);
  const range = terms.settings.recurrence?.range;
  const most = range?.type === 'numbered' ? Math.max(range.numberOfOccurrences, 1) : Infinity;
  expect(index).toBeLessThan(most);
  return next;
}

describe('a series', () => {
  it('has no two instances at a time, each no longer than ordered and no more than wanted', () => {
    let longest = 0;
    fc.assert(
      fc.property(anyTerms, (terms) => {
        let next = checkNext(terms, 0, start);
        for (let count = 1; next && count < 30; count++) {
          next = checkNext(terms, next.index + 1, next.endsAt);
          longest = Math.max(longest, count);
        }
      }),
      { numRuns: 200 },
    );
    expect(longest).toBeGreaterThan(20);
  });
});

/** What may follow each status. */
const successors: Readonly<Record<ReviewStatus, readonly ReviewStatus[]>> = {
  NotStarted: ['Starting'],
  Starting: ['InProgress', 'Completing'],
  InProgress: ['Completing'],
  Completing: ['Completed', 'AutoReviewing'],
  AutoReviewing: ['AutoReviewed'],
  AutoReviewed: ['Applying', 'Completed'],
  Completed: ['Applying'],
  Applying: ['Applied'],
  Applied: [],
};

function answers(directory: DirectoryState): readonly ReviewDecisionRecord[] {
  return Object.values(directory.reviews.decisions).map((item) => ({ ...item }));
}

/** Nothing is taken but from the denied, of an instance that has ended and has been applied. */
function checkTaken({ directory }: World, held: ReadonlySet<string>): void {
  const left = eligible(directory);
  for (const id of held) {
    if (left.has(id)) continue;
    const item = Object.values(directory.reviews.decisions).find(
      ({ principal, applyResult, decision }) =>
        principal.id === id && applyResult === 'AppliedSuccessfully' && decision === 'Deny',
    );
    const instance = directory.reviews.instances[item?.instanceId ?? ''];
    expect(instance?.status).toBe('Applied');
    expect((instance?.endDateTime ?? '') < (item?.appliedDateTime ?? '')).toBe(true);
  }
}

/** Time alone changes no answer that somebody gave. */
function checkKept({ directory }: World, given: readonly ReviewDecisionRecord[]): void {
  for (const { id, decision, reviewedById } of given) {
    if (decision === 'NotReviewed') continue;
    expect(directory.reviews.decisions[id]).toMatchObject({ decision, reviewedById });
  }
}

function checkInstances({ directory, id, now }: World): void {
  const instances = instancesOf(directory, id).toReversed();
  instances.forEach((instance, index) => {
    const next = instances[index + 1];
    if (next) expect(next.startDateTime >= instance.endDateTime).toBe(true);
    if (instance.status === 'InProgress') expect(new Date(instance.endDateTime) > now).toBe(true);
  });
  expect(instances.filter(({ status }) => status === 'NotStarted').length).toBeLessThan(2);
}

function checkSteps({ directory, id }: World, before: ReadonlyMap<string, ReviewStatus>): void {
  for (const { id: instance, status } of instancesOf(directory, id)) {
    const was = before.get(instance) ?? status;
    if (was !== status) expect(successors[was]).toContain(status);
  }
}

/** Lets time pass to the next thing that is due, and looks at it; tells how far it came. */
function passOnce(world: World, to: Date): Date {
  const { directory, id } = world;
  const due = nextReviewMoment(directory);
  const at = due && due < to ? due : to;
  const before = new Map(instancesOf(directory, id).map((one) => [one.id, one.status]));
  const held = eligible(directory);
  const given = answers(directory);
  settleReviews(directory, at);
  checkSteps(world, before);
  checkTaken(world, held);
  checkKept(world, given);
  return at;
}

/** Somebody does something, then the time passes that it takes. */
function play(world: World, make: (world: World, instance: ReviewInstanceRecord) => void): void {
  const before = world.now;
  const instances = instancesOf(world.directory, world.id);
  const latest = instances.find(({ status }) => status !== 'NotStarted') ?? instances[0];
  if (latest) make(world, latest);
  let at = before;
  while (at < world.now) at = passOnce(world, world.now);
  checkInstances(world);
}

describe('a review, whatever people do in whatever order', () => {
  it('goes its way, applies nothing before its end and loses no answer', () => {
    const reached = new Set<ReviewStatus>();
    const moves = fc.array(anyMove, { minLength: 15, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(anyTerms, moves, (terms, made) => {
        const world = newWorld(terms);
        for (const { make } of made) {
          play(world, make);
          for (const { status } of instancesOf(world.directory, world.id)) reached.add(status);
        }
      }),
      { numRuns: 80 },
    );
    // The moves are not so random that reviews never get anywhere.
    expect([...reached]).toEqual(expect.arrayContaining(['InProgress', 'Completed', 'Applied']));
  });
});
