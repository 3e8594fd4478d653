import { permission } from '../permissions';
import type { Face, Row, Section } from '../row';
import { accessPolicy, authenticationContext } from '../shapes/conditional-access';
import { malformed, unknownId } from './refusals';

const contexts = '/identity/conditionalAccess/authenticationContextClassReferences';
const policies = '/identity/conditionalAccess/policies';

function contextsOn(face: Face): readonly Row[] {
  const reading = { face, method: 'GET', permission: [permission.contexts], status: 200 } as const;
  const writing = {
    face,
    permission: [permission.contextChanges],
    status: 204,
    writes: true,
  } as const;
  const body = { id: 'c77', displayName: 'Vault', description: 'A key as well', isAvailable: true };
  return [
    {
      ...reading,
      name: 'lists authentication contexts',
      path: contexts,
      fields: authenticationContext,
      list: 'filled',
      errors: malformed(contexts),
    },
    {
      ...reading,
      name: 'reads an authentication context',
      path: `${contexts}/{context}`,
      fields: authenticationContext,
      errors: [unknownId(`${contexts}/c98`)],
    },
    {
      ...writing,
      name: 'makes an authentication context',
      method: 'POST',
      path: contexts,
      body,
      status: 201,
      fields: authenticationContext,
      keeps: { newContext: 'id' },
      errors: [
        {
          name: 'an id beyond c99',
          body: { ...body, id: 'c100' },
          status: 400,
          code: 'Request_BadRequest',
        },
      ],
    },
    {
      ...writing,
      name: 'changes an authentication context',
      method: 'PATCH',
      path: `${contexts}/{newContext}`,
      body: { description: 'Two keys' },
    },
    {
      ...writing,
      name: 'deletes an authentication context',
      method: 'DELETE',
      path: `${contexts}/{newContext}`,
      errors: [unknownId(`${contexts}/c98`)],
    },
  ];
}

const policy = {
  displayName: 'A key for the vault',
  state: 'disabled',
  conditions: {
    applications: { includeAuthenticationContextClassReferences: ['c1'] },
    users: { includeUsers: ['All'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
};

function policiesOn(face: Face): readonly Row[] {
  const reading = {
    face,
    method: 'GET',
    permission: [permission.accessPolicies],
    status: 200,
  } as const;
  const writing = {
    face,
    permission: [permission.accessPolicyChanges],
    status: 204,
    writes: true,
  } as const;
  return [
    {
      ...reading,
      name: 'lists the policies that enforce contexts',
      path: policies,
      fields: accessPolicy,
      list: 'filled',
    },
    {
      ...reading,
      name: 'reads a policy that enforces a context',
      path: `${policies}/{accessPolicy}`,
      fields: accessPolicy,
      errors: [unknownId(`${policies}/{noSuchId}`)],
    },
    {
      ...writing,
      name: 'makes a policy that enforces a context',
      method: 'POST',
      path: policies,
      body: policy,
      status: 201,
      fields: accessPolicy,
      keeps: { newAccessPolicy: 'id' },
    },
    {
      ...writing,
      name: 'changes a policy that enforces a context',
      method: 'PATCH',
      path: `${policies}/{newAccessPolicy}`,
      body: { displayName: 'Two keys for the vault' },
      errors: [unknownId(`${policies}/{noSuchId}`)],
    },
    {
      ...writing,
      name: 'deletes a policy that enforces a context',
      method: 'DELETE',
      path: `${policies}/{newAccessPolicy}`,
      errors: [unknownId(`${policies}/{noSuchId}`)],
    },
  ];
}

/** What a sign-in can be asked for, and the policies that enforce it. */
export const authenticationContexts: Section = {
  title: 'Authentication contexts',
  by: 'viktor',
  watched: [
    { face: 'v1.0', path: contexts },
    { face: 'v1.0', path: policies },
  ],
  rows: [
    ...contextsOn('v1.0'),
    ...contextsOn('beta'),
    ...policiesOn('v1.0'),
    ...policiesOn('beta'),
  ],
};
