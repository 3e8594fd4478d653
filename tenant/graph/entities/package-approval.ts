import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import { mayDecideStage } from '../../entitlement/decide-package';
import type { PackageRequestRecord, PackageStageRecord } from '../../entitlement/records';
import type { Json } from '../graph-call';
import type { EntityType, Navigation, Sources, Typed } from '../odata/entity';
import { typed } from '../odata/entity';
import { type ApprovalPart, partType } from './approval';
import { userEntity } from './user';

function reviewer(directory: DirectoryState, id: string | null): Json | null {
  const person = own(directory.people, id);
  if (!person) return null;
  const { displayName, userPrincipalName, mail } = userEntity(person, 'basic').entity;
  return { id, displayName, userPrincipalName, mail };
}

/** A stage of the approval of an access package, as its reader sees it. */
export function packageStageEntity(
  part: ApprovalPart,
  request: PackageRequestRecord,
  stage: PackageStageRecord,
  sources: Sources,
): Typed {
  return typed(partType(part), {
    id: stage.id,
    displayName: null,
    reviewedDateTime: stage.reviewedDateTime,
    reviewResult: stage.reviewResult,
    status: stage.status,
    assignedToMe: mayDecideStage(sources, request, stage),
    justification: stage.justification,
    reviewedBy: reviewer(sources.directory, stage.reviewedById),
  });
}

function approvalTypeWith(part: ApprovalPart): EntityType {
  const toStages: Navigation = ({ id }, sources) => {
    const request = own(sources.directory.entitlement.requests, String(id));
    if (!request) return [];
    return request.stages.map((stage) => packageStageEntity(part, request, stage, sources));
  };
  return {
    name: 'microsoft.graph.approval',
    properties: ['id'],
    navigation: { [part]: toStages },
  };
}

const types: Readonly<Record<ApprovalPart, EntityType>> = {
  stages: approvalTypeWith('stages'),
  steps: approvalTypeWith('steps'),
};

export function packageApprovalType(part: ApprovalPart): EntityType {
  return types[part];
}

/** It has the id of the request that it is about. */
export function packageApprovalEntity(part: ApprovalPart, { id }: PackageRequestRecord): Typed {
  return typed(types[part], { id });
}
