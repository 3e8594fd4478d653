import { reviewGuid } from '../directory/cast-ids';
import type { DirectoryState } from '../directory/state';
import { instancesOf } from './instances';
import { type Occurrence, occurrenceFrom } from './recurrence';
import type { ReviewDefinitionRecord, ReviewInstanceRecord } from './review-records';
import type { ReviewedAccess } from './reviewed-access';

function instanceOf(
  { id, terms }: ReviewDefinitionRecord,
  access: ReviewedAccess,
  { index, startsAt, endsAt }: Occurrence,
): ReviewInstanceRecord {
  const { provider, roleDefinitionId, scopeId } = access.role;
  const resource = `${provider} ${roleDefinitionId} ${scopeId}`;
  return {
    id: reviewGuid(`${id} ${startsAt.toISOString()} ${resource}`),
    definitionId: id,
    occurrence: index,
    access,
    terms,
    reviewers: terms.reviewers,
    fallbackReviewers: terms.fallbackReviewers,
    status: 'NotStarted',
    startDateTime: startsAt.toISOString(),
    endDateTime: endsAt.toISOString(),
    statusEndsDateTime: null,
    remindDateTime: null,
    appliedById: null,
    stages: [],
    contacted: [],
  };
}

/** An instance starts when the one before it has ended, and never while it runs. */
function earliestStart(instances: readonly ReviewInstanceRecord[], now: Date): Date {
  const ends = instances.map(({ endDateTime }) => new Date(endDateTime).getTime());
  return new Date(Math.max(now.getTime(), ...ends));
}

function plan(
  directory: DirectoryState,
  definition: ReviewDefinitionRecord,
  from: number,
  now: Date,
): void {
  const instances = instancesOf(directory, definition.id);
  const next = occurrenceFrom(definition.terms, from, earliestStart(instances, now));
  if (!next) return;
  for (const access of definition.accesses) {
    const instance = instanceOf(definition, access, next);
    directory.reviews.instances[instance.id] = instance;
  }
}

/** Puts the next of a series on the calendar, where none is there yet: one instance for each resource. */
export function planNext(
  directory: DirectoryState,
  definition: ReviewDefinitionRecord,
  now: Date,
): void {
  if (definition.stoppedDateTime !== null) return;
  const instances = instancesOf(directory, definition.id);
  if (instances.some(({ status }) => status === 'NotStarted')) return;
  const last = Math.max(-1, ...instances.map(({ occurrence }) => occurrence));
  plan(directory, definition, last + 1, now);
}

export function unplan({ reviews }: DirectoryState, definitionId: string): void {
  for (const instance of Object.values(reviews.instances)) {
    if (instance.definitionId === definitionId && instance.status === 'NotStarted') {
      delete reviews.instances[instance.id];
    }
  }
}

/** What has not started follows the changed series; a series that starts anew counts anew. */
export function planAgain(
  directory: DirectoryState,
  definition: ReviewDefinitionRecord,
  change: { readonly startsAnew: boolean; readonly now: Date },
): void {
  unplan(directory, definition.id);
  if (definition.stoppedDateTime !== null) return;
  if (!change.startsAnew) {
    planNext(directory, definition, change.now);
    return;
  }
  plan(directory, definition, 0, change.now);
}
