import { requestDenied } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import { maySeePackages } from '../../entitlement/allowed';
import { list, one } from '../answers';
import { packageAssignmentEntity, packageAssignmentType } from '../entities/access-package';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { listOfFunction, mineOf } from './own-rows';

const context = 'identityGovernance/entitlementManagement/assignments';

function readOne(call: GraphCall): Answer {
  const id = param(call, 'id');
  const assignment = found(own(call.directory.entitlement.assignments, id), id);
  const isOwn = assignment.targetId === call.claims.oid;
  if (!isOwn && !maySeePackages(occasionOf(call))) throw refusedWith(requestDenied);
  return one(call, packageAssignmentEntity(assignment), context);
}

/** Who has which access package. */
export const packageAssignments: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    onlyIn: 'v1.0',
    scopes: scopes.packageAdministration,
    run: (call) => {
      if (!maySeePackages(occasionOf(call))) throw refusedWith(requestDenied);
      const all = Object.values(call.directory.entitlement.assignments);
      const rows = all.map(packageAssignmentEntity);
      return list(call, { type: packageAssignmentType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/filterByCurrentUser()`,
    onlyIn: 'v1.0',
    scopes: scopes.packages,
    run: (call) => {
      const all = Object.values(call.directory.entitlement.assignments);
      const mine = mineOf(call, all, { target: ({ targetId }, caller) => targetId === caller });
      return listOfFunction(call, packageAssignmentType, mine.map(packageAssignmentEntity));
    },
  },
  { method: 'GET', path: `${context}/{id}`, onlyIn: 'v1.0', scopes: scopes.packages, run: readOne },
];
