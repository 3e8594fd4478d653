import { z } from 'zod';
import type { Answer, EntraRequest, LodgedRequest, OpenApproval } from '../../pim/directory';
import { PimError } from '../../pim/errors';
import type { Person } from '../../pim/person';
import type { GraphClient } from '../client';
import { graphFailure, readAnswer, readBody } from '../errors';
import { mePath, readMe } from '../me';
import type { StepDecision } from '../provider';
import { segment } from '../shapes';
import type { GraphReply } from '../transport';
import { nameIn, pathTo, tenantRoot } from './addresses';
import type { ArmClient } from './client';
import { readAzureRequest } from './requests';

/** An approval has the id of its request, and does not say over which scope it is. */
const approvalOf = ({ id }: LodgedRequest) => `roleAssignmentApprovals/${segment(id)}`;

const approvalShape = z.object({
  properties: z.object({
    stages: z.array(
      z.object({
        id: z.string().transform(nameIn),
        properties: z.object({
          status: z.string(),
          reviewResult: z.string(),
          assignedToMe: z.boolean(),
        }),
      }),
    ),
  }),
});

/**
 * The approval of a request as this person sees it; nothing where there is none that they may see. Two
 * calls at a time: who is a guest, Graph knows.
 */
export async function readAzureApproval(
  { arm, graph }: { readonly arm: ArmClient; readonly graph: GraphClient },
  person: Person,
  request: LodgedRequest,
): Promise<OpenApproval | undefined> {
  const path = pathTo({ over: tenantRoot, at: approvalOf(request), version: 'approvals' });
  const [approval, me] = await Promise.all([
    arm.call(person, { method: 'GET', path }),
    graph.call(person, { method: 'GET', version: 'v1.0', path: mePath }),
  ]);
  const { guest } = readMe(person, me);
  if (isUnseen(approval)) return undefined;
  const [stage] = readBody(approval, approvalShape).properties.stages;
  if (!stage) throw new PimError('graph-unreadable', { at: 'stages' });
  const { status, reviewResult, assignedToMe } = stage.properties;
  const open =
    status.toLowerCase() === 'inprogress' && reviewResult.toLowerCase() === 'notreviewed';
  return { stepId: stage.id, assignedToMe, open, guest };
}

/** Azure knows no such approval, or does not show it to this person. */
function isUnseen(reply: GraphReply): boolean {
  if (reply.status === 404) return true;
  return reply.status === 403 && graphFailure(reply).code === 'graph-refused';
}

/**
 * Writes this person's decision at Azure, which checks once more whether it is theirs to make, and then
 * reads what became of the request: two calls.
 */
export async function patchAzureDecision(
  client: ArmClient,
  person: Person,
  decision: StepDecision,
  now: Date,
): Promise<Answer<EntraRequest | undefined>> {
  const { stepId, verdict, comment } = decision;
  const reply = await client.call(person, {
    method: 'PATCH',
    path: pathTo({
      over: tenantRoot,
      at: `${approvalOf(decision)}/stages/${segment(stepId)}`,
      version: 'approvals',
    }),
    body: {
      reviewResult: verdict === 'approve' ? 'Approve' : 'Deny',
      justification: comment ?? '',
    },
  });
  const written = readAnswer(reply, () => undefined, {
    statuses: { 403: 'not-an-approver', 404: 'not-found', 409: 'already-decided' },
  });
  return written.ok ? { ok: true, value: await readBack(client, person, decision, now) } : written;
}

/** Nothing where it cannot be told: the decision stands all the same. */
async function readBack(
  client: ArmClient,
  person: Person,
  request: LodgedRequest,
  now: Date,
): Promise<EntraRequest | undefined> {
  try {
    return await readAzureRequest(client, person, request, now);
  } catch (error) {
    if (error instanceof PimError) return undefined;
    throw error;
  }
}
