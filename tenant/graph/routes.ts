import { accessPackages } from './resources/access-packages';
import { accessPolicies } from './resources/access-policies';
import { administrativeUnits } from './resources/administrative-units';
import { alertDefinitions } from './resources/alert-definitions';
import { alertRefreshes } from './resources/alert-refreshes';
import { alerts } from './resources/alerts';
import { authenticationContexts } from './resources/authentication-contexts';
import { belonging } from './resources/belonging';
import { deltas } from './resources/deltas';
import { directReports } from './resources/direct-reports';
import { directoryAudits } from './resources/directory-audits';
import { directoryObjects } from './resources/directory-objects';
import { groupAccess } from './resources/group-access';
import { groupPlaces } from './resources/group-places';
import { groupWrites } from './resources/group-writes';
import { groups } from './resources/groups';
import { me } from './resources/me';
import { packageApprovals } from './resources/package-approvals';
import { packageAssignments } from './resources/package-assignments';
import { packageCatalogs } from './resources/package-catalogs';
import { packageRequests } from './resources/package-requests';
import { presence } from './resources/presence';
import { reviewDecisions } from './resources/review-decisions';
import { reviewDefinitions } from './resources/review-definitions';
import { reviewHistories } from './resources/review-histories';
import { reviewInstances } from './resources/review-instances';
import { reviewPolicy } from './resources/review-policy';
import { reviewStages } from './resources/review-stages';
import { roleApprovals } from './resources/role-approvals';
import { roleAssignmentWrites } from './resources/role-assignment-writes';
import { roleAssignments } from './resources/role-assignments';
import { roleDefinitions } from './resources/role-definitions';
import { roleFunctions } from './resources/role-functions';
import { rolePolicies } from './resources/role-policies';
import { rolePolicyAssignments } from './resources/role-policy-assignments';
import { scheduleRequests } from './resources/schedule-requests';
import { schedules } from './resources/schedules';
import { servicePrincipals } from './resources/service-principals';
import { signIns } from './resources/sign-ins';
import { transitiveRoleAssignments } from './resources/transitive-role-assignments';
import { userWrites } from './resources/user-writes';
import { users } from './resources/users';
import type { Route } from './route';

export const routes: readonly Route[] = [
  ...me,
  ...users,
  ...userWrites,
  ...groups,
  ...groupWrites,
  ...groupPlaces,
  ...deltas,
  ...directoryObjects,
  ...belonging,
  ...directReports,
  ...administrativeUnits,
  ...servicePrincipals,
  ...authenticationContexts,
  ...accessPolicies,
  ...accessPackages,
  ...packageCatalogs,
  ...packageRequests,
  ...packageAssignments,
  ...packageApprovals,
  ...presence,
  ...roleDefinitions,
  ...roleAssignments,
  ...roleAssignmentWrites,
  ...transitiveRoleAssignments,
  ...schedules,
  ...roleFunctions,
  ...scheduleRequests,
  ...groupAccess,
  ...rolePolicies,
  ...rolePolicyAssignments,
  ...roleApprovals,
  ...reviewDefinitions,
  ...reviewInstances,
  ...reviewStages,
  ...reviewDecisions,
  ...reviewHistories,
  ...reviewPolicy,
  ...directoryAudits,
  ...alerts,
  ...alertDefinitions,
  ...alertRefreshes,
  ...signIns,
];
