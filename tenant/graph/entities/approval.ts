import { mayDecide } from '../../directory/decide-approval';
import { own } from '../../directory/own';
import type { ApprovalRecord, DirectoryState } from '../../directory/state';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Sources, type Typed, typed } from '../odata/entity';
import { userEntity } from './user';

/** What v1.0 calls the one stage of an approval is its one step in beta. */
export type ApprovalPart = 'steps' | 'stages';

const partProperties = [
  'id',
  'displayName',
  'reviewedDateTime',
  'reviewResult',
  'status',
  'assignedToMe',
  'justification',
  'reviewedBy',
];

const partTypes: Readonly<Record<ApprovalPart, EntityType>> = {
  steps: { name: 'microsoft.graph.approvalStep', properties: partProperties, navigation: {} },
  stages: { name: 'microsoft.graph.approvalStage', properties: partProperties, navigation: {} },
};

export function partType(part: ApprovalPart): EntityType {
  return partTypes[part];
}

function reviewer(directory: DirectoryState, id: string | null): Json | null {
  const person = own(directory.people, id);
  if (!person) return null;
  const { displayName, userPrincipalName, mail } = userEntity(person, 'basic').entity;
  return { id, displayName, userPrincipalName, mail };
}

/** The one step or stage of an approval, as its reader sees it. It has the approval's id. */
export function partEntity(part: ApprovalPart, approval: ApprovalRecord, sources: Sources): Typed {
  const { directory } = sources;
  const request = directory.assignmentRequests[approval.id];
  return typed(partType(part), {
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

function toPart(part: ApprovalPart): Navigation {
  return ({ id }, sources) => {
    const approval = sources.directory.approvals[String(id)];
    return approval ? [partEntity(part, approval, sources)] : [];
  };
}

const approvalTypes: Readonly<Record<ApprovalPart, EntityType>> = {
  steps: approvalTypeWith('steps'),
  stages: approvalTypeWith('stages'),
};

function approvalTypeWith(part: ApprovalPart): EntityType {
  return {
    name: 'microsoft.graph.approval',
    properties: ['id'],
    navigation: { [part]: toPart(part) },
  };
}

export function approvalType(part: ApprovalPart): EntityType {
  return approvalTypes[part];
}

export function approvalEntity(part: ApprovalPart, { id }: ApprovalRecord): Typed {
  return typed(approvalType(part), { id });
}
