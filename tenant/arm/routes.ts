import { accessReviewAnswers } from './resources/access-review-answers';
import { accessReviews } from './resources/access-reviews';
import { alerts } from './resources/alerts';
import { approvals } from './resources/approvals';
import { accessElevation } from './resources/elevate-access';
import { eligibleChildren } from './resources/eligible-children';
import { policies } from './resources/policies';
import { resourceGroups } from './resources/resource-groups';
import { roleAssignments } from './resources/role-assignments';
import { roleDefinitions } from './resources/role-definitions';
import { scheduleRequests } from './resources/schedule-requests';
import { schedules } from './resources/schedules';
import { scopes } from './resources/scopes';
import type { Route } from './route';

export const routes: readonly Route[] = [
  ...schedules,
  ...scheduleRequests,
  ...eligibleChildren,
  ...policies,
  ...approvals,
  ...accessReviews,
  ...accessReviewAnswers,
  ...alerts,
  ...roleDefinitions,
  ...roleAssignments,
  ...accessElevation,
  ...scopes,
  ...resourceGroups,
];
