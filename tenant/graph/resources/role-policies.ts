import { z } from 'zod';
import { changeRule, type RuleChange } from '../../directory/change-rule';
import { changeRules } from '../../directory/change-rules';
import { own } from '../../directory/own';
import { policyOf } from '../../directory/policy';
import type { PolicyRecord, PolicyRule, RoleAtScope } from '../../directory/state';
import { list, noContent, one } from '../answers';
import {
  findPolicy,
  policiesFor,
  policyEntity,
  policyType,
  ruleEntity,
  rulesOf,
  ruleType,
} from '../entities/policy';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, GraphError, refusedWith } from '../graph-error';
import { valuesNamed } from '../odata/bounds';
import { mentions } from '../odata/filter';
import type { Asked, Route } from '../route';
import { type ScopeDemand, scopes } from '../scopes';
import { found, param } from './find';

const context = 'policies/roleManagementPolicies';

function filterOf({ request }: Asked): string {
  const params = new URLSearchParams(request.url.split('?')[1] ?? '');
  return params.get('$filter') ?? params.get('filter') ?? '';
}

function isAboutGroups(asked: Asked): boolean {
  const id = own(asked.params, 'id');
  return id === undefined
    ? /\bscopeType\s+eq\s+'group'/i.test(filterOf(asked))
    : /^group_/i.test(id);
}

/** The settings of groups have permissions of their own. */
export function readDemand(asked: Asked): ScopeDemand {
  return isAboutGroups(asked) ? scopes.groupPolicies : scopes.policies;
}

function changeDemand(asked: Asked): ScopeDemand {
  return isAboutGroups(asked) ? scopes.groupPolicyChanges : scopes.policyChanges;
}

const scopeTypes = ['directory', 'directoryrole', 'group'];

export function demandScopeTypes(types: readonly string[]): void {
  const strange = types.find((type) => !scopeTypes.includes(type.toLowerCase()));
  if (strange === undefined) return;
  throw new GraphError(400, 'InvalidScope', `The scope type '${strange}' is invalid.`);
}

/** Policies are listed for one scope of one type, never all. */
export function demandScopeFilter({ options: { filter } }: GraphCall): void {
  if (!(mentions(filter, 'scopeId') && mentions(filter, 'scopeType'))) {
    throw new GraphError(
      400,
      'MissingParameters',
      'The required parameters ScopeId or ScopeType is missing',
    );
  }
  demandScopeTypes(valuesNamed(filter, 'scopeType'));
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
const policyBody = z.object({ rules: z.array(ruleBody.extend({ id: z.string() })).min(1) });

function read<Form extends z.ZodTypeAny>(call: GraphCall, form: Form): z.infer<Form> {
  const body = form.safeParse(call.request.body);
  if (body.success) return body.data;
  throw badRequest("The annotation '@odata.type' is missing from the body of the request.");
}

function changeOf(role: RoleAtScope, ruleId: string, body: z.infer<typeof ruleBody>): RuleChange {
  const { '@odata.type': type, id: _id, target: _target, ...fields } = body;
  return { role, ruleId, type, fields };
}

function changeOne(call: GraphCall): Answer {
  const change = changeOf(policyIn(call), param(call, 'ruleId'), read(call, ruleBody));
  const outcome = changeRule(occasionOf(call), change);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

/** Several rules at once, all or none. The answer has the settings' id of now: PIM may just have taken charge. */
function changeSeveral(call: GraphCall): Answer {
  const role = policyIn(call);
  const { rules } = read(call, policyBody);
  const changes = rules.map((rule) => changeOf(role, rule.id, rule));
  const outcome = changeRules(occasionOf(call), changes);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return one(call, policyEntity(policyOf(call.directory, role)), context);
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
    scopes: readDemand,
    run: (call) => {
      demandScopeFilter(call);
      const rows = policiesFor(call.directory, call.options.filter).map(policyEntity);
      return list(call, { type: policyType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: readDemand,
    run: (call) => one(call, policyEntity(policyIn(call)), context),
  },
  {
    method: 'GET',
    path: `${context}/{id}/rules`,
    scopes: readDemand,
    run: (call) => listRules(call, 'rules'),
  },
  {
    method: 'GET',
    path: `${context}/{id}/effectiveRules`,
    onlyIn: 'beta',
    scopes: readDemand,
    run: (call) => listRules(call, 'effectiveRules'),
  },
  {
    method: 'GET',
    path: `${context}/{id}/rules/{ruleId}`,
    scopes: readDemand,
    run: (call) => one(call, ruleEntity(ruleIn(call)), `${context}('${policyIn(call).id}')/rules`),
  },
  {
    method: 'PATCH',
    path: `${context}/{id}/rules/{ruleId}`,
    scopes: changeDemand,
    run: changeOne,
  },
  {
    method: 'PATCH',
    path: `${context}/{id}`,
    scopes: changeDemand,
    run: changeSeveral,
  },
];
