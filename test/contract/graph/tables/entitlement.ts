import { z } from 'zod';
import { permission } from '../permissions';
import type { Row, Section } from '../row';
import * as shape from '../shapes/entitlement';
import { betaPackageAssignments, betaPackageRequests } from './entitlement-beta';
import { catalogue, own, reading } from './entitlement-catalogue';
import { packageDecisions } from './entitlement-decisions';
import { badArgument, malformed, unknownId } from './refusals';

const root = '/identityGovernance/entitlementManagement';
const requests = `${root}/assignmentRequests`;
const assignments = `${root}/assignments`;
const { packageAdministration, packageDecisions: deciding } = permission;

function request(more: object = {}) {
  return {
    requestType: 'userAdd',
    assignment: { accessPackageId: '{package}', assignmentPolicyId: '{packagePolicy}' },
    justification: 'Helps out with payments',
    answers: [],
    ...more,
  };
}

function asking(who: string, kept: string): Row {
  return {
    ...own,
    name: `asks for an access package as ${who}`,
    face: 'v1.0',
    method: 'POST',
    path: requests,
    by: who,
    body: request(),
    status: 201,
    fields: shape.assignmentRequest.extend({ state: z.literal('submitted') }),
    writes: true,
    keeps: { [kept]: 'id' },
    errors: [
      {
        name: 'a request without a reason',
        body: request({ justification: '' }),
        status: 400,
        code: 'InvalidRequest',
      },
      {
        name: 'an unknown package',
        body: request({ assignment: { accessPackageId: '{noSuchId}' } }),
        status: 400,
        code: 'Request_BadRequest',
      },
      {
        name: 'a request of a type that there is not',
        body: request({ requestType: 'userWish' }),
        status: 400,
        code: 'Request_BadRequest',
      },
    ],
  };
}

const ownRequests: readonly Row[] = [
  asking('ada', 'packageRequest'),
  asking('sam', 'betaPackageRequest'),
  asking('mei', 'withdrawnPackageRequest'),
  {
    ...own,
    name: 'cancels a request for an access package',
    face: 'v1.0',
    method: 'POST',
    path: `${requests}/{withdrawnPackageRequest}/cancel`,
    by: 'mei',
    status: 204,
    writes: true,
    errors: [
      unknownId(`${requests}/{noSuchId}/cancel`),
      {
        name: 'to cancel for somebody else',
        path: `${requests}/{packageRequest}/cancel`,
        status: 403,
        code: 'Authorization_RequestDenied',
      },
    ],
  },
  ...(['target', 'createdBy', 'approver'] as const).map(
    (on): Row => ({
      ...reading,
      ...own,
      name: `lists the requests of the caller as ${on}`,
      path: `${requests}/filterByCurrentUser(on='${on}')`,
      by: on === 'approver' ? 'fatima' : 'ada',
      // Whom it waits for is known a little after it was asked.
      ...(on === 'approver' ? { after: 'PT1M' } : {}),
      fields: shape.assignmentRequest,
      list: 'filled',
      errors: [badArgument(`${requests}/filterByCurrentUser(on='${on}')`)],
    }),
  ),
  {
    ...reading,
    ...own,
    name: 'reads a request for an access package',
    path: `${requests}/{packageRequest}?$expand=accessPackage`,
    fields: shape.assignmentRequest.extend({ accessPackage: shape.accessPackage }),
    errors: [unknownId(`${requests}/{noSuchId}`)],
  },
  {
    ...reading,
    name: 'lists requests for access packages',
    path: requests,
    permission: [packageAdministration],
    fields: shape.assignmentRequest,
    list: 'filled',
    errors: malformed(requests),
  },
];

const held: readonly Row[] = [
  {
    ...reading,
    ...own,
    name: "lists the caller's access packages",
    path: `${assignments}/filterByCurrentUser(on='target')`,
    after: 'PT10M',
    fields: shape.assignment,
    list: 'filled',
    keeps: { packageAssignment: 'value.0.id' },
    errors: [badArgument(`${assignments}/filterByCurrentUser(on='target')`)],
  },
  {
    ...reading,
    ...own,
    name: "reads one of the caller's access packages",
    path: `${assignments}/{packageAssignment}?$expand=accessPackage`,
    fields: shape.assignment.extend({ accessPackage: shape.accessPackage }),
    errors: [unknownId(`${assignments}/{noSuchId}`)],
  },
  {
    ...reading,
    name: "lists everybody's access packages",
    path: assignments,
    permission: [packageAdministration],
    fields: shape.assignment,
    list: 'filled',
    errors: malformed(assignments),
  },
];

const changes: readonly Row[] = [
  {
    ...own,
    name: 'gives an access package back',
    face: 'v1.0',
    method: 'POST',
    path: requests,
    body: { requestType: 'userRemove', assignment: { id: '{packageAssignment}' } },
    status: 201,
    fields: shape.assignmentRequest,
    writes: true,
  },
  {
    name: 'gives somebody an access package',
    face: 'v1.0',
    method: 'POST',
    path: requests,
    permission: [deciding],
    by: 'emergency1',
    body: {
      requestType: 'adminAdd',
      assignment: {
        targetId: '{kenji}',
        accessPackageId: '{package}',
        assignmentPolicyId: '{packagePolicy}',
      },
    },
    status: 201,
    fields: shape.assignmentRequest,
    writes: true,
  },
];

/** Access packages: asked for by oneself, decided by approvers. */
export const entitlement: Section = {
  title: 'Entitlement management',
  by: 'emergency1',
  watched: [
    { face: 'v1.0', path: requests },
    { face: 'v1.0', path: assignments },
  ],
  rows: [
    ...catalogue,
    ...ownRequests,
    ...packageDecisions('v1.0', 'packageRequest'),
    ...packageDecisions('beta', 'betaPackageRequest'),
    ...betaPackageRequests,
    ...held,
    ...betaPackageAssignments,
    ...changes,
  ],
};
