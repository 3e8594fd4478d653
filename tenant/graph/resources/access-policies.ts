import { z } from 'zod';
import {
  changeAccessPolicy,
  createAccessPolicy,
  deleteAccessPolicy,
} from '../../directory/conditional-access-changes';
import { own } from '../../directory/own';
import { list, noContent, one } from '../answers';
import { accessPolicyEntity, accessPolicyType } from '../entities/conditional-access';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { carriedOut, created } from './carried-out';
import { found, param } from './find';
import { readBody } from './read-body';

const context = 'identity/conditionalAccess/policies';
const resource = 'ConditionalAccessPolicy';

const ids = z.array(z.string()).default([]);

const conditions = z.object({
  applications: z.object({ includeAuthenticationContextClassReferences: ids }).passthrough(),
  users: z.object({
    includeUsers: ids,
    excludeUsers: ids,
    includeGroups: ids,
    excludeGroups: ids,
    includeRoles: ids,
    excludeRoles: ids,
  }),
});

const state = z.enum(['enabled', 'disabled', 'enabledForReportingButNotEnforced']);
const controls = z.object({ builtInControls: ids }).passthrough();

const creation = z.object({
  displayName: z.string().min(1),
  state,
  conditions,
  grantControls: controls.default({}),
});

const change = z
  .object({
    displayName: z.string().min(1).optional(),
    state: state.optional(),
    conditions: conditions.partial().optional(),
    grantControls: controls.optional(),
  })
  .strict();

function create(call: GraphCall): Answer {
  const body = readBody(call, creation, resource);
  const { displayName, conditions: asked, grantControls } = body;
  const policy = carriedOut(
    createAccessPolicy(occasionOf(call), {
      displayName,
      state: body.state,
      contexts: asked.applications.includeAuthenticationContextClassReferences,
      users: asked.users,
      builtInControls: grantControls.builtInControls,
    }),
  );
  return created(call, `${context}/${policy.id}`, one(call, accessPolicyEntity(policy), context));
}

function patch(call: GraphCall): Answer {
  const {
    displayName,
    state: next,
    conditions: asked,
    grantControls,
  } = readBody(call, change, resource);
  const contexts = asked?.applications?.includeAuthenticationContextClassReferences;
  carriedOut(
    changeAccessPolicy(occasionOf(call), param(call, 'id'), {
      ...(displayName !== undefined && { displayName }),
      ...(next && { state: next }),
      ...(contexts && { contexts }),
      ...(asked?.users && { users: asked.users }),
      ...(grantControls && { builtInControls: grantControls.builtInControls }),
    }),
  );
  return noContent;
}

/** As much of Conditional Access as decides what an authentication context demands of whom. */
export const accessPolicies: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.accessPolicies,
    run: (call) => {
      const all = Object.values(call.directory.conditionalAccess.policies);
      return list(call, { type: accessPolicyType, rows: all.map(accessPolicyEntity), context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.accessPolicies,
    run: (call) => {
      const id = param(call, 'id');
      const record = found(own(call.directory.conditionalAccess.policies, id), id);
      return one(call, accessPolicyEntity(record), context);
    },
  },
  { method: 'POST', path: context, scopes: scopes.accessPolicyChanges, run: create },
  { method: 'PATCH', path: `${context}/{id}`, scopes: scopes.accessPolicyChanges, run: patch },
  {
    method: 'DELETE',
    path: `${context}/{id}`,
    scopes: scopes.accessPolicyChanges,
    run: (call) => {
      carriedOut(deleteAccessPolicy(occasionOf(call), param(call, 'id')));
      return noContent;
    },
  },
];
