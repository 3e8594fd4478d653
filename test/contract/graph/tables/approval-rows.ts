import { z } from 'zod';
import type { Face, Refused, Row } from '../row';
import { approval, decidedPart, openPart } from '../shapes/approvals';
import { badArgument, unknownId } from './refusals';

/** Where one kind of approvals is on one face, and who plays in them. */
export interface Approvals {
  readonly what: string;
  readonly face: Face;
  readonly path: string;
  readonly part: 'steps' | 'stages';
  readonly read: string;
  readonly write: string;
  /** The placeholder of a request that waits. */
  readonly request: string;
  readonly approver: string;
  readonly requestor: string;
  readonly stranger: string;
  readonly verdict: 'Approve' | 'Deny';
}

const justification = 'Known and expected';

function refusedDecisions(approvals: Approvals, path: string): readonly Refused[] {
  const { requestor, stranger, write, part, request } = approvals;
  return [
    { name: 'a decision about oneself', by: requestor, status: 403, code: 'Forbidden' },
    {
      name: 'a decision of somebody who is no approver',
      by: stranger,
      status: 403,
      code: 'Forbidden',
    },
    {
      name: 'a decision of an application',
      application: true,
      permission: [write],
      status: 403,
      code: write.startsWith('PrivilegedAccess.') ? '' : 'UnknownError',
    },
    {
      name: 'a verdict that there is not',
      body: { reviewResult: 'Perhaps', justification },
      status: 400,
      code: 'BadRequest',
    },
    unknownId(`${path}/{noSuchId}/${part}/{noSuchId}`, 'an unknown approval'),
    unknownId(`${path}/{${request}}/${part}/{noSuchId}`, `an unknown one of the ${part}`),
  ];
}

/** The approvals of the caller, as approver, as whom they are about, and as who asked. */
function ownApprovals(approvals: Approvals): readonly Row[] {
  const { what, face, path, read, approver, requestor } = approvals;
  const words = { approver, target: requestor, createdBy: requestor };
  return Object.entries(words).map(([on, by]) => ({
    name: `lists approvals of ${what} that are the caller's as ${on}`,
    face,
    method: 'GET',
    path: `${path}/filterByCurrentUser(on='${on}')`,
    permission: [read],
    by,
    status: 200,
    fields: approval,
    list: 'filled',
    errors: [badArgument(`${path}/filterByCurrentUser(on='${on}')`)],
  }));
}

/** Reads an approval in every way, decides it, and reads what was decided. */
export function approvalRows(approvals: Approvals): readonly Row[] {
  const { what, face, path, part, read, write, request, approver, verdict } = approvals;
  const one = `${path}/{${request}}`;
  const partPath = `${one}/${part}/{${request}}`;
  const reading = {
    face,
    method: 'GET',
    permission: [read],
    by: approver,
    status: 200,
    application: 'refused',
  } as const;
  return [
    ...ownApprovals(approvals),
    {
      ...reading,
      name: `reads an approval of ${what}`,
      path: one,
      fields: approval,
      errors: [unknownId(`${path}/{noSuchId}`)],
    },
    {
      ...reading,
      name: `reads an approval of ${what} with its ${part}`,
      path: `${one}?$expand=${part}`,
      fields: approval.extend({ [part]: z.array(openPart).length(1) }),
    },
    {
      ...reading,
      name: `lists the ${part} of an approval of ${what}`,
      path: `${one}/${part}`,
      fields: openPart,
      list: 'filled',
    },
    {
      ...reading,
      name: `reads one of the ${part} of an approval of ${what}`,
      path: partPath,
      fields: openPart,
      errors: [unknownId(`${one}/${part}/{noSuchId}`)],
    },
    {
      name: `decides an approval of ${what}`,
      face,
      method: 'PATCH',
      path: partPath,
      permission: [write],
      by: approver,
      body: { reviewResult: verdict, justification },
      status: 204,
      writes: true,
      errors: refusedDecisions(approvals, path),
    },
    {
      ...reading,
      name: `reads what was decided about ${what}`,
      path: partPath,
      fields: decidedPart,
    },
  ];
}

/** A second decision comes too late. */
export function tooLate({ path, part, request, approver, write }: Approvals): Row['errors'] {
  return [
    {
      name: 'a second decision',
      method: 'PATCH',
      path: `${path}/{${request}}/${part}/{${request}}`,
      by: approver,
      permission: [write],
      body: { reviewResult: 'Deny', justification },
      status: 409,
      code: 'Conflict',
    },
  ];
}
