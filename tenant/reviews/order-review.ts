import { randomUUID } from 'node:crypto';
import { azureRoleById } from '../directory/azure-roles';
import { azureScope } from '../directory/azure-scopes';
import type { Occasion } from '../directory/order';
import { own } from '../directory/own';
import {
  done,
  notFound,
  type Outcome,
  type Refusal,
  refused,
  unauthorized,
} from '../directory/refusal';
import { roleById } from '../directory/roles';
import type { DirectoryState } from '../directory/state';
import { decisionsOf, instancesOf } from './instances';
import { mayManage } from './may-review';
import { planAgain, planNext, unplan } from './plan';
import { daysOf, longestDays } from './recurrence';
import type { ReviewActivity } from './review-happening';
import type { ReviewDefinitionRecord } from './review-records';
import {
  brokenStages,
  fallbackMissing,
  fallbackStays,
  noDuration,
  reviewersFixed,
  tooLong,
  tooManyStages,
  unknownReviewers,
  unknownScope,
} from './review-refusals';
import { readScope } from './review-scope';
import type { ReviewTerms, StageSettings } from './review-terms';
import type { ReviewedAccess } from './reviewed-access';
import { areIndividuals, areReadable, askOwners } from './reviewers';
import { end } from './running';

function missingResource(directory: DirectoryState, { role }: ReviewedAccess) {
  if (role.provider === 'group') {
    return own(directory.groups, role.scopeId) ? undefined : notFound(role.scopeId);
  }
  if (role.provider === 'azure') {
    const there = azureRoleById(role.roleDefinitionId) && azureScope(directory, role.scopeId);
    return there ? undefined : notFound(role.scopeId);
  }
  return roleById(role.roleDefinitionId) ? undefined : notFound(role.roleDefinitionId);
}

function followEachOther(stages: readonly StageSettings[]): boolean {
  return stages.every(({ dependsOn }, index) => {
    const before = stages[index - 1];
    return before ? dependsOn.includes(before.stageId) : dependsOn.length === 0;
  });
}

function checkStages(terms: ReviewTerms, accesses: readonly ReviewedAccess[]): Refusal | undefined {
  const stages = terms.stageSettings;
  const most = accesses.every(({ role }) => role.provider === 'group') ? 3 : 1;
  if (stages.length > most) return tooManyStages;
  return followEachOther(stages) ? undefined : brokenStages;
}

function checkLength(terms: ReviewTerms): Refusal | undefined {
  const days = daysOf(terms);
  if (days < 1) return noDuration;
  const pattern = terms.settings.recurrence?.pattern;
  return pattern && days > longestDays(pattern) ? tooLong : undefined;
}

function checkReviewers(directory: DirectoryState, terms: ReviewTerms): Refusal | undefined {
  for (const asked of [terms, ...terms.stageSettings]) {
    const all = [...asked.reviewers, ...asked.fallbackReviewers];
    if (!areReadable(directory, all)) return unknownReviewers;
    const fallbacks = [...asked.fallbackReviewers, ...terms.fallbackReviewers];
    if (askOwners(asked.reviewers) && fallbacks.length === 0) return fallbackMissing;
  }
  return undefined;
}

function check(
  occasion: Occasion,
  terms: ReviewTerms,
  accesses: readonly ReviewedAccess[],
): Refusal | undefined {
  const { directory } = occasion;
  const missing = accesses.flatMap((access) => missingResource(directory, access) ?? [])[0];
  if (missing) return missing;
  if (!accesses.every((access) => mayManage(occasion, access))) return unauthorized;
  return checkStages(terms, accesses) ?? checkLength(terms) ?? checkReviewers(directory, terms);
}

function tellOf(
  { directory, caller, now }: Occasion,
  { id, terms }: ReviewDefinitionRecord,
  activity: ReviewActivity,
): void {
  directory.reviews.happenings.push({
    activity,
    at: now.toISOString(),
    definitionId: id,
    displayName: terms.displayName,
    byId: caller.id,
  });
}

/** An administrator orders a review: once, or a series of which the first is put on the calendar. */
export function createReview(
  occasion: Occasion,
  terms: ReviewTerms,
  id: string = randomUUID(),
): Outcome<ReviewDefinitionRecord> {
  const { directory, caller, now } = occasion;
  const accesses = readScope(terms.scope);
  if (!accesses) return refused(unknownScope);
  const refusal = check(occasion, terms, accesses);
  if (refusal) return refused(refusal);
  const definition: ReviewDefinitionRecord = {
    id,
    terms,
    accesses,
    createdById: caller.id,
    createdDateTime: now.toISOString(),
    lastModifiedDateTime: now.toISOString(),
    stoppedDateTime: null,
  };
  directory.reviews.definitions[id] = definition;
  planNext(directory, definition, now);
  tellOf(occasion, definition, 'Create access review');
  return done(definition);
}

function definitionFor(occasion: Occasion, id: string): Outcome<ReviewDefinitionRecord> {
  const definition = own(occasion.directory.reviews.definitions, id);
  if (!definition) return refused(notFound(id));
  const may = definition.accesses.every((access) => mayManage(occasion, access));
  return may ? done(definition) : refused(unauthorized);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Once people have been asked, how reviewers are found stays; individual people may be exchanged. */
function checkChange(
  directory: DirectoryState,
  { id, terms }: ReviewDefinitionRecord,
  wanted: ReviewTerms,
): Refusal | undefined {
  const started = instancesOf(directory, id).some(({ status }) => status !== 'NotStarted');
  if (!started) return undefined;
  const individuals = areIndividuals(terms.reviewers) && areIndividuals(wanted.reviewers);
  if (!(individuals || isSame(terms.reviewers, wanted.reviewers))) return reviewersFixed;
  const kept = terms.fallbackReviewers.every(({ query }) =>
    wanted.fallbackReviewers.some((fallback) => fallback.query === query),
  );
  return kept ? undefined : fallbackStays;
}

/** Changes a series from its next instance on; what it reviews stays as it was ordered. */
export function changeReview(
  occasion: Occasion,
  id: string,
  terms: ReviewTerms,
): Outcome<ReviewDefinitionRecord> {
  const { directory, now } = occasion;
  const found = definitionFor(occasion, id);
  if (!found.ok) return found;
  const definition = found.value;
  const { scope, instanceEnumerationScope, settings } = definition.terms;
  const wanted = { ...terms, scope, instanceEnumerationScope };
  const refusal =
    check(occasion, wanted, definition.accesses) ?? checkChange(directory, definition, wanted);
  if (refusal) return refused(refusal);
  const startsAnew = !isSame(
    [settings.recurrence?.pattern, settings.recurrence?.range.startDate],
    [wanted.settings.recurrence?.pattern, wanted.settings.recurrence?.range.startDate],
  );
  definition.terms = wanted;
  definition.lastModifiedDateTime = now.toISOString();
  planAgain(directory, definition, { startsAnew, now });
  tellOf(occasion, definition, 'Update access review');
  return done(definition);
}

/** Forgets a review with all that was answered; nothing of it is applied any more. */
export function deleteReview(occasion: Occasion, id: string): Outcome<void> {
  const found = definitionFor(occasion, id);
  if (!found.ok) return found;
  const { directory } = occasion;
  for (const instance of instancesOf(directory, id)) {
    for (const item of decisionsOf(directory, instance.id)) {
      delete directory.reviews.decisions[item.id];
    }
    delete directory.reviews.instances[instance.id];
  }
  delete directory.reviews.definitions[id];
  tellOf(occasion, found.value, 'Delete access review');
  return done(undefined);
}

/** Ends what runs, and the series with it. */
export function stopReview(occasion: Occasion, id: string): Outcome<void> {
  const found = definitionFor(occasion, id);
  if (!found.ok) return found;
  const { directory, caller, now } = occasion;
  found.value.stoppedDateTime ??= now.toISOString();
  unplan(directory, id);
  for (const instance of instancesOf(directory, id)) {
    if (instance.status === 'Starting' || instance.status === 'InProgress') {
      end(directory, instance, now, caller.id);
    }
  }
  return done(undefined);
}
