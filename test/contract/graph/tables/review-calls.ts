import { permission } from '../permissions';
import type { Face, Refused } from '../row';

export const reviewsRoot = '/identityGovernance/accessReviews';
export const definitions = `${reviewsRoot}/definitions`;

export function reading(face: Face | 'both') {
  return { face, method: 'GET', permission: [permission.reviews], status: 200 } as const;
}

export function writing(face: Face) {
  return { face, permission: [permission.reviewChanges], status: 204, writes: true } as const;
}

export const notAllowed: Refused = {
  name: 'somebody who is no administrator',
  by: 'noah',
  status: 403,
  code: 'UnauthorizedAccessException',
};
