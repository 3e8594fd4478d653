import { maySettle } from '../directory/may-settle';
import type { Occasion } from '../directory/order';
import { own } from '../directory/own';
import {
  alreadyDecided,
  done,
  notAnApprover,
  notFound,
  type Outcome,
  type Refusal,
  refused,
} from '../directory/refusal';
import { deny, openStage } from './progress';
import type { PackageRequestRecord, PackageStageRecord } from './records';
import { justificationMissing } from './refusals';

export interface PackageVerdict {
  readonly requestId: string;
  readonly stageId: string;
  readonly reviewResult: 'Approve' | 'Deny';
  readonly justification: string;
}

export function mayDecideStage(
  occasion: Pick<Occasion, 'directory' | 'caller'>,
  { requestorId, targetId }: PackageRequestRecord,
  { approverIds }: PackageStageRecord,
): boolean {
  return maySettle(occasion, approverIds, [requestorId, targetId]);
}

function refusalOf(
  occasion: Occasion,
  request: PackageRequestRecord,
  stage: PackageStageRecord,
  { justification }: PackageVerdict,
): Refusal | undefined {
  if (!mayDecideStage(occasion, request, stage)) return notAnApprover;
  if (request.state !== 'pendingApproval' || stage.status !== 'InProgress') return alreadyDecided;
  const justified = justification.trim() !== '';
  return stage.isApproverJustificationRequired && !justified ? justificationMissing : undefined;
}

/** The first answer settles a stage: a yes opens the next, a no ends the request. */
export function decidePackage(occasion: Occasion, verdict: PackageVerdict): Outcome<undefined> {
  const { directory, caller, now } = occasion;
  const request = own(directory.entitlement.requests, verdict.requestId);
  const stage = request?.stages.find(({ id }) => id === verdict.stageId);
  if (!request || !stage) return refused(notFound(verdict.stageId));
  const refusal = refusalOf(occasion, request, stage, verdict);
  if (refusal) return refused(refusal);
  stage.status = 'Completed';
  stage.reviewResult = verdict.reviewResult;
  stage.justification = verdict.justification;
  stage.reviewedById = caller.id;
  stage.reviewedDateTime = now.toISOString();
  if (verdict.reviewResult === 'Approve') openStage(request, now);
  else deny(request, now);
  return done(undefined);
}
