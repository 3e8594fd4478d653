import { z } from 'zod';
import { unauthorized } from '../../directory/refusal';
import { maySetPolicy } from '../../reviews/may-review';
import { noContent, one } from '../answers';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import { type EntityType, typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { demandReviewReader } from './review-definitions';
import { faultIn } from './review-order';

const context = 'identityGovernance/accessReviews/policy';

const policyType: EntityType = {
  name: 'microsoft.graph.accessReviewPolicy',
  properties: ['isGroupOwnerManagementEnabled'],
  navigation: {},
};

const body = z.object({ isGroupOwnerManagementEnabled: z.boolean() });

function change(call: GraphCall): Answer {
  if (!maySetPolicy(occasionOf(call))) throw refusedWith(unauthorized);
  const read = body.safeParse(call.request.body);
  if (!read.success) throw faultIn(read.error);
  call.directory.reviews.policy.isGroupOwnerManagementEnabled =
    read.data.isGroupOwnerManagementEnabled;
  return noContent;
}

/** Whether owners of groups may review them; only beta has it. */
export const reviewPolicy: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    onlyIn: 'beta',
    scopes: scopes.reviews,
    run: (call) => {
      demandReviewReader(call);
      return one(call, typed(policyType, { ...call.directory.reviews.policy }), context);
    },
  },
  { method: 'PATCH', path: context, onlyIn: 'beta', scopes: scopes.reviewChanges, run: change },
];
