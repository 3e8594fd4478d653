import { decideApproval } from '../../directory/decide-approval';
import { requestsBy } from '../../directory/order';
import { own } from '../../directory/own';
import { postedVerdict } from '../../directory/posted-verdict';
import { notFound } from '../../directory/refusal';
import type { ApprovalRecord, Provider } from '../../directory/state';
import { list, noContent, one, sourcesOf } from '../answers';
import {
  type ApprovalPart,
  approvalEntity,
  approvalType,
  partEntity,
  partType,
} from '../entities/approval';
import { type Answer, type GraphCall, occasionOf, type Version } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { Route } from '../route';
import type { ScopeDemand } from '../scopes';
import { found, param } from './find';
import { listOfFunction, type Mine, mineOf } from './own-rows';

/** Where one kind of role keeps its approvals, and what their one part is called there. */
export interface ApprovalsPlace {
  readonly provider: Provider;
  readonly context: string;
  readonly part: ApprovalPart;
  readonly onlyIn: Version;
  readonly reading: ScopeDemand;
  readonly deciding: ScopeDemand;
}

/** Approvals are people's business: an application's permissions do not reach them. */
function demandPerson({ claims }: GraphCall, { reading }: ApprovalsPlace): void {
  if (claims.idtyp === 'app') throw reading.refusal(reading.anyOf);
}

function approvalIn(call: GraphCall, place: ApprovalsPlace): ApprovalRecord {
  demandPerson(call, place);
  const id = param(call, 'id');
  const { approvals, assignmentRequests } = call.directory;
  const approval = found(own(approvals, id.toLowerCase()), id);
  if (own(assignmentRequests, approval.id)?.provider === place.provider) return approval;
  throw refusedWith(notFound(id));
}

function decide(call: GraphCall, place: ApprovalsPlace): Answer {
  const { id } = approvalIn(call, place);
  const read = postedVerdict.safeParse(call.request.body);
  if (!read.success) throw badRequest("The property 'reviewResult' must be 'Approve' or 'Deny'.");
  const outcome = decideApproval(occasionOf(call), {
    approvalId: id,
    stepId: param(call, 'partId').toLowerCase(),
    ...read.data,
  });
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

function listParts(call: GraphCall, place: ApprovalsPlace): Answer {
  const approval = approvalIn(call, place);
  return list(call, {
    type: partType(place.part),
    rows: [partEntity(place.part, approval, sourcesOf(call))],
    context: `${place.context}('${approval.id}')/${place.part}`,
  });
}

function readPart(call: GraphCall, place: ApprovalsPlace): Answer {
  const approval = approvalIn(call, place);
  const partId = param(call, 'partId');
  if (partId.toLowerCase() !== approval.id) throw refusedWith(notFound(partId));
  const entity = partEntity(place.part, approval, sourcesOf(call));
  return one(call, entity, `${place.context}('${approval.id}')/${place.part}`);
}

function approvalsAt({ directory }: GraphCall, { provider }: ApprovalsPlace): ApprovalRecord[] {
  return requestsBy(directory, 'assignment', provider).flatMap(
    ({ approvalId }) => own(directory.approvals, approvalId) ?? [],
  );
}

function mineIn({ directory }: GraphCall): Mine<ApprovalRecord> {
  const request = ({ id }: ApprovalRecord) => own(directory.assignmentRequests, id);
  return {
    approver: ({ approverIds }, caller) => approverIds.includes(caller),
    target: (approval, caller) => request(approval)?.principalId === caller,
    createdBy: (approval, caller) => request(approval)?.createdById === caller,
  };
}

function listMine(call: GraphCall, place: ApprovalsPlace): Answer {
  demandPerson(call, place);
  const mine = mineOf(call, approvalsAt(call, place), mineIn(call));
  const rows = mine.map((approval) => approvalEntity(place.part, approval));
  return listOfFunction(call, approvalType(place.part), rows);
}

/** An approval and its one step or stage, to read and to decide. */
export function approvalsRoutes(place: ApprovalsPlace): Route[] {
  const { context, part, onlyIn, reading, deciding } = place;
  const get = (path: string, run: Route['run']): Route => ({
    method: 'GET',
    path: `${context}${path}`,
    onlyIn,
    scopes: reading,
    run,
  });
  return [
    get('/filterByCurrentUser()', (call) => listMine(call, place)),
    get('/{id}', (call) => one(call, approvalEntity(part, approvalIn(call, place)), context)),
    get(`/{id}/${part}`, (call) => listParts(call, place)),
    get(`/{id}/${part}/{partId}`, (call) => readPart(call, place)),
    {
      method: 'PATCH',
      path: `${context}/{id}/${part}/{partId}`,
      onlyIn,
      scopes: deciding,
      run: (call) => decide(call, place),
    },
  ];
}
