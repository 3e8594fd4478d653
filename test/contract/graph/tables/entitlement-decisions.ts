import { permission } from '../permissions';
import type { Face, Row } from '../row';
import { approval, decidedPart, openPart } from '../shapes/approvals';
import { badArgument, unknownId } from './refusals';

const approvals = '/identityGovernance/entitlementManagement/accessPackageAssignmentApprovals';
const { packages, packageDecisions: deciding } = permission;

/** What an approver reads and decides: stages in v1.0, steps in beta. */
export function packageDecisions(face: Face, waiting: string): readonly Row[] {
  const part = face === 'beta' ? 'steps' : 'stages';
  const one = `${approvals}/{${waiting}}`;
  const keptPart = `${waiting}Part`;
  const partPath = `${one}/${part}/{${keptPart}}`;
  const mine = `${approvals}/filterByCurrentUser(on='approver')`;
  const read = {
    face,
    method: 'GET',
    status: 200,
    permission: [packages],
    by: 'fatima',
    application: 'not asked',
  } as const;
  return [
    {
      ...read,
      name: 'lists the approvals that wait for the caller',
      path: mine,
      after: 'PT1M',
      fields: approval,
      list: 'filled',
      errors: [badArgument(mine)],
    },
    {
      ...read,
      name: 'reads an approval',
      path: one,
      fields: approval,
      errors: [unknownId(`${approvals}/{noSuchId}`)],
    },
    {
      ...read,
      name: `lists the ${part} of an approval`,
      path: `${one}/${part}`,
      fields: openPart,
      list: 'filled',
      keeps: { [keptPart]: 'value.0.id' },
    },
    {
      ...read,
      name: `reads one of the ${part} of an approval`,
      path: partPath,
      fields: openPart,
      errors: [unknownId(`${one}/${part}/{noSuchId}`)],
    },
    {
      name: `decides one of the ${part}`,
      face,
      method: 'PATCH',
      path: partPath,
      permission: [deciding],
      by: 'fatima',
      body: { reviewResult: 'Approve', justification: 'Agreed' },
      status: 204,
      writes: true,
      errors: [
        {
          name: 'the decision of somebody who is no approver',
          by: 'noah',
          status: 403,
          code: 'Authorization_RequestDenied',
        },
        {
          name: 'a verdict that there is not',
          body: { reviewResult: 'Perhaps' },
          status: 400,
          code: 'Request_BadRequest',
        },
        unknownId(`${approvals}/{noSuchId}/${part}/{noSuchId}`),
      ],
    },
    {
      ...read,
      name: `reads which of the ${part} was decided`,
      path: partPath,
      fields: decidedPart,
      errors: [
        {
          name: 'a second decision',
          method: 'PATCH',
          permission: [deciding],
          body: { reviewResult: 'Deny', justification: 'Too late' },
          status: 409,
          code: 'Conflict',
        },
      ],
    },
  ];
}
