import type { Row } from '../row';
import * as shape from '../shapes/azure';
import { body, eligibilities, inState, putting, within } from './azure-bodies';
import { notPermitted, subscription, unknownName, writing } from './azure-calls';
import * as refusal from './refusals';

/** What administrators order in Azure. */
export const azureOrders: readonly Row[] = [
  {
    ...putting,
    name: 'makes somebody eligible',
    path: `${subscription}/${eligibilities}/{newGuid}`,
    body: body('AdminAssign', 'sam', 'reader', { scheduleInfo: within('P5D') }),
    fields: inState(shape.eligibilityRequest, 'Provisioned'),
    keeps: { azureEligibility: 'name' },
    errors: [
      { name: 'whoever is no administrator', by: 'mei', ...notPermitted },
      {
        name: 'somebody who does not exist',
        body: body('AdminAssign', 'noSuchId', 'reader', { scheduleInfo: within('P5D') }),
        status: 404,
        code: 'SubjectNotFound',
      },
      {
        name: 'an eligibility for ever where the policy wants an end',
        body: body('AdminAssign', 'sam', 'owner', {
          scheduleInfo: { startDateTime: null, expiration: { type: 'NoExpiration' } },
        }),
        ...refusal.rulesFailed(['ExpirationRule']),
      },
    ],
  },
  {
    ...writing,
    name: 'checks whether somebody could be made eligible',
    method: 'POST',
    path: `${subscription}/${eligibilities}/{newGuid}/validate`,
    body: body('AdminAssign', 'mei', 'reader', { scheduleInfo: within('P5D') }),
    status: 200,
    fields: shape.eligibilityRequest,
    errors: [
      {
        name: 'what somebody is already eligible for',
        body: body('AdminAssign', 'sam', 'reader', { scheduleInfo: within('P5D') }),
        ...refusal.exists,
      },
    ],
  },
  {
    ...putting,
    name: 'asks for more time of an eligibility',
    path: `${subscription}/${eligibilities}/{newGuid}`,
    by: 'sam',
    body: body('SelfExtend', 'sam', 'reader', { scheduleInfo: within('P9D') }),
    fields: inState(shape.eligibilityRequest, 'PendingAdminDecision'),
    keeps: { azureExtension: 'name' },
  },
  {
    ...writing,
    name: 'cancels a request for more time',
    method: 'POST',
    path: `${subscription}/${eligibilities}/{azureExtension}/cancel`,
    by: 'sam',
    status: 200,
    errors: [
      unknownName(`${subscription}/${eligibilities}/{noSuchId}/cancel`),
      { name: 'to cancel for somebody else', by: 'mei', ...notPermitted },
      {
        name: 'to cancel what is over',
        path: `${subscription}/${eligibilities}/{azureEligibility}/cancel`,
        by: 'priya',
        ...refusal.notCancellable,
      },
    ],
  },
  ...(['AdminUpdate', 'AdminExtend'] as const).map(
    (requestType): Row => ({
      ...putting,
      name: `changes an eligibility with ${requestType}`,
      path: `${subscription}/${eligibilities}/{newGuid}`,
      body: body(requestType, 'sam', 'reader', {
        scheduleInfo: within(requestType === 'AdminUpdate' ? 'P6D' : 'P9D'),
      }),
      fields: inState(shape.eligibilityRequest, 'Provisioned'),
    }),
  ),
  {
    ...putting,
    name: 'takes an eligibility away',
    path: `${subscription}/${eligibilities}/{newGuid}`,
    after: 'PT6M',
    body: body('AdminRemove', 'sam', 'reader', { scheduleInfo: null }),
    fields: inState(shape.eligibilityRequest, 'Revoked'),
    errors: [{ name: 'to take it away within the first five minutes', ...refusal.tooShort }],
  },
];
