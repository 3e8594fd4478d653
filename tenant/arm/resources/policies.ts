import { z } from 'zod';
import { isWithinAzure, tenantRoot } from '../../directory/azure-scopes';
import { changeRules } from '../../directory/change-rules';
import { isInForce } from '../../directory/in-force';
import { schedulesFor } from '../../directory/order';
import { resetRules } from '../../directory/reset-rules';
import type { PolicyRecord } from '../../directory/state';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import {
  ArmError,
  badRequest,
  carriedOut,
  insufficientPermissions,
  resourceNotFound,
} from '../arm-error';
import { demandKnown } from '../arm-filter';
import {
  policiesOver,
  policiesType,
  policyAssignmentName,
  policyAssignmentResource,
  policyAssignmentsType,
  policyResource,
} from '../entities/policy';
import { graphFields, graphTypeOf } from '../entities/rule';
import { nameIn } from '../resource-ids';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver, principalsBehind } from './concerned';

function demandScope({ scopeId }: ArmCall): void {
  if (scopeId === tenantRoot) throw badRequest('Policies are those of one scope; name it.');
}

/** Readers of a scope see all its settings, and others those of what they could activate there. */
function readableOf(call: ArmCall): (policy: PolicyRecord) => boolean {
  const { directory, scopeId, now } = call;
  if (mayReadOver(call, scopeId)) return () => true;
  const principals = { provider: 'azure', principalIds: principalsBehind(call) } as const;
  const mine = schedulesFor(directory, 'eligibility', principals).filter(
    (one) => isWithinAzure(directory, one.scopeId, scopeId) && isInForce(one, now),
  );
  return ({ roleDefinitionId }) => mine.some((one) => one.roleDefinitionId === roleDefinitionId);
}

function readable(call: ArmCall): readonly PolicyRecord[] {
  demandScope(call);
  demandKnown(call.filter, { functions: ['atscope'], properties: ['roledefinitionid'] });
  const [role] = call.filter.equals.get('roledefinitionid') ?? [];
  const asked = policiesOver(call.directory, call.scopeId).filter(
    ({ roleDefinitionId }) => role === undefined || roleDefinitionId === nameIn(role),
  );
  const mine = asked.filter(readableOf(call));
  if (mine.length === 0 && !mayReadOver(call, call.scopeId)) {
    throw insufficientPermissions(call.claims.oid);
  }
  return mine;
}

function found(
  call: ArmCall,
  type: string,
  nameOf: (policy: PolicyRecord) => string,
): PolicyRecord {
  demandScope(call);
  const name = param(call, 'name').toLowerCase();
  const policy = policiesOver(call.directory, call.scopeId).find((one) => nameOf(one) === name);
  if (!policy) throw resourceNotFound(`${type}/${name}`);
  if (!readableOf(call)(policy)) throw insufficientPermissions(call.claims.oid);
  return policy;
}

const policyName = ({ id }: PolicyRecord) => id;

const patchBody = z.object({
  properties: z.object({
    rules: z.array(z.object({ id: z.string(), ruleType: z.string() }).passthrough()).min(1),
  }),
});

function change(call: ArmCall): Answer {
  const policy = found(call, policiesType, policyName);
  const read = patchBody.safeParse(call.request.body);
  if (!read.success) throw new ArmError(400, 'InvalidPolicy', 'The policy is invalid.');
  const changes = read.data.properties.rules.map(({ id, ruleType, target: _, ...fields }) => ({
    role: policy,
    ruleId: id,
    type: graphTypeOf(ruleType),
    fields: graphFields(fields),
  }));
  carriedOut(changeRules(occasionOf(call), changes), call.claims.oid);
  return ok(policyResource(call.directory, found(call, policiesType, policyName)));
}

/** The settings go back to the product's; an assignment goes with what it assigned. */
function reset(call: ArmCall, policy: PolicyRecord): Answer {
  const isChanged = Object.hasOwn(call.directory.policies, policy.id);
  carriedOut(resetRules(occasionOf(call), policy), call.claims.oid);
  return { status: isChanged ? 200 : 204 };
}

const assignmentBody = z.object({ properties: z.object({ policyId: z.string() }) });

/** A role's policy is its own: assigning it again changes nothing, and another cannot be assigned. */
function assign(call: ArmCall): Answer {
  const policy = found(call, policyAssignmentsType, policyAssignmentName);
  const read = assignmentBody.safeParse(call.request.body);
  if (!read.success || nameIn(read.data.properties.policyId) !== policy.id) {
    throw new ArmError(400, 'InvalidPolicy', 'The policy is invalid.');
  }
  return { status: 201, body: policyAssignmentResource(call.directory, policy) };
}

export const policies: readonly Route[] = [
  authorizationRoute('pim', 'GET', policiesType, (call) =>
    listOf(readable(call).map((policy) => policyResource(call.directory, policy))),
  ),
  authorizationRoute('pim', 'GET', `${policiesType}/{name}`, (call) =>
    ok(policyResource(call.directory, found(call, policiesType, policyName))),
  ),
  authorizationRoute('pim', 'PATCH', `${policiesType}/{name}`, change),
  authorizationRoute('pim', 'DELETE', `${policiesType}/{name}`, (call) =>
    reset(call, found(call, policiesType, policyName)),
  ),
  authorizationRoute('pim', 'GET', policyAssignmentsType, (call) =>
    listOf(readable(call).map((policy) => policyAssignmentResource(call.directory, policy))),
  ),
  authorizationRoute('pim', 'GET', `${policyAssignmentsType}/{name}`, (call) => {
    const policy = found(call, policyAssignmentsType, policyAssignmentName);
    return ok(policyAssignmentResource(call.directory, policy));
  }),
  authorizationRoute('pim', 'PUT', `${policyAssignmentsType}/{name}`, assign),
  authorizationRoute('pim', 'DELETE', `${policyAssignmentsType}/{name}`, (call) =>
    reset(call, found(call, policyAssignmentsType, policyAssignmentName)),
  ),
];
