import { z } from 'zod';
import type { Answer, EntraRequest, OpenApproval } from '../pim/directory';
import { PimError } from '../pim/errors';
import type { EntraRequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Decision } from '../pim/request';
import type { GraphWrite } from './batch';
import type { GraphClient } from './client';
import { entraRequest, requestShape } from './entra-request';
import { graphFailure, readAnswer, readBody } from './errors';
import { mePath, readMe } from './me';
import { literal, segment, withQuery } from './shapes';
import type { GraphReply } from './transport';

/** v1.0 has no approvals of roles. */
const approvals = '/roleManagement/directory/roleAssignmentApprovals';
/** The requests whose approver the reader is, decided ones too: to see them takes no further right. */
const approversRequests =
  "/roleManagement/directory/roleAssignmentScheduleRequests/filterByCurrentUser(on='approver')";

const approvalShape = z.object({
  steps: z
    .array(
      z.object({
        id: z.string(),
        status: z.string(),
        reviewResult: z.string(),
        assignedToMe: z.boolean(),
      }),
    )
    .min(1),
});

/** The approval of a request as this person sees it; nothing where there is none that they may see. */
export async function readOpenApproval(
  client: GraphClient,
  person: Person,
  id: EntraRequestId,
): Promise<OpenApproval | undefined> {
  const approvalPath = withQuery(`${approvals}/${segment(id)}`, { $expand: 'steps' });
  const [approval, me] = await client.batch(person, 'beta', [approvalPath, mePath]);
  if (!(approval && me)) throw new Error('a batch has a reply for each path');
  const { guest } = readMe(person, me);
  if (isUnseen(approval)) return undefined;
  const { steps } = readBody(approval, approvalShape);
  const [step] = steps;
  if (!step) throw new Error('an approval has a step');
  const open =
    step.status.toLowerCase() === 'inprogress' && step.reviewResult.toLowerCase() === 'notreviewed';
  return { stepId: step.id, assignedToMe: step.assignedToMe, open, guest };
}

/** Entra knows no such approval, or does not show it to this person; a missing permission is neither. */
function isUnseen(reply: GraphReply): boolean {
  if (reply.status === 404) return true;
  return reply.status === 403 && graphFailure(reply).code === 'graph-refused';
}

export interface StepDecision extends Pick<Decision, 'verdict' | 'comment'> {
  readonly id: EntraRequestId;
  readonly stepId: string;
}

/**
 * Writes this person's decision at Entra, which checks once more whether it is theirs to make, and
 * reads in the same call what became of the request.
 */
export async function patchDecision(
  client: GraphClient,
  person: Person,
  decision: StepDecision,
  now: Date,
): Promise<Answer<EntraRequest | undefined>> {
  const { id, stepId, verdict, comment } = decision;
  const write: GraphWrite = {
    method: 'PATCH',
    version: 'beta',
    path: `${approvals}/${segment(id)}/steps/${segment(stepId)}`,
    body: {
      reviewResult: verdict === 'approve' ? 'Approve' : 'Deny',
      justification: comment ?? '',
    },
  };
  const readPath = withQuery(approversRequests, { $filter: `id eq ${literal(id)}` });
  const { written, read } = await client.writeThenRead(person, write, readPath);
  return readAnswer(written, () => read && readBack(read, id, now), {
    statuses: { 403: 'not-an-approver', 404: 'not-found', 409: 'already-decided' },
  });
}

const requestsShape = z.object({ value: z.array(requestShape) });

/** Nothing where it cannot be told: the decision stands all the same. */
function readBack(reply: GraphReply, id: EntraRequestId, now: Date): EntraRequest | undefined {
  try {
    const found = readBody(reply, requestsShape).value.find((request) => request.id === id);
    return found && entraRequest(found, now);
  } catch (error) {
    if (error instanceof PimError) return undefined;
    throw error;
  }
}
