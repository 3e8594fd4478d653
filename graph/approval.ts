import { z } from 'zod';
import type { Answer, OpenApproval } from '../pim/directory';
import type { EntraRequestId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Decision } from '../pim/request';
import type { GraphClient } from './client';
import { graphFailure, readAnswer, readBody } from './errors';
import { mePath, readMe } from './me';
import { segment, withQuery } from './shapes';
import type { GraphReply } from './transport';

/** v1.0 has no approvals of roles. */
const approvals = '/roleManagement/directory/roleAssignmentApprovals';

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

export interface ApprovalStep {
  readonly id: EntraRequestId;
  readonly stepId: string;
}

/** Writes this person's decision at Entra, which checks once more whether it is theirs to make. */
export async function patchDecision(
  client: GraphClient,
  person: Person,
  step: ApprovalStep,
  decision: Pick<Decision, 'verdict' | 'comment'>,
): Promise<Answer<void>> {
  const reply = await client.call(person, {
    method: 'PATCH',
    version: 'beta',
    path: `${approvals}/${segment(step.id)}/steps/${segment(step.stepId)}`,
    body: {
      reviewResult: decision.verdict === 'approve' ? 'Approve' : 'Deny',
      justification: decision.comment ?? '',
    },
  });
  return readAnswer(reply, () => undefined, {
    statuses: { 403: 'not-an-approver', 404: 'not-found', 409: 'already-decided' },
  });
}
