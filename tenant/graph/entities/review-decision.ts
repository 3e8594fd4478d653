import { own } from '../../directory/own';
import type { ReviewDecisionRecord } from '../../reviews/review-decision-record';
import type { Json, Version } from '../graph-call';
import { type EntityType, type Navigation, type Sources, type Typed, typed } from '../odata/entity';
import { reviewIdentity } from './review-definition';

const root = 'https://graph.microsoft.com/v1.0';

const signInInsightType: EntityType = {
  name: 'microsoft.graph.userSignInInsight',
  properties: ['insightCreatedDateTime', 'lastSignInDateTime'],
  navigation: {},
};

const outlierInsightType: EntityType = {
  name: 'microsoft.graph.membershipOutlierInsight',
  properties: [
    'insightCreatedDateTime',
    'outlierContainerType',
    'outlierMemberType',
    'containerId',
    'memberId',
  ],
  navigation: {},
};

/** What the recommendation was made of; groups have none. */
const toInsights: Navigation = ({ id }, { directory }) => {
  const item = own(directory.reviews.decisions, String(id));
  const instance = own(directory.reviews.instances, item?.instanceId);
  if (item?.principal.kind !== 'user') return [];
  const insightCreatedDateTime = instance?.startDateTime ?? null;
  const signIn = typed(signInInsightType, {
    '@odata.type': `#${signInInsightType.name}`,
    insightCreatedDateTime,
    lastSignInDateTime: item.lastSignInDateTime,
  });
  const { principal, outlierIn } = item;
  if (!outlierIn) return [signIn];
  const outlier = typed(outlierInsightType, {
    '@odata.type': `#${outlierInsightType.name}`,
    insightCreatedDateTime,
    outlierContainerType: 'group',
    outlierMemberType: 'user',
    containerId: outlierIn,
    memberId: principal.id,
  });
  return [signIn, outlier];
};

export const reviewDecisionType: EntityType = {
  name: 'microsoft.graph.accessReviewInstanceDecisionItem',
  properties: [
    'id',
    'accessReviewId',
    'reviewedDateTime',
    'decision',
    'justification',
    'appliedDateTime',
    'applyResult',
    'recommendation',
    'principalLink',
    'resourceLink',
    'resource',
    'reviewedBy',
    'appliedBy',
    'principal',
    'principalResourceMembership',
    'target',
  ],
  navigation: { insights: toInsights },
};

const principalTypes = {
  user: '#microsoft.graph.userIdentity',
  group: '#microsoft.graph.identity',
  servicePrincipal: '#microsoft.graph.servicePrincipalIdentity',
} as const;

const principalPaths = {
  user: 'users',
  group: 'groups',
  servicePrincipal: 'servicePrincipals',
} as const;

function principalOf({ principal }: ReviewDecisionRecord): Json {
  const { id, kind, displayName, userPrincipalName } = principal;
  return {
    '@odata.type': principalTypes[kind],
    id,
    displayName,
    ...(kind === 'user' ? { userPrincipalName } : {}),
  };
}

function resourceLinkOf({ resource }: ReviewDecisionRecord): string {
  const path = resource.type === 'group' ? 'groups' : 'roleManagement/directory/roleDefinitions';
  return `${root}/${path}/${resource.id}`;
}

/** What only beta tells. */
function inBeta({ principal, held }: ReviewDecisionRecord, version: Version): Json {
  if (version !== 'beta') return {};
  const membershipType = held.every(({ indirect }) => indirect) ? 'indirect' : 'direct';
  return {
    principalResourceMembership: { membershipType: [membershipType] },
    target: {
      '@odata.type': '#microsoft.graph.accessReviewInstanceDecisionItemUserTarget',
      userId: principal.id,
      userDisplayName: principal.displayName,
      userPrincipalName: principal.userPrincipalName,
    },
  };
}

export function reviewDecisionEntity(item: ReviewDecisionRecord, sources: Sources): Typed {
  const { directory, version } = sources;
  const { principal, resource } = item;
  return typed(reviewDecisionType, {
    id: item.id,
    accessReviewId: item.instanceId,
    reviewedDateTime: item.reviewedDateTime,
    decision: item.decision,
    justification: item.justification,
    appliedDateTime: item.appliedDateTime,
    applyResult: item.applyResult,
    recommendation: item.recommendation,
    principalLink: `${root}/${principalPaths[principal.kind]}/${principal.id}`,
    resourceLink: resourceLinkOf(item),
    resource: {
      '@odata.type': '#microsoft.graph.accessReviewInstanceDecisionItemResource',
      ...resource,
    },
    reviewedBy: reviewIdentity(directory, item.reviewedById),
    appliedBy: reviewIdentity(directory, item.appliedById),
    principal: principalOf(item),
    ...inBeta(item, version),
  });
}
