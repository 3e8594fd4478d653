import type { DirectoryState } from '../directory/state';
import { finalDecisions, tell } from './instances';
import { enter, wait } from './phase';
import type { ReviewDecisionRecord, ReviewVerdict } from './review-decision-record';
import type { ReviewInstanceRecord } from './review-records';
import { takeAway } from './take-away';

export function unanswered(directory: DirectoryState, instance: ReviewInstanceRecord) {
  return finalDecisions(directory, instance).filter(({ decision }) => decision === 'NotReviewed');
}

export function hasDefault({ terms: { settings } }: ReviewInstanceRecord): boolean {
  return settings.defaultDecisionEnabled && settings.defaultDecision !== 'None';
}

function defaultFor(
  { terms: { settings } }: ReviewInstanceRecord,
  { recommendation }: ReviewDecisionRecord,
): ReviewVerdict {
  if (settings.defaultDecision === 'None') return 'NotReviewed';
  if (settings.defaultDecision !== 'Recommendation') return settings.defaultDecision;
  return recommendation === 'NoInfoAvailable' ? 'NotReviewed' : recommendation;
}

/** Gives the default decision wherever nobody answered. */
export function reviewAutomatically(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  at: Date,
): void {
  for (const item of unanswered(directory, instance)) {
    item.decision = defaultFor(instance, item);
    if (item.decision !== 'NotReviewed') item.reviewedDateTime = at.toISOString();
  }
  tell(directory, instance, { activity: 'Auto review', at: at.toISOString() });
  enter(instance, 'AutoReviewed', at);
}

/** Does what was decided: a denial takes away, an approval leaves everything as it is. */
export function apply(directory: DirectoryState, instance: ReviewInstanceRecord, at: Date): void {
  const reason = `Access review: ${instance.terms.displayName}`;
  for (const item of finalDecisions(directory, instance)) {
    if (item.decision !== 'Deny' && item.decision !== 'Approve') continue;
    item.applyResult =
      item.decision === 'Deny' ? takeAway(directory, item, reason, at) : 'AppliedSuccessfully';
    item.appliedDateTime = at.toISOString();
    item.appliedById = instance.appliedById;
    tell(directory, instance, {
      activity: 'Apply decision',
      at: at.toISOString(),
      principalId: item.principal.id,
    });
  }
  tell(directory, instance, {
    activity: instance.appliedById === null ? 'Auto apply review' : 'Apply review',
    at: at.toISOString(),
    ...(instance.appliedById === null ? {} : { byId: instance.appliedById }),
  });
  wait(instance, 'Applied');
}

/** With automatic application the decisions follow by themselves, otherwise somebody has to say so. */
export function complete(instance: ReviewInstanceRecord, at: Date): void {
  if (instance.terms.settings.autoApplyDecisionsEnabled) enter(instance, 'Completed', at);
  else wait(instance, 'Completed');
}

/** Begins to apply what was decided. */
export function beginApplying(instance: ReviewInstanceRecord, at: Date): void {
  enter(instance, 'Applying', at);
}
