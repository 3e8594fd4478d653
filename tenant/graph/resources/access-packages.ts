import { requestDenied } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import { maySeePackages, packagesFor, policiesFor } from '../../entitlement/allowed';
import { list, one } from '../answers';
import { accessPackageEntity, accessPackageType, requirementsOf } from '../entities/access-package';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { listOfFunction, mineOf } from './own-rows';

const context = 'identityGovernance/entitlementManagement/accessPackages';

function packageIn(call: GraphCall) {
  const id = param(call, 'id');
  return found(own(call.directory.entitlement.packages, id), id);
}

function isOffered(call: GraphCall, id: string): boolean {
  return packagesFor(occasionOf(call)).some((offered) => offered.id === id);
}

function listRequirements(call: GraphCall): Answer {
  const { id } = packageIn(call);
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
  {
    method: 'GET',
    path: context,
    scopes: scopes.packageAdministration,
    run: (call) => {
      if (!maySeePackages(occasionOf(call))) throw refusedWith(requestDenied);
      const rows = Object.values(call.directory.entitlement.packages).map(accessPackageEntity);
      return list(call, { type: accessPackageType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/filterByCurrentUser()`,
    scopes: scopes.packages,
    run: (call) => {
      const all = Object.values(call.directory.entitlement.packages);
      const mine = mineOf(call, all, { allowedRequestor: ({ id }) => isOffered(call, id) });
      return listOfFunction(call, accessPackageType, mine.map(accessPackageEntity));
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.packages,
    run: (call) => {
      const record = packageIn(call);
      const visible = isOffered(call, record.id) || maySeePackages(occasionOf(call));
      return one(
        call,
        accessPackageEntity(found(visible ? record : undefined, record.id)),
        context,
      );
    },
  },
  {
    method: 'POST',
    path: `${context}/{id}/getApplicablePolicyRequirements`,
    scopes: scopes.packages,
    run: listRequirements,
  },
];
