import type { Occasion } from '../directory/order';
import { done, notFound, type Outcome, type Refusal, refused } from '../directory/refusal';
import { decisionsOf, isOpen, tell } from './instances';
import type { ReviewDecisionRecord, ReviewVerdict } from './review-decision-record';
import type { ReviewActivity } from './review-happening';
import type { ReviewInstanceRecord } from './review-records';
import { justificationMissing, notAReviewer, notRunning, peopleDecide } from './review-refusals';

export interface ReviewAnswer {
  readonly decision: ReviewVerdict;
  readonly justification: string;
}

/** A question of this instance, or of one of its stages. */
export interface Round {
  readonly instance: ReviewInstanceRecord;
  readonly stageId: string | null;
}

export function isReviewer({ caller }: Pick<Occasion, 'caller'>, item: ReviewDecisionRecord) {
  return !caller.application && item.reviewerIds.includes(caller.id);
}

/** The questions of an instance without stages, or of a stage; through the instance all of them. */
export function questionsOf(
  { directory }: Pick<Occasion, 'directory'>,
  { instance, stageId }: Round,
): readonly ReviewDecisionRecord[] {
  const all = decisionsOf(directory, instance.id);
  return stageId === null ? all : all.filter((item) => item.stageId === stageId);
}

function lacksReason({ terms }: ReviewInstanceRecord, { decision, justification }: ReviewAnswer) {
  const wanted = terms.settings.justificationRequiredOnApproval && decision === 'Approve';
  return wanted && justification.trim() === '';
}

function write({ caller, now }: Occasion, item: ReviewDecisionRecord, answer: ReviewAnswer): void {
  const answered = answer.decision !== 'NotReviewed';
  item.decision = answer.decision;
  item.justification = answered ? answer.justification : '';
  item.reviewedById = answered ? caller.id : null;
  item.reviewedDateTime = answered ? now.toISOString() : null;
}

const activities: Readonly<Record<ReviewVerdict, ReviewActivity>> = {
  Approve: 'Approve decision',
  Deny: 'Deny decision',
  DontKnow: "Don't know decision",
  NotReviewed: 'Reset decision',
};

const bulkActivities: Readonly<Record<ReviewVerdict, ReviewActivity>> = {
  Approve: 'Bulk Approve decisions',
  Deny: 'Bulk Deny decisions',
  DontKnow: "Bulk mark decisions as don't know",
  NotReviewed: 'Bulk Reset decisions',
};

function check(
  occasion: Occasion,
  { instance }: Round,
  items: readonly ReviewDecisionRecord[],
  answer: ReviewAnswer | undefined,
): Refusal | undefined {
  if (occasion.caller.application) return peopleDecide;
  const mine = items.filter((item) => isReviewer(occasion, item));
  if (mine.length === 0) return notAReviewer;
  if (!mine.some((item) => isOpen(instance, item))) return notRunning;
  return answer && lacksReason(instance, answer) ? justificationMissing : undefined;
}

/** A reviewer answers one question, or takes an answer back; of several reviewers the last one counts. */
export function decideReview(
  occasion: Occasion,
  round: Round,
  decisionId: string,
  answer: ReviewAnswer,
): Outcome<void> {
  const item = questionsOf(occasion, round).find(({ id }) => id === decisionId);
  if (!item) return refused(notFound(decisionId));
  const refusal = check(occasion, round, [item], answer);
  if (refusal) return refused(refusal);
  write(occasion, item, answer);
  tell(occasion.directory, round.instance, {
    activity: activities[answer.decision],
    at: occasion.now.toISOString(),
    byId: occasion.caller.id,
    principalId: item.principal.id,
    reason: answer.justification,
  });
  return done(undefined);
}

export interface BatchAnswer extends ReviewAnswer {
  /** Absent: everybody. */
  readonly principalId?: string;
  readonly resourceId?: string;
}

function mineOpen(occasion: Occasion, { instance }: Round, items: readonly ReviewDecisionRecord[]) {
  return items.filter((item) => isReviewer(occasion, item) && isOpen(instance, item));
}

/** A reviewer gives one answer to all of their questions about somebody, something, or everybody. */
export function decideReviewInBatch(
  occasion: Occasion,
  round: Round,
  answer: BatchAnswer,
): Outcome<void> {
  const { principalId, resourceId } = answer;
  const items = questionsOf(occasion, round).filter(
    ({ principal, resource }) =>
      (principalId === undefined || principal.id === principalId) &&
      (resourceId === undefined || resource.id === resourceId),
  );
  if (items.length === 0 && (principalId ?? resourceId) !== undefined) {
    return refused(notFound(principalId ?? resourceId ?? ''));
  }
  const refusal = check(occasion, round, items, answer);
  if (refusal) return refused(refusal);
  for (const item of mineOpen(occasion, round, items)) write(occasion, item, answer);
  tell(occasion.directory, round.instance, {
    activity: bulkActivities[answer.decision],
    at: occasion.now.toISOString(),
    byId: occasion.caller.id,
    reason: answer.justification,
  });
  return done(undefined);
}

/** A reviewer follows the recommendation wherever nobody has answered yet and there is one. */
export function acceptRecommendations(occasion: Occasion, round: Round): Outcome<void> {
  const items = questionsOf(occasion, round);
  const refusal = check(occasion, round, items, undefined);
  if (refusal) return refused(refusal);
  for (const item of mineOpen(occasion, round, items)) {
    const { recommendation } = item;
    if (item.decision !== 'NotReviewed' || recommendation === 'NoInfoAvailable') continue;
    write(occasion, item, { decision: recommendation, justification: '' });
    tell(occasion.directory, round.instance, {
      activity: activities[recommendation],
      at: occasion.now.toISOString(),
      byId: occasion.caller.id,
      principalId: item.principal.id,
    });
  }
  return done(undefined);
}
