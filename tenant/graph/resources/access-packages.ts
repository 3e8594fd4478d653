import { own } from '../../directory/own';
import { notFound } from '../../directory/refusal';
import { packagesFor, policiesFor } from '../../entitlement/allowed';
import { accessPackageEntity, accessPackageType, requirementsOf } from '../entities/access-package';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { packageReads } from './package-reads';

const context = 'identityGovernance/entitlementManagement/accessPackages';

function isOffered(call: GraphCall, id: string): boolean {
  return packagesFor(occasionOf(call)).some((offered) => offered.id === id);
}

function listRequirements(call: GraphCall): Answer {
  const id = param(call, 'id');
  found(own(call.directory.entitlement.packages, id), id);
  const requirements = policiesFor(occasionOf(call), id).map(requirementsOf);
  const type = 'Collection(microsoft.graph.accessPackageAssignmentRequestRequirements)';
  return {
    status: 200,
    body: {
      '@odata.context': `${call.origin}/${call.request.version}/$metadata#${type}`,
      value: requirements,
    },
  };
}

/** What can be asked for. */
export const accessPackages: readonly Route[] = [
  ...packageReads({
    context,
    type: accessPackageType,
    entity: accessPackageEntity,
    rowsIn: ({ packages }) => packages,
    mineIn: (call) => ({ allowedRequestor: ({ id }) => isOffered(call, id) }),
    hidden: notFound,
  }),
  {
    method: 'POST',
    path: `${context}/{id}/getApplicablePolicyRequirements`,
    scopes: scopes.packages,
    run: listRequirements,
  },
];
