import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/entitlement-beta';
import { badArgument, malformed, unknownId } from './refusals';

const root = '/identityGovernance/entitlementManagement';
const requests = `${root}/accessPackageAssignmentRequests`;
const assignments = `${root}/accessPackageAssignments`;

const reading = { face: 'beta', method: 'GET', status: 200 } as const;
const own = { permission: [permission.packages], application: 'not asked' } as const;
const all = { permission: [permission.packageAdministration] } as const;

/** Beta has other names for requests and what they say. */
export const betaPackageRequests: readonly Row[] = [
  {
    ...own,
    name: 'asks for an access package in the words of beta',
    face: 'beta',
    method: 'POST',
    path: requests,
    by: 'jonas',
    body: {
      requestType: 'UserAdd',
      accessPackageAssignment: {
        accessPackageId: '{package}',
        assignmentPolicyId: '{packagePolicy}',
      },
      justification: 'Helps out with payments',
      answers: [],
    },
    status: 201,
    fields: shape.assignmentRequest,
    writes: true,
    keeps: { betaRequest: 'id' },
    errors: [
      {
        name: 'the words of v1.0',
        body: { requestType: 'userAdd', assignment: { accessPackageId: '{package}' } },
        status: 400,
        code: 'Request_BadRequest',
      },
    ],
  },
  {
    ...reading,
    ...own,
    name: "lists the caller's requests in the words of beta",
    path: `${requests}/filterByCurrentUser(on='target')`,
    by: 'jonas',
    fields: shape.assignmentRequest,
    list: 'filled',
    errors: [badArgument(`${requests}/filterByCurrentUser(on='target')`)],
  },
  {
    ...reading,
    ...own,
    name: 'reads a request in the words of beta',
    path: `${requests}/{betaRequest}`,
    by: 'jonas',
    fields: shape.assignmentRequest,
    errors: [unknownId(`${requests}/{noSuchId}`)],
  },
  {
    ...reading,
    ...all,
    name: 'lists requests in the words of beta',
    path: requests,
    fields: shape.assignmentRequest,
    list: 'filled',
    errors: malformed(requests),
  },
  {
    ...own,
    name: 'cancels a request at the address of beta',
    face: 'beta',
    method: 'POST',
    path: `${requests}/{betaRequest}/cancel`,
    by: 'jonas',
    status: 204,
    writes: true,
    errors: [unknownId(`${requests}/{noSuchId}/cancel`)],
  },
];

/** What is held, in the words of beta. */
export const betaPackageAssignments: readonly Row[] = [
  {
    ...reading,
    ...own,
    name: "lists the caller's access packages in the words of beta",
    path: `${assignments}/filterByCurrentUser(on='target')`,
    by: 'ada',
    fields: shape.assignment,
    list: 'filled',
    errors: [badArgument(`${assignments}/filterByCurrentUser(on='target')`)],
  },
  {
    ...reading,
    ...own,
    name: "reads one of the caller's access packages in the words of beta",
    path: `${assignments}/{packageAssignment}`,
    by: 'ada',
    fields: shape.assignment,
    errors: [unknownId(`${assignments}/{noSuchId}`)],
  },
  {
    ...reading,
    ...all,
    name: "lists everybody's access packages in the words of beta",
    path: assignments,
    fields: shape.assignment,
    list: 'filled',
    errors: malformed(assignments),
  },
];
