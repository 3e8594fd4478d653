import fc from 'fast-check';
import { personId } from '../../../tenant/directory/cast-ids';
import type { Occasion } from '../../../tenant/directory/order';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState } from '../../../tenant/directory/state';
import { readReview } from '../../../tenant/graph/resources/review-order';
import { acceptRecommendations, decideReview } from '../../../tenant/reviews/decide-review';
import { decisionsOf } from '../../../tenant/reviews/instances';
import { changeReview, createReview, stopReview } from '../../../tenant/reviews/order-review';
import { longestDays } from '../../../tenant/reviews/recurrence';
import { verdicts } from '../../../tenant/reviews/review-decision-record';
import { noReviews, type ReviewInstanceRecord } from '../../../tenant/reviews/review-records';
import type { ReviewRecurrence, ReviewTerms } from '../../../tenant/reviews/review-terms';
import {
  applyDecisions,
  changeInstance,
  resetDecisions,
  stopInstance,
} from '../../../tenant/reviews/run-review';
import { review } from './review-calls';

export const start = new Date('2026-03-02T09:00:00Z');
const hour = 60 * 60_000;
export const day = 24 * hour;
const exchange = roleIdOf('Exchange Administrator');

const anyPattern = fc.record({
  type: fc.constantFrom('weekly' as const, 'absoluteMonthly' as const),
  interval: fc.integer({ min: 1, max: 6 }),
  dayOfMonth: fc.integer({ min: 0, max: 31 }),
});

const anyRange = fc.record({
  type: fc.constantFrom('noEnd' as const, 'endDate' as const, 'numbered' as const),
  startDate: fc
    .integer({ min: -60, max: 60 })
    .map((days) => new Date(start.getTime() + days * day).toISOString().slice(0, 10)),
  endDate: fc.constantFrom('2026-06-30', '2027-03-01'),
  numberOfOccurrences: fc.integer({ min: 0, max: 12 }),
});

/** Terms whose length is allowed: `part` of the longest. */
export const anyTerms = fc
  .record({
    pattern: anyPattern,
    range: anyRange,
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    automatic: fc.boolean(),
    defaultDecision: fc.constantFrom('None', 'Approve', 'Deny', 'Recommendation'),
  })
  .map(({ pattern, range, part, automatic, defaultDecision }): ReviewTerms => {
    const recurrence: ReviewRecurrence = { pattern, range };
    const settings = {
      recurrence,
      instanceDurationInDays: 1 + Math.floor(part * (longestDays(pattern) - 1)),
      autoApplyDecisionsEnabled: automatic,
      defaultDecisionEnabled: true,
      defaultDecision,
      reminderNotificationsEnabled: automatic,
    };
    return readReview(review({ settings }));
  });

/** A tenant with one review that people do things to. */
export interface World {
  readonly directory: DirectoryState;
  readonly id: string;
  now: Date;
}

function as({ directory, now }: World, id: string): Occasion {
  return { directory, now, caller: { id, application: false, mfa: true, contexts: [] } };
}

/** Who is eligible for what is reviewed. */
export function eligible({ eligibilitySchedules }: DirectoryState): Set<string> {
  return new Set(
    Object.values(eligibilitySchedules)
      .filter(({ roleDefinitionId }) => roleDefinitionId === exchange)
      .map(({ principalId }) => principalId),
  );
}

/** Something that somebody does with the latest instance; it may be refused. */
interface Move {
  readonly make: (world: World, instance: ReviewInstanceRecord) => void;
  readonly [fc.toStringMethod]: () => string;
}

function move(story: string, make: Move['make']): Move {
  return { make, [fc.toStringMethod]: () => story };
}

const priya = personId('priya');

const answer = fc.tuple(fc.nat(20), fc.constantFrom(...verdicts)).map(([index, decision]) =>
  move(`answer ${index} ${decision}`, (world, instance) => {
    const items = decisionsOf(world.directory, instance.id);
    const item = items[index % Math.max(items.length, 1)];
    if (!item) return;
    const given = { decision, justification: 'because' };
    const by = as(world, item.reviewerIds[0] ?? priya);
    const outcome = decideReview(by, { instance, stageId: null }, item.id, given);
    expect(outcome.ok).toBe(instance.status === 'InProgress' && item.reviewerIds.length > 0);
    if (outcome.ok) expect(item.decision).toBe(decision);
  }),
);

function startingToday(terms: ReviewTerms, now: Date): ReviewTerms {
  const { recurrence } = terms.settings;
  const startDate = now.toISOString().slice(0, 10);
  const again = recurrence && { ...recurrence, range: { ...recurrence.range, startDate } };
  return { ...terms, settings: { ...terms.settings, recurrence: again } };
}

const administration = fc
  .constantFrom('stop', 'apply', 'reset', 'accept', 'later', 'rename', 'restart', 'stop all')
  .map((what) =>
    move(what, (world, instance) => {
      const admin = as(world, priya);
      const address = { definitionId: world.id, instanceId: instance.id };
      const terms = world.directory.reviews.definitions[world.id]?.terms ?? instance.terms;
      const later = new Date(world.now.getTime() + 3 * day).toISOString();
      const acts: Readonly<Record<string, () => unknown>> = {
        stop: () => stopInstance(admin, address),
        apply: () => applyDecisions(admin, address),
        reset: () => resetDecisions(admin, address),
        accept: () =>
          acceptRecommendations(as(world, personId('henrik')), { instance, stageId: null }),
        later: () => changeInstance(admin, address, { endDateTime: later }),
        rename: () => changeReview(admin, world.id, { ...terms, displayName: 'Other' }),
        restart: () => changeReview(admin, world.id, startingToday(terms, world.now)),
        'stop all': () => stopReview(admin, world.id),
      };
      acts[what]?.();
    }),
  );

const wait = fc
  .oneof(fc.integer({ min: 1, max: 5 * 60 }), fc.integer({ min: 60, max: 30 * 24 * 60 }))
  .map((minutes) =>
    move(`${minutes} minutes pass`, (world) => {
      world.now = new Date(world.now.getTime() + minutes * 60_000);
    }),
  );

export const anyMove = fc.oneof(
  { weight: 5, arbitrary: answer },
  { weight: 1, arbitrary: administration },
  { weight: 4, arbitrary: wait },
);

const seeded = seedRoles(start);

/** Where nothing but reviews takes anything away. */
function untouched(): DirectoryState {
  const lasting = Object.values(seeded.eligibilitySchedules)
    .filter(({ roleDefinitionId }) => roleDefinitionId === exchange)
    .map((schedule) => [schedule.id, { ...schedule, endDateTime: null }]);
  return {
    people: seedPeople(start),
    groups: seedGroups(),
    ...seeded,
    eligibilitySchedules: Object.fromEntries(lasting),
    eligibilityRequests: {},
    happenings: [],
    reviews: noReviews(),
  };
}

/** The world in which Priya has ordered this review. */
export function newWorld(terms: ReviewTerms): World {
  const world = { directory: untouched(), id: 'r', now: start };
  const outcome = createReview(as(world, priya), terms, 'r');
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return world;
}
