import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import { instancesOf, statusOf } from '../../reviews/instances';
import type { ReviewDecisionRecord } from '../../reviews/review-decision-record';
import type { ReviewDefinitionRecord, ReviewInstanceRecord } from '../../reviews/review-records';
import type { ReviewerScope } from '../../reviews/review-terms';
import type { ArmCall, Json } from '../arm-call';
import { resourceId } from '../resource-ids';
import { namespace } from './kinds';

export const reviewsPath = 'accessReviewScheduleDefinitions';

const nobody = '00000000-0000-0000-0000-000000000000';

function identity({ people }: DirectoryState, id: string | null): Json {
  const person = own(people, id);
  return {
    principalId: id ?? nobody,
    principalType: 'user',
    principalName: person?.displayName ?? '',
    userPrincipalName: person?.userPrincipalName ?? '',
  };
}

function reviewers(scopes: readonly ReviewerScope[]): readonly Json[] {
  return scopes
    .filter(({ query }) => query.startsWith('/users/'))
    .map(({ query }) => ({ principalId: query.split('/').at(-1), principalType: 'user' }));
}

function reviewersType({ terms }: ReviewDefinitionRecord): string {
  if (terms.reviewers.length === 0) return 'Self';
  return terms.reviewers.some(({ query }) => query === './manager') ? 'Managers' : 'Assigned';
}

/** The id of a review as its reader addressed it. */
function idOf({ scopeId }: ArmCall, definitionId: string): string {
  return resourceId(scopeId, reviewsPath, definitionId);
}

export function instanceResource(call: ArmCall, instance: ReviewInstanceRecord): Json {
  const { id, definitionId, status, startDateTime, endDateTime } = instance;
  return {
    id: `${idOf(call, definitionId)}/instances/${id}`,
    name: id,
    type: `${namespace}/${reviewsPath}/instances`,
    properties: {
      status,
      startDateTime,
      endDateTime,
      reviewers: reviewers(instance.reviewers),
      backupReviewers: reviewers(instance.fallbackReviewers),
    },
  };
}

export function reviewResource(call: ArmCall, definition: ReviewDefinitionRecord): Json {
  const { id, terms, createdById } = definition;
  return {
    id: idOf(call, id),
    name: id,
    type: `${namespace}/${reviewsPath}`,
    properties: {
      displayName: terms.displayName,
      status: statusOf(call.directory, id),
      descriptionForAdmins: terms.descriptionForAdmins,
      descriptionForReviewers: terms.descriptionForReviewers,
      createdBy: identity(call.directory, createdById),
      settings: terms.settings,
      scope: terms.scope,
      reviewersType: reviewersType(definition),
      reviewers: reviewers(terms.reviewers),
      backupReviewers: reviewers(terms.fallbackReviewers),
      instances: instancesOf(call.directory, id).map((one) => instanceResource(call, one)),
    },
  };
}

export function decisionResource(
  call: ArmCall,
  { id: instanceId, definitionId, access }: ReviewInstanceRecord,
  item: ReviewDecisionRecord,
): Json {
  const { principal, resource } = item;
  return {
    id: `${idOf(call, definitionId)}/instances/${instanceId}/decisions/${item.id}`,
    name: item.id,
    type: `${namespace}/${reviewsPath}/instances/decisions`,
    properties: {
      principal: {
        id: principal.id,
        type: principal.kind,
        displayName: principal.displayName,
        userPrincipalName: principal.userPrincipalName,
      },
      resource: {
        id: resourceId(access.role.scopeId, 'roleDefinitions', resource.id),
        type: 'azureRole',
        displayName: resource.displayName,
      },
      recommendation: item.recommendation,
      decision: item.decision,
      justification: item.justification,
      reviewedDateTime: item.reviewedDateTime,
      reviewedBy: identity(call.directory, item.reviewedById),
      applyResult: item.applyResult,
      appliedDateTime: item.appliedDateTime,
      appliedBy: identity(call.directory, item.appliedById),
    },
  };
}

export function contactedResource(call: ArmCall, id: string, createdDateTime: string): Json {
  const person = own(call.directory.people, id);
  return {
    id,
    name: id,
    type: `${namespace}/${reviewsPath}/instances/contactedReviewers`,
    properties: {
      userDisplayName: person?.displayName ?? '',
      userPrincipalName: person?.userPrincipalName ?? '',
      createdDateTime,
    },
  };
}
