import { z } from 'zod';
import type { Answer, EntraRequest, OpenApproval } from '../../pim/directory';
import { PimError } from '../../pim/errors';
import type { EntraRequestId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { GraphWrite } from '../batch';
import type { GraphClient } from '../client';
import { entraRequest, requestShape } from '../entra-request';
import { graphFailure, readAnswer, readBody } from '../errors';
import { mePath, readMe } from '../me';
import type { StepDecision } from '../provider';
import { literal, segment, withQuery } from '../shapes';
import type { GraphReply } from '../transport';
import type { Face } from './face';

const stepShape = z.object({
  id: z.string(),
  status: z.string(),
  reviewResult: z.string(),
  assignedToMe: z.boolean(),
});

const stepsIn = {
  steps: z.object({ steps: z.array(stepShape) }).transform(({ steps }) => steps),
  stages: z.object({ stages: z.array(stepShape) }).transform(({ stages }) => stages),
};

/** The approval of a request as this person sees it; nothing where there is none that they may see. */
export async function readOpenApproval(
  client: GraphClient,
  { approvals }: Face,
  person: Person,
  id: EntraRequestId,
): Promise<OpenApproval | undefined> {
  const { version, path, steps } = approvals;
  const approvalPath = withQuery(`${path}/${segment(id)}`, { $expand: steps });
  const [approval, me] = await client.batch(person, version, [approvalPath, mePath]);
  if (!(approval && me)) throw new Error('a batch has a reply for each path');
  const { guest } = readMe(person, me);
  if (isUnseen(approval)) return undefined;
  const [step] = readBody(approval, stepsIn[steps]);
  if (!step) throw new PimError('graph-unreadable', { at: steps });
  const open =
    step.status.toLowerCase() === 'inprogress' && step.reviewResult.toLowerCase() === 'notreviewed';
  return { stepId: step.id, assignedToMe: step.assignedToMe, open, guest };
}

/** Entra knows no such approval, or does not show it to this person; a missing permission is neither. */
function isUnseen(reply: GraphReply): boolean {
  if (reply.status === 404) return true;
  return reply.status === 403 && graphFailure(reply).code === 'graph-refused';
}

/**
 * Writes this person's decision at Entra, which checks once more whether it is theirs to make, and
 * reads in the same call what became of the request.
 */
export async function patchDecision(
  { client, face }: { readonly client: GraphClient; readonly face: Face },
  person: Person,
  decision: StepDecision,
  now: Date,
): Promise<Answer<EntraRequest | undefined>> {
  const { id, stepId, verdict, comment } = decision;
  const { version, path, steps } = face.approvals;
  const write: GraphWrite = {
    method: 'PATCH',
    version,
    path: `${path}/${segment(id)}/${steps}/${segment(stepId)}`,
    body: {
      reviewResult: verdict === 'approve' ? 'Approve' : 'Deny',
      justification: comment ?? '',
    },
  };
  const readPath = withQuery(approversRequests(face), { $filter: `id eq ${literal(id)}` });
  const { written, read } = await client.writeThenRead(person, write, readPath);
  return readAnswer(written, () => read && readBack(read, id, now), {
    statuses: { 403: 'not-an-approver', 404: 'not-found', 409: 'already-decided' },
  });
}

/** The requests whose approver the reader is, decided ones too: to see them takes no further right. */
function approversRequests({ assignments }: Face): string {
  return `${assignments}ScheduleRequests/filterByCurrentUser(on='approver')`;
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
