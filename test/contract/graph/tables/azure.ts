import type { Section } from '../row';
import { azureAlerts } from './azure-alerts';
import { anywhere, subscription } from './azure-calls';
import { azurePolicies } from './azure-policies';
import { azureRbac } from './azure-rbac';
import { azureReading } from './azure-reading';
import { azureRequests } from './azure-requests';
import { azureReviews } from './azure-reviews';
import { azureScopes } from './azure-scopes';

/** PIM for Azure resources, over Azure Resource Manager. */
export const azure: Section = {
  title: 'Azure resource roles',
  by: 'priya',
  watchedBy: 'priya',
  watched: [
    { face: 'arm', path: `${anywhere}/roleAssignmentScheduleRequests` },
    { face: 'arm', path: `${anywhere}/roleEligibilityScheduleRequests` },
    { face: 'arm', path: `${anywhere}/roleAssignmentSchedules` },
    { face: 'arm', path: `${anywhere}/roleEligibilitySchedules` },
    { face: 'arm', path: `${subscription}/roleManagementPolicies/{azurePolicy}` },
    { face: 'arm', path: '/subscriptions/{subscriptionId}/resourceGroups?api-version=2021-04-01' },
  ],
  rows: [
    ...azureRequests,
    ...azureReading,
    ...azurePolicies,
    ...azureScopes,
    ...azureRbac,
    ...azureReviews,
    ...azureAlerts,
  ],
};
