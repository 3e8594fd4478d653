import type { Row } from '../row';
import * as shape from '../shapes/azure';
import { azureApprovals } from './azure-approvals';
import { assignments, body, inState, putting, within } from './azure-bodies';
import {
  notPermitted,
  subscription,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';
import { azureOrders } from './azure-orders';
import * as refusal from './refusals';

const web = '{web}/providers/Microsoft.Authorization';

/** What people do for themselves. */
const own: readonly Row[] = [
  {
    ...writing,
    name: 'checks an activation without making it',
    method: 'POST',
    path: `${subscription}/${assignments}/{newGuid}/validate`,
    by: 'diego',
    body: body('SelfActivate', 'diego', 'contributor'),
    status: 200,
    fields: shape.assignmentRequest,
    errors: [
      {
        name: 'an activation that could not be made',
        body: body('SelfActivate', 'diego', 'contributor', { justification: null }),
        ...refusal.rulesFailed(['JustificationRule']),
      },
    ],
  },
  {
    ...putting,
    name: 'activates a role',
    path: `${subscription}/${assignments}/{newGuid}`,
    by: 'diego',
    body: body('SelfActivate', 'diego', 'contributor', { scheduleInfo: within('PT8H') }),
    fields: inState(shape.assignmentRequest, 'Provisioned'),
    keeps: { azureActivation: 'name' },
    errors: [
      ...versions(`${subscription}/${assignments}/{newGuid}`),
      withoutSecondFactor,
      {
        name: 'an activation that breaks two rules, naming both',
        body: body('SelfActivate', 'diego', 'contributor', {
          justification: null,
          scheduleInfo: within('PT9H'),
        }),
        ...refusal.rulesFailed(['ExpirationRule', 'JustificationRule']),
      },
      {
        name: 'a role that one is not eligible for',
        body: body('SelfActivate', 'diego', 'owner'),
        ...refusal.doesNotExist,
      },
      {
        name: 'a role that there is not',
        body: body('SelfActivate', 'diego', 'noSuchId'),
        status: 400,
        code: 'RoleDefinitionDoesNotExist',
      },
      {
        name: 'an activation for somebody else',
        body: body('SelfActivate', 'kenji', 'contributor'),
        ...notPermitted,
      },
      {
        name: 'to take back what is not held',
        body: body('SelfDeactivate', 'diego', 'contributor'),
        ...refusal.doesNotExist,
      },
      {
        name: 'a request that says nothing',
        body: { properties: {} },
        status: 400,
        code: 'InvalidRequestContent',
      },
      { name: 'a body that is no JSON', body: '{"properties":', status: 400, code: 'BadRequest' },
    ],
  },
  {
    ...putting,
    name: 'activates a role over less',
    path: `${web}/${assignments}/{newGuid}`,
    by: 'kenji',
    body: body('SelfActivate', 'kenji', 'contributor'),
    fields: inState(shape.assignmentRequest, 'Provisioned'),
    errors: [
      {
        name: 'an activation while one runs',
        path: `${subscription}/${assignments}/{newGuid}`,
        by: 'diego',
        body: body('SelfActivate', 'diego', 'contributor'),
        ...refusal.exists,
      },
    ],
  },
  {
    ...putting,
    name: 'ends an activation',
    path: `${web}/${assignments}/{newGuid}`,
    by: 'kenji',
    after: 'PT6M',
    body: body('SelfDeactivate', 'kenji', 'contributor', { scheduleInfo: null }),
    fields: inState(shape.assignmentRequest, 'Revoked'),
    errors: [{ name: 'an end within the first five minutes', ...refusal.tooShort }],
  },
  ...(['fatima', 'omar'] as const).map(
    (who): Row => ({
      ...putting,
      name: `asks for a role that somebody approves, as ${who}`,
      path: `${subscription}/${assignments}/{newGuid}`,
      by: who,
      body: body('SelfActivate', who, 'owner'),
      fields: inState(shape.assignmentRequest, 'PendingApproval'),
      keeps: { [who === 'omar' ? 'azureDenied' : 'azurePending']: 'name' },
    }),
  ),
];

/** A request that is taken back before anybody decides. */
const withdrawal: readonly Row[] = [
  {
    ...putting,
    name: 'asks for a role again, to think better of it',
    path: `${subscription}/${assignments}/{newGuid}`,
    by: 'omar',
    body: body('SelfActivate', 'omar', 'owner'),
    fields: inState(shape.assignmentRequest, 'PendingApproval'),
    keeps: { azureWithdrawn: 'name' },
  },
  {
    ...writing,
    name: 'cancels a request',
    method: 'POST',
    path: `${subscription}/${assignments}/{azureWithdrawn}/cancel`,
    by: 'omar',
    status: 200,
    errors: [
      {
        name: 'a second request while one is open',
        method: 'PUT',
        path: `${subscription}/${assignments}/{newGuid}`,
        body: body('SelfActivate', 'omar', 'owner'),
        ...refusal.pending,
      },
      unknownName(`${subscription}/${assignments}/{noSuchId}/cancel`),
      { name: 'to cancel for somebody else', by: 'mei', ...notPermitted },
      {
        name: 'to cancel what is over',
        path: `${subscription}/${assignments}/{azurePending}/cancel`,
        by: 'fatima',
        ...refusal.notCancellable,
      },
    ],
  },
];

/** Activations, orders of administrators, and approvals of roles in Azure. */
export const azureRequests: readonly Row[] = [
  ...own,
  ...azureOrders,
  ...azureApprovals,
  ...withdrawal,
];
