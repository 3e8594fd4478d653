import { azureRoleById } from '../directory/azure-roles';
import { reviewGuid } from '../directory/cast-ids';
import { own } from '../directory/own';
import { roleById } from '../directory/roles';
import type { DirectoryState, RoleAtScope } from '../directory/state';
import { holdersUnderReview, lastSignIn, principalKind } from './holders';
import { insightsFor } from './insights';
import { decisionsOf } from './instances';
import type { ReviewDecisionRecord } from './review-decision-record';
import type { ReviewInstanceRecord, ReviewStageRecord } from './review-records';
import type { HeldAccess } from './reviewed-access';
import { isSelfReview, reviewersOf } from './reviewers';

function resourceOf(
  directory: DirectoryState,
  role: RoleAtScope,
): ReviewDecisionRecord['resource'] {
  const { provider, roleDefinitionId, scopeId } = role;
  if (provider === 'group') {
    const displayName = own(directory.groups, scopeId)?.displayName ?? '';
    return { id: scopeId, displayName, type: 'group' };
  }
  if (provider === 'azure') {
    const displayName = azureRoleById(roleDefinitionId)?.name ?? '';
    return { id: roleDefinitionId, displayName, type: 'azureRole' };
  }
  const displayName = roleById(roleDefinitionId)?.displayName ?? '';
  return { id: roleDefinitionId, displayName, type: 'directoryRole' };
}

function principalOf(directory: DirectoryState, id: string): ReviewDecisionRecord['principal'] {
  const person = own(directory.people, id);
  const group = own(directory.groups, id);
  return {
    id,
    kind: principalKind(directory, id),
    displayName: person?.displayName ?? group?.displayName ?? '',
    userPrincipalName: person?.userPrincipalName ?? '',
  };
}

function question(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  about: { readonly principalId: string; readonly held: readonly HeldAccess[] },
  when: { readonly stage: ReviewStageRecord | undefined; readonly at: Date },
): ReviewDecisionRecord {
  const { principalId, held } = about;
  const { stage, at } = when;
  const principal = principalOf(directory, principalId);
  const asked = stage?.settings ?? instance.terms.settings;
  return {
    id: reviewGuid(`${instance.id} ${stage?.id ?? ''} ${principalId}`),
    instanceId: instance.id,
    stageId: stage?.id ?? null,
    principal,
    resource: resourceOf(directory, instance.access.role),
    held,
    reviewerIds: reviewersOf(
      directory,
      stage ?? instance,
      { principal, access: instance.access },
      at,
    ),
    ...insightsFor(directory, principalId, { asked, access: instance.access, at }),
    lastSignInDateTime: lastSignIn(own(directory.people, principalId)),
    decision: 'NotReviewed',
    justification: '',
    reviewedById: null,
    reviewedDateTime: null,
    appliedDateTime: null,
    appliedById: null,
    applyResult: 'New',
  };
}

function keep(directory: DirectoryState, items: readonly ReviewDecisionRecord[]): void {
  for (const item of items) directory.reviews.decisions[item.id] = item;
}

/** Takes the snapshot of who holds what is reviewed, and asks about each. */
export function askAboutHolders(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  at: Date,
): void {
  const [stage] = instance.stages;
  const asked = stage ?? instance;
  const holders = [...holdersUnderReview(directory, instance.access, at)];
  const items = holders
    .map(([principalId, held]) =>
      question(directory, instance, { principalId, held }, { stage, at }),
    )
    // Nobody can answer for a group that reviews itself.
    .filter(({ principal }) => !isSelfReview(asked) || principal.kind === 'user');
  keep(directory, items);
}

function movesOn(item: ReviewDecisionRecord, { settings }: ReviewStageRecord): boolean {
  const moving = settings.decisionsThatWillMoveToNextStage;
  if (moving.length === 0 || moving.includes(item.decision)) return true;
  return moving.includes('Recommendation') && item.decision === item.recommendation;
}

/** Asks the next stage about those whom the last one passes on. */
export function askNextStage(
  directory: DirectoryState,
  instance: ReviewInstanceRecord,
  stages: { readonly from: ReviewStageRecord; readonly to: ReviewStageRecord },
  at: Date,
): void {
  const passed = decisionsOf(directory, instance.id).filter(
    (item) => item.stageId === stages.from.id && movesOn(item, stages.from),
  );
  keep(
    directory,
    passed.map(({ principal, held }) =>
      question(directory, instance, { principalId: principal.id, held }, { stage: stages.to, at }),
    ),
  );
}
