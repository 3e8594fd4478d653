import { requestDenied, valueInvalid } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import { postedVerdict } from '../../directory/posted-verdict';
import { maySeePackages } from '../../entitlement/allowed';
import { decidePackage, mayDecideStage } from '../../entitlement/decide-package';
import type { PackageRequestRecord } from '../../entitlement/records';
import { list, noContent, one, sourcesOf } from '../answers';
import { type ApprovalPart, partType } from '../entities/approval';
import {
  packageApprovalEntity,
  packageApprovalType,
  packageStageEntity,
} from '../entities/package-approval';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { carriedOut } from './carried-out';
import { found, param } from './find';
import { listOfFunction, mineOf } from './own-rows';

const context = 'identityGovernance/entitlementManagement/accessPackageAssignmentApprovals';

function isApprover(call: GraphCall, request: PackageRequestRecord): boolean {
  return request.stages.some((stage) => mayDecideStage(occasionOf(call), request, stage));
}

function hasApproval({ stages }: PackageRequestRecord): boolean {
  return stages.some(({ status }) => status !== 'NotStarted');
}

/** Approvals are for people: an application sees none and decides none. */
function requestIn(call: GraphCall): PackageRequestRecord {
  const id = param(call, 'id');
  const request = own(call.directory.entitlement.requests, id);
  const approval = found(request && hasApproval(request) ? request : undefined, id);
  const isParty = [approval.requestorId, approval.targetId].includes(call.claims.oid);
  const mayRead = isParty || isApprover(call, approval) || maySeePackages(occasionOf(call));
  if (call.claims.idtyp === 'app' || !mayRead) throw refusedWith(requestDenied);
  return approval;
}

function decide(call: GraphCall): Answer {
  const read = postedVerdict.safeParse(call.request.body);
  if (!read.success) throw refusedWith(valueInvalid('reviewResult', 'ApprovalStage'));
  carriedOut(
    decidePackage(occasionOf(call), {
      requestId: requestIn(call).id,
      stageId: param(call, 'stageId'),
      ...read.data,
    }),
  );
  return noContent;
}

function listMine(call: GraphCall, part: ApprovalPart): Answer {
  const open = Object.values(call.directory.entitlement.requests).filter(hasApproval);
  const mine = mineOf(call, open, { approver: (request) => isApprover(call, request) });
  const rows = mine.map((request) => packageApprovalEntity(part, request));
  return listOfFunction(call, packageApprovalType(part), rows);
}

function stagesIn(call: GraphCall, part: ApprovalPart) {
  const request = requestIn(call);
  const sources = sourcesOf(call);
  return request.stages.map((stage) => packageStageEntity(part, request, stage, sources));
}

function approvalRoutes(part: ApprovalPart, onlyIn: 'v1.0' | 'beta'): readonly Route[] {
  const stagesPath = `${context}/{id}/${part}`;
  const read = (path: string, run: Route['run']): Route => ({
    method: 'GET',
    path,
    onlyIn,
    scopes: scopes.packages,
    run,
  });
  return [
    read(`${context}/filterByCurrentUser()`, (call) => listMine(call, part)),
    read(`${context}/{id}`, (call) =>
      one(call, packageApprovalEntity(part, requestIn(call)), context),
    ),
    read(stagesPath, (call) =>
      list(call, { type: partType(part), rows: stagesIn(call, part), context: stagesPath }),
    ),
    read(`${stagesPath}/{stageId}`, (call) => {
      const id = param(call, 'stageId');
      const stage = stagesIn(call, part).find(({ entity }) => entity.id === id);
      return one(call, found(stage, id), stagesPath);
    }),
    {
      method: 'PATCH',
      path: `${stagesPath}/{stageId}`,
      onlyIn,
      scopes: scopes.packageDecisions,
      run: decide,
    },
  ];
}

export const packageApprovals: readonly Route[] = [
  ...approvalRoutes('stages', 'v1.0'),
  ...approvalRoutes('steps', 'beta'),
];
