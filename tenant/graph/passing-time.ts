import { nextMoment, settle } from '../directory/settle';
import type { DirectoryState } from '../directory/state';
import { nextEntitlementMoment, settleEntitlement } from '../entitlement/settle-entitlement';
import { nextReviewMoment, settleReviews } from '../reviews/settle-reviews';

/** Does everything that time alone brings about by `now`, in PIM, access packages and reviews; tells whether that was anything. */
export function letTimePass(directory: DirectoryState, now: Date): boolean {
  // Reviews last: what ended by itself needs no review to take it away.
  const changes = [
    settle(directory, now),
    settleEntitlement(directory, now),
    settleReviews(directory, now),
  ];
  return changes.includes(true);
}

/** The next moment at which it brings something about. */
export function nextByTime(directory: DirectoryState): Date | undefined {
  const moments = [
    nextMoment(directory),
    nextEntitlementMoment(directory),
    nextReviewMoment(directory),
  ].flatMap((moment) => moment?.getTime() ?? []);
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}
