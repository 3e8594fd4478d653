/** Bodies that order reviews. */
export const roleScope = {
  '@odata.type': '#microsoft.graph.accessReviewQueryScope',
  query:
    "/roleManagement/directory/roleEligibilityScheduleInstances?$expand=principal&$filter=(isof(principal,'microsoft.graph.user') and roleDefinitionId eq '{reportsReader}')",
  queryType: 'MicrosoftGraph',
};

const groupScope = {
  '@odata.type': '#microsoft.graph.accessReviewQueryScope',
  query: '/groups/{devPayments}/transitiveMembers',
  queryType: 'MicrosoftGraph',
};

export function reviewer(who: string) {
  return { query: `/users/{${who}}`, queryType: 'MicrosoftGraph' };
}

export function review(more: object = {}) {
  return {
    displayName: 'Reports Reader, once more',
    descriptionForAdmins: 'Asked by the auditor',
    descriptionForReviewers: 'Do they still need it?',
    scope: roleScope,
    reviewers: [reviewer('priya')],
    fallbackReviewers: [reviewer('rahul')],
    settings: {
      mailNotificationsEnabled: true,
      justificationRequiredOnApproval: true,
      defaultDecisionEnabled: false,
      defaultDecision: 'None',
      instanceDurationInDays: 5,
      autoApplyDecisionsEnabled: false,
      recommendationsEnabled: true,
    },
    ...more,
  };
}

function stage(stageId: string, dependsOn: readonly string[]) {
  return {
    stageId,
    dependsOn,
    durationInDays: 2,
    recommendationsEnabled: true,
    decisionsThatWillMoveToNextStage: ['Approve', 'NotReviewed'],
    reviewers: [reviewer('priya')],
    fallbackReviewers: [reviewer('rahul')],
  };
}

/** Only reviews of groups have several stages. */
export function stagedReview() {
  return review({
    displayName: 'Payments developers, twice over',
    scope: groupScope,
    instanceEnumerationScope: groupScope,
    stageSettings: [stage('1', []), stage('2', ['1'])],
  });
}
