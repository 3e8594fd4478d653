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
import { decisionsOf, isOpen, runningStage, tell } from './instances';
import { mayManage } from './may-review';
import { nextStart } from './recurrence';
import type { ReviewInstanceRecord, ReviewStageRecord } from './review-records';
import {
  alreadyOver,
  badEnd,
  fallbackStays,
  notCompleted,
  notRunning,
  reviewersFixed,
  unknownReviewers,
} from './review-refusals';
import type { ReviewerScope } from './review-terms';
import { areIndividuals, areReadable, reviewersOf } from './reviewers';
import { contact, end, endStage, remind } from './running';
import { beginApplying } from './working-off';

/** One instance of a review, by both ids of its address. */
export interface InstanceAddress {
  readonly definitionId: string;
  readonly instanceId: string;
}

export function findInstance(
  { directory }: Pick<Occasion, 'directory'>,
  { definitionId, instanceId }: InstanceAddress,
): Outcome<ReviewInstanceRecord> {
  const instance = own(directory.reviews.instances, instanceId);
  return instance?.definitionId === definitionId ? done(instance) : refused(notFound(instanceId));
}

/** The instance, for somebody who may manage it while it has one of these statuses. */
function managed(
  occasion: Occasion,
  address: InstanceAddress,
  allowed: { readonly statuses: readonly string[]; readonly otherwise: Refusal },
): Outcome<ReviewInstanceRecord> {
  const found = findInstance(occasion, address);
  if (!found.ok) return found;
  if (!mayManage(occasion, found.value.access)) return refused(unauthorized);
  return allowed.statuses.includes(found.value.status) ? found : refused(allowed.otherwise);
}

const running = { statuses: ['Starting', 'InProgress'], otherwise: notRunning };
const active = { statuses: ['InProgress'], otherwise: notRunning };

/** Ends an instance early; that cannot be undone. */
export function stopInstance(occasion: Occasion, address: InstanceAddress): Outcome<void> {
  const found = managed(occasion, address, running);
  if (!found.ok) return found;
  end(occasion.directory, found.value, occasion.now, occasion.caller.id);
  return done(undefined);
}

export function sendReminder(occasion: Occasion, address: InstanceAddress): Outcome<void> {
  const found = managed(occasion, address, active);
  if (!found.ok) return found;
  const { directory, caller, now } = occasion;
  remind(directory, found.value, { id: caller.id, at: now });
  return done(undefined);
}

/** Applies what was decided, where that does not happen by itself. */
export function applyDecisions(occasion: Occasion, address: InstanceAddress): Outcome<void> {
  const found = managed(occasion, address, { statuses: ['Completed'], otherwise: notCompleted });
  if (!found.ok) return found;
  const instance = found.value;
  if (instance.terms.settings.autoApplyDecisionsEnabled) return refused(notCompleted);
  instance.appliedById = occasion.caller.id;
  beginApplying(instance, occasion.now);
  return done(undefined);
}

/** Takes all answers back, also those of others. */
export function resetDecisions(occasion: Occasion, address: InstanceAddress): Outcome<void> {
  const found = managed(occasion, address, active);
  if (!found.ok) return found;
  const { directory, caller, now } = occasion;
  const instance = found.value;
  for (const item of decisionsOf(directory, instance.id)) {
    if (!isOpen(instance, item)) continue;
    item.decision = 'NotReviewed';
    item.justification = '';
    item.reviewedById = null;
    item.reviewedDateTime = null;
  }
  tell(directory, instance, {
    activity: 'Bulk Reset decisions',
    at: now.toISOString(),
    byId: caller.id,
  });
  return done(undefined);
}

/** What of a running instance or stage can be changed; absent: stays. */
export interface InstanceChange {
  readonly reviewers?: readonly ReviewerScope[];
  readonly fallbackReviewers?: readonly ReviewerScope[];
  readonly endDateTime?: string;
}

type Asked = ReviewInstanceRecord | ReviewStageRecord;

function checkWho(occasion: Occasion, asked: Asked, change: InstanceChange): Refusal | undefined {
  const { reviewers = asked.reviewers, fallbackReviewers = asked.fallbackReviewers } = change;
  if (!areReadable(occasion.directory, [...reviewers, ...fallbackReviewers])) {
    return unknownReviewers;
  }
  if (change.reviewers && !(areIndividuals(asked.reviewers) && areIndividuals(reviewers))) {
    return reviewersFixed;
  }
  const kept = asked.fallbackReviewers.every(({ query }) =>
    fallbackReviewers.some((fallback) => fallback.query === query),
  );
  return kept ? undefined : fallbackStays;
}

function checkEnd(
  { now }: Occasion,
  { terms, occurrence, startDateTime }: ReviewInstanceRecord,
  endDateTime: string | undefined,
): Refusal | undefined {
  if (endDateTime === undefined) return undefined;
  const wanted = new Date(endDateTime);
  const next = nextStart(terms, occurrence);
  const ahead = wanted > now && wanted > new Date(startDateTime);
  return ahead && !(next && wanted > next) ? undefined : badEnd;
}

function askAgain(occasion: Occasion, instance: ReviewInstanceRecord, asked: Asked): void {
  const { directory, now } = occasion;
  for (const item of decisionsOf(directory, instance.id)) {
    if (!isOpen(instance, item)) continue;
    const { principal } = item;
    item.reviewerIds = reviewersOf(directory, asked, { principal, access: instance.access }, now);
  }
  if (instance.status === 'InProgress') contact(directory, instance, now);
}

const changeable = { statuses: ['NotStarted', 'Starting', 'InProgress'], otherwise: alreadyOver };

function change(
  occasion: Occasion,
  instance: ReviewInstanceRecord,
  asked: Asked,
  wanted: InstanceChange,
): Refusal | undefined {
  const refusal =
    checkWho(occasion, asked, wanted) ?? checkEnd(occasion, instance, wanted.endDateTime);
  if (refusal) return refusal;
  if (wanted.reviewers) asked.reviewers = wanted.reviewers;
  if (wanted.fallbackReviewers) asked.fallbackReviewers = wanted.fallbackReviewers;
  if (wanted.endDateTime !== undefined) {
    asked.endDateTime = new Date(wanted.endDateTime).toISOString();
  }
  askAgain(occasion, instance, asked);
  return undefined;
}

/** Changes one instance, and no other of its series. */
export function changeInstance(
  occasion: Occasion,
  address: InstanceAddress,
  wanted: InstanceChange,
): Outcome<ReviewInstanceRecord> {
  const found = managed(occasion, address, changeable);
  if (!found.ok) return found;
  const instance = found.value;
  const refusal = change(occasion, instance, instance, wanted);
  if (refusal) return refused(refusal);
  // The last stage ends with its instance.
  const stage = runningStage(instance);
  if (stage && instance.stages.length === instance.terms.stageSettings.length) {
    stage.endDateTime = instance.endDateTime;
  }
  return found;
}

export function findStage(
  { stages }: ReviewInstanceRecord,
  stageId: string,
): Outcome<ReviewStageRecord> {
  const stage = stages.find(({ id }) => id === stageId);
  return stage ? done(stage) : refused(notFound(stageId));
}

function managedStage(
  occasion: Occasion,
  address: InstanceAddress,
  stageId: string,
): Outcome<{ readonly instance: ReviewInstanceRecord; readonly stage: ReviewStageRecord }> {
  const found = managed(occasion, address, active);
  if (!found.ok) return found;
  const stage = findStage(found.value, stageId);
  if (!stage.ok) return stage;
  if (stage.value.status !== 'InProgress') return refused(notRunning);
  return done({ instance: found.value, stage: stage.value });
}

export function changeStage(
  occasion: Occasion,
  address: InstanceAddress & { readonly stageId: string },
  wanted: Omit<InstanceChange, 'endDateTime'>,
): Outcome<ReviewStageRecord> {
  const found = managedStage(occasion, address, address.stageId);
  if (!found.ok) return found;
  const { instance, stage } = found.value;
  const refusal = change(occasion, instance, stage, wanted);
  return refusal ? refused(refusal) : done(stage);
}

/** Ends a stage early, which begins the next. */
export function stopStage(
  occasion: Occasion,
  address: InstanceAddress & { readonly stageId: string },
): Outcome<void> {
  const found = managedStage(occasion, address, address.stageId);
  if (!found.ok) return found;
  endStage(occasion.directory, found.value.instance, found.value.stage, occasion.now);
  return done(undefined);
}
