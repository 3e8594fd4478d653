import type { Section } from './row';
import { accessReviews } from './tables/access-reviews';
import { alertsOfRoles } from './tables/alerts';
import { roleApprovals } from './tables/approvals';
import { auditAndSignIns } from './tables/audit';
import { authenticationContexts } from './tables/authentication-contexts';
import { azure } from './tables/azure';
import { directoryAndBatch } from './tables/directory-and-batch';
import { entitlement } from './tables/entitlement';
import { entraRoles } from './tables/entra-roles';
import { groups } from './tables/groups';
import { rolePolicies } from './tables/policies';

/** Every part of the reference, in the order in which they are sent. */
export const sections: readonly Section[] = [
  entraRoles,
  roleApprovals,
  rolePolicies,
  groups,
  azure,
  accessReviews,
  alertsOfRoles,
  auditAndSignIns,
  directoryAndBatch,
  authenticationContexts,
  entitlement,
];
