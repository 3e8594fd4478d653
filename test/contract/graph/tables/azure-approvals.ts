import type { Row } from '../row';
import * as shape from '../shapes/azure';
import {
  anywhere,
  at,
  badFilter,
  notPermitted,
  reading,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';

const approvals = `${anywhere}/roleAssignmentApprovals`;
const preview = '2021-01-01-preview';

const openStage = shape.approvalStage;
const verdict = { reviewResult: 'Approve', justification: 'Known and expected' };

function stageOf(request: string): string {
  return `${approvals}/{${request}}/stages/{${request}}`;
}

/** Approvals of roles in Azure, at their preview version. */
export const azureApprovals: readonly Row[] = [
  ...(['asApprover()', 'asTarget()', 'asCreatedBy()'] as const).map(
    (filter): Row => ({
      ...reading,
      name: `lists approvals with ${filter}`,
      path: at(`${approvals}?$filter=${filter}`, preview),
      by: filter === 'asApprover()' ? 'lena' : 'fatima',
      fields: shape.approval,
      list: 'filled',
      errors: [...versions(`${approvals}?$filter=${filter}`), badFilter(at(approvals, preview))],
    }),
  ),
  {
    ...reading,
    name: 'reads an approval',
    path: at(`${approvals}/{azurePending}`, preview),
    by: 'lena',
    fields: shape.approval,
    errors: [
      unknownName(at(`${approvals}/{noSuchId}`, preview)),
      { name: 'somebody whom it does not concern', by: 'mei', ...notPermitted },
      { name: 'an application', application: true, ...notPermitted },
    ],
  },
  {
    ...reading,
    name: 'lists the stages of an approval',
    path: at(`${approvals}/{azurePending}/stages`, preview),
    by: 'lena',
    fields: openStage,
    list: 'filled',
  },
  {
    ...reading,
    name: 'reads a stage of an approval',
    path: at(stageOf('azurePending'), preview),
    by: 'lena',
    fields: openStage,
    errors: [unknownName(at(`${approvals}/{azurePending}/stages/{noSuchId}`, preview))],
  },
  {
    ...writing,
    name: 'approves with a flat body',
    method: 'PATCH',
    path: at(stageOf('azurePending'), preview),
    by: 'lena',
    body: verdict,
    status: 200,
    fields: openStage,
    errors: [
      withoutSecondFactor,
      { name: 'a decision about oneself', by: 'fatima', ...notPermitted },
      { name: 'a decision of somebody whom it does not concern', by: 'mei', ...notPermitted },
      {
        name: 'a verdict that there is not',
        body: { reviewResult: 'Perhaps' },
        status: 400,
        code: 'BadRequest',
      },
    ],
  },
  {
    ...writing,
    name: 'denies with a wrapped body',
    method: 'PUT',
    path: at(stageOf('azureDenied'), preview),
    by: 'lena',
    body: { properties: { ...verdict, reviewResult: 'Deny' } },
    status: 200,
    fields: openStage,
    errors: [
      {
        name: 'a second decision',
        path: at(stageOf('azurePending'), preview),
        status: 409,
        code: 'Conflict',
      },
    ],
  },
];
