import type { DirectoryState } from '../directory/state';
import { stepDue, takeStep } from './step';

function firstDue({ reviews }: DirectoryState) {
  return Object.values(reviews.instances)
    .flatMap((instance) => {
      const at = stepDue(instance);
      return at ? [{ instance, at }] : [];
    })
    .reduce<{ instance: (typeof reviews.instances)[string]; at: Date } | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    );
}

/** Lets reviews start, remind, end and apply by `now`, each at its own moment; tells whether any did. */
export function settleReviews(directory: DirectoryState, now: Date): boolean {
  let changed = false;
  for (let due = firstDue(directory); due && due.at <= now; due = firstDue(directory)) {
    takeStep(directory, due.instance, due.at);
    changed = true;
  }
  return changed;
}

/** The next moment at which a review does something by itself. */
export function nextReviewMoment(directory: DirectoryState): Date | undefined {
  return firstDue(directory)?.at;
}
