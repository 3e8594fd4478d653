import { mayDecide } from '../../directory/decide-approval';
import { own } from '../../directory/own';
import type { ApprovalRecord, DirectoryState } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Sources, type Typed, typed } from '../odata/entity';
import { userEntity } from './user';

export const approvalStepType: EntityType = {
  name: 'microsoft.graph.approvalStep',
  properties: [
    'id',
    'displayName',
    'reviewedDateTime',
    'reviewResult',
    'status',
    'assignedToMe',
    'justification',
    'reviewedBy',
  ],
  navigation: {},
};

function reviewer(directory: DirectoryState, id: string | null): Json | null {
  const person = own(directory.people, id);
  if (!person) return null;
  const { displayName, userPrincipalName, mail } = userEntity(person, 'basic').entity;
  return { id, displayName, userPrincipalName, mail };
}

/** The one step of an approval, as its reader sees it. It has the approval's id. */
export function stepEntity(approval: ApprovalRecord, sources: Sources): Typed {
  const { directory } = sources;
  const request = directory.assignmentRequests[approval.id];
  return typed(approvalStepType, {
    id: approval.id,
    displayName: null,
    reviewedDateTime: approval.reviewedDateTime,
    reviewResult: approval.reviewResult,
    status: approval.status,
    assignedToMe: request !== undefined && mayDecide(sources, approval, request),
    justification: approval.justification,
    reviewedBy: reviewer(directory, approval.reviewedById),
  });
}

const toSteps: Navigation = ({ id }, sources) => {
  const approval = sources.directory.approvals[String(id)];
  return approval ? [stepEntity(approval, sources)] : [];
};

const approvalType: EntityType = {
  name: 'microsoft.graph.approval',
  properties: ['id'],
  navigation: { steps: toSteps },
};

export function approvalEntity({ id }: ApprovalRecord): Typed {
  return typed(approvalType, { id });
}
