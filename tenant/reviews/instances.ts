import type { DirectoryState } from '../directory/state';
import type { ReviewDecisionRecord } from './review-decision-record';
import type { ReviewHappening } from './review-happening';
import type {
  ReviewDefinitionRecord,
  ReviewInstanceRecord,
  ReviewStageRecord,
  ReviewStatus,
} from './review-records';

export function instancesOf(
  { reviews }: DirectoryState,
  definitionId: string,
): readonly ReviewInstanceRecord[] {
  return Object.values(reviews.instances)
    .filter((instance) => instance.definitionId === definitionId)
    .sort((a, b) => b.startDateTime.localeCompare(a.startDateTime));
}

export function decisionsOf(
  { reviews }: DirectoryState,
  instanceId: string,
): readonly ReviewDecisionRecord[] {
  return Object.values(reviews.decisions).filter((item) => item.instanceId === instanceId);
}

export function runningStage({ stages }: ReviewInstanceRecord): ReviewStageRecord | undefined {
  return stages.find(({ status }) => status === 'InProgress');
}

/** Whether reviewers can still answer a question. */
export function isOpen(instance: ReviewInstanceRecord, item: ReviewDecisionRecord): boolean {
  if (instance.status !== 'InProgress') return false;
  return item.stageId === null || runningStage(instance)?.id === item.stageId;
}

/**
 * The answer that counts for each principal: that of the last stage that gave one, or the last
 * question where nobody answered.
 */
export function finalDecisions(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
): readonly ReviewDecisionRecord[] {
  const order = instance.stages.map(({ id }) => id);
  const rank = ({ stageId, decision }: ReviewDecisionRecord) =>
    (decision === 'NotReviewed' ? 0 : order.length + 1) + order.indexOf(stageId ?? '');
  const final = new Map<string, ReviewDecisionRecord>();
  for (const item of decisionsOf(directory, instance.id)) {
    const other = final.get(item.principal.id);
    if (!other || rank(item) > rank(other)) final.set(item.principal.id, item);
  }
  return [...final.values()];
}

/** Writes down what a review has done. */
export function tell(
  { reviews }: DirectoryState,
  instance: Pick<ReviewInstanceRecord, 'id' | 'definitionId' | 'terms'>,
  happening: Omit<ReviewHappening, 'definitionId' | 'displayName' | 'instanceId'>,
): void {
  const { displayName } = instance.terms;
  reviews.happenings.push({
    ...happening,
    definitionId: instance.definitionId,
    displayName,
    instanceId: instance.id,
  });
}

/** What a review as a whole is at: the instance that goes on, the one to come, or the last there was. */
export function statusOf(directory: DirectoryState, definitionId: string): ReviewStatus {
  const instances = instancesOf(directory, definitionId);
  const going = instances.find(
    ({ status, statusEndsDateTime }) => status === 'InProgress' || statusEndsDateTime !== null,
  );
  const next = instances.find(({ status }) => status === 'NotStarted');
  return (going ?? next ?? instances[0])?.status ?? 'Completed';
}

/** Whether somebody is asked anything in a review. */
export function reviewsIn(
  directory: DirectoryState,
  instanceId: string,
  personId: string,
): boolean {
  return decisionsOf(directory, instanceId).some(({ reviewerIds }) =>
    reviewerIds.includes(personId),
  );
}

export function reviewsOf(
  directory: DirectoryState,
  definitionId: string,
  personId: string,
): boolean {
  return instancesOf(directory, definitionId).some(({ id }) => reviewsIn(directory, id, personId));
}

/** Reviews of Azure's roles are Azure Resource Manager's, all others Graph's. */
export function isOfAzure({ accesses }: ReviewDefinitionRecord): boolean {
  return accesses.some(({ role }) => role.provider === 'azure');
}
