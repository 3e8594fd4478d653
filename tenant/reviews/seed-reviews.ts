import { groupId, personId, reviewGuid } from '../directory/cast-ids';
import { addDuration } from '../directory/duration';
import type { Occasion } from '../directory/order';
import { roleIdOf } from '../directory/roles';
import type { DirectoryState } from '../directory/state';
import { decideReview } from './decide-review';
import { decisionsOf, instancesOf } from './instances';
import { createReview } from './order-review';
import type { ReviewsState } from './review-records';
import type { ReviewerScope, ReviewSettings, ReviewTerms } from './review-terms';
import { settleReviews } from './settle-reviews';

const microsoftGraph = 'MicrosoftGraph';

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function settings(wanted: Partial<ReviewSettings>): ReviewSettings {
  return {
    mailNotificationsEnabled: true,
    reminderNotificationsEnabled: true,
    justificationRequiredOnApproval: true,
    defaultDecisionEnabled: false,
    defaultDecision: 'None',
    instanceDurationInDays: 14,
    recurrence: null,
    autoApplyDecisionsEnabled: false,
    applyActions: [],
    recommendationsEnabled: true,
    recommendationLookBackDuration: null,
    recommendationInsightSettings: [],
    decisionHistoriesForReviewersEnabled: false,
    ...wanted,
  };
}

function quarterly(start: Date): ReviewSettings['recurrence'] {
  return {
    pattern: { type: 'absoluteMonthly', interval: 3, dayOfMonth: 0 },
    range: { type: 'noEnd', startDate: dayOf(start), endDate: null, numberOfOccurrences: 0 },
  };
}

function eligibleFor(role: string): ReviewTerms['scope'] {
  return {
    '@odata.type': '#microsoft.graph.accessReviewQueryScope',
    query: `/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '${roleIdOf(role)}')`,
    queryType: microsoftGraph,
    queryRoot: null,
  };
}

function reviewer(query: string, queryRoot: string | null = null): ReviewerScope {
  return { query, queryType: microsoftGraph, queryRoot };
}

type Wanted = Pick<ReviewTerms, 'displayName' | 'scope' | 'settings'> & Partial<ReviewTerms>;

function terms(wanted: Wanted): ReviewTerms {
  return {
    descriptionForAdmins: '',
    descriptionForReviewers: 'Does this person still need the role?',
    instanceEnumerationScope: null,
    reviewers: [],
    fallbackReviewers: [],
    stageSettings: [],
    additionalNotificationRecipients: [],
    ...wanted,
  };
}

function occasion(directory: DirectoryState, key: string, now: Date): Occasion {
  const caller = { id: personId(key), application: false, mfa: true, contexts: [] };
  return { directory, caller, now };
}

/** Priya orders a review in the past, and it starts. */
function order(directory: DirectoryState, key: string, wanted: ReviewTerms, at: Date): void {
  const outcome = createReview(occasion(directory, 'priya', at), wanted, reviewGuid(`seed:${key}`));
  if (!outcome.ok) throw new Error(`The review "${key}": ${outcome.refusal.message}`);
}

interface SeededAnswer {
  readonly review: string;
  readonly by: string;
  readonly about: string;
  readonly reason: string;
}

function approve(directory: DirectoryState, answer: SeededAnswer, at: Date): void {
  const [instance] = instancesOf(directory, reviewGuid(`seed:${answer.review}`)).filter(
    ({ status }) => status === 'InProgress',
  );
  const item = decisionsOf(directory, instance?.id ?? '').find(
    ({ principal }) => principal.id === personId(answer.about),
  );
  if (!(instance && item)) throw new Error(`Nobody asks about ${answer.about}`);
  decideReview(occasion(directory, answer.by, at), { instance, stageId: null }, item.id, {
    decision: 'Approve',
    justification: answer.reason,
  });
}

const exchange = 'Exchange Administrator';

function messaging(start: Date): ReviewTerms {
  return terms({
    displayName: `${exchange} eligibilities`,
    descriptionForAdmins: 'Each quarter, by managers',
    scope: eligibleFor(exchange),
    reviewers: [reviewer('./manager', 'decisions')],
    fallbackReviewers: [reviewer(`/users/${personId('priya')}`)],
    settings: settings({
      instanceDurationInDays: 21,
      recurrence: quarterly(start),
      autoApplyDecisionsEnabled: true,
    }),
  });
}

function reporting(): ReviewTerms {
  return terms({
    displayName: 'Reports Reader, by oneself',
    descriptionForReviewers: 'Do you still need the role?',
    scope: eligibleFor('Reports Reader'),
    settings: settings({ justificationRequiredOnApproval: false }),
  });
}

function serviceDesk(start: Date): ReviewTerms {
  const group = groupId('pag-service-desk-l2');
  return terms({
    displayName: 'PAG-SERVICE-DESK-L2 eligible members',
    descriptionForReviewers: 'Is this person still on the service desk?',
    scope: {
      '@odata.type': '#microsoft.graph.accessReviewQueryScope',
      query: `/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$expand=principal&$filter=(groupId eq '${group}' and accessId eq 'member')`,
      queryType: microsoftGraph,
      queryRoot: null,
    },
    reviewers: [reviewer(`/groups/${group}/owners`)],
    fallbackReviewers: [reviewer(`/users/${personId('catherine')}`)],
    settings: settings({ recurrence: quarterly(start) }),
  });
}

/**
 * The reviews of a tenant that starts now: one by managers and one by everybody themselves are
 * running, and one of a group's eligible members is to come. `directory` is taken as it is now for their past.
 */
export function seedReviews(directory: DirectoryState, now: Date): ReviewsState {
  const ahead = (duration: string) => addDuration(now, duration) ?? now;
  const begun = ahead('-P10D');
  order(directory, 'messaging', messaging(begun), begun);
  settleReviews(directory, ahead('-P9D'));
  const reason = 'On the messaging rota';
  approve(directory, { review: 'messaging', by: 'grace', about: 'ada', reason }, ahead('-P8D'));
  approve(directory, { review: 'messaging', by: 'henrik', about: 'bruno', reason }, ahead('-P4D'));
  order(directory, 'reporting', reporting(), ahead('-P3D'));
  order(directory, 'service-desk', serviceDesk(ahead('P14D')), ahead('-P2D'));
  settleReviews(directory, now);
  return directory.reviews;
}
