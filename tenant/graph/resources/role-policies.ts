import { z } from 'zod';
import { changeRule } from '../../directory/change-rule';
import { own } from '../../directory/own';
import type { PolicyRecord, PolicyRule } from '../../directory/state';
import { list, noContent, one } from '../answers';
import {
  findPolicy,
  policiesOf,
  policyEntity,
  policyType,
  ruleEntity,
  rulesOf,
  ruleType,
} from '../entities/policy';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, GraphError, refusedWith } from '../graph-error';
import { mentions } from '../odata/filter';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';

const context = 'policies/roleManagementPolicies';

/** Policies are listed for one scope of one type, never all. */
export function demandScopeFilter({ options: { filter } }: GraphCall): void {
  if (mentions(filter, 'scopeId') && mentions(filter, 'scopeType')) return;
  throw new GraphError(
    400,
    'MissingParameters',
    'The required parameters ScopeId or ScopeType is missing',
  );
}

function policyIn(call: GraphCall): PolicyRecord {
  const id = param(call, 'id');
  return found(findPolicy(call.directory, id), id);
}

function ruleIn(call: GraphCall): PolicyRule {
  const id = param(call, 'ruleId');
  return found(own(policyIn(call).rules, id), id);
}

const ruleBody = z.object({ '@odata.type': z.string() }).passthrough();

function change(call: GraphCall): Answer {
  const read = ruleBody.safeParse(call.request.body);
  if (!read.success) {
    throw badRequest("The annotation '@odata.type' is missing from the body of the request.");
  }
  const { '@odata.type': type, id: _id, target: _target, ...fields } = read.data;
  const outcome = changeRule(occasionOf(call), {
    role: policyIn(call),
    ruleId: param(call, 'ruleId'),
    type,
    fields,
  });
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

function listRules(call: GraphCall, name: string): Answer {
  const policy = policyIn(call);
  return list(call, {
    type: ruleType,
    rows: rulesOf(policy),
    context: `${context}('${policy.id}')/${name}`,
  });
}

export const rolePolicies: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.policies,
    run: (call) => {
      demandScopeFilter(call);
      const rows = policiesOf(call.directory).map(policyEntity);
      return list(call, { type: policyType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.policies,
    run: (call) => one(call, policyEntity(policyIn(call)), context),
  },
  {
    method: 'GET',
    path: `${context}/{id}/rules`,
    scopes: scopes.policies,
    run: (call) => listRules(call, 'rules'),
  },
  {
    method: 'GET',
    path: `${context}/{id}/effectiveRules`,
    onlyIn: 'beta',
    scopes: scopes.policies,
    run: (call) => listRules(call, 'effectiveRules'),
  },
  {
    method: 'GET',
    path: `${context}/{id}/rules/{ruleId}`,
    scopes: scopes.policies,
    run: (call) => one(call, ruleEntity(ruleIn(call)), `${context}('${policyIn(call).id}')/rules`),
  },
  {
    method: 'PATCH',
    path: `${context}/{id}/rules/{ruleId}`,
    scopes: scopes.policyChanges,
    run: change,
  },
];
