import type { DirectoryState } from '../directory/state';
import { wait } from './phase';
import { unplan } from './plan';
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

/** Without a licence what runs is over: nobody is told, and nothing is applied. */
function giveUp(directory: DirectoryState, now: Date): boolean {
  const { definitions, instances } = directory.reviews;
  const going = Object.values(definitions).filter(
    ({ stoppedDateTime }) => stoppedDateTime === null,
  );
  for (const definition of going) {
    definition.stoppedDateTime = now.toISOString();
    unplan(directory, definition.id);
  }
  const running = Object.values(instances).filter((instance) => stepDue(instance) !== undefined);
  for (const instance of running) wait(instance, 'Completed');
  return going.length + running.length > 0;
}

/** Lets reviews start, remind, end and apply by `now`, each at its own moment; tells whether any did. */
export function settleReviews(directory: DirectoryState, now: Date): boolean {
  if (!directory.premiumLicense) return giveUp(directory, now);
  let changed = false;
  for (let due = firstDue(directory); due && due.at <= now; due = firstDue(directory)) {
    takeStep(directory, due.instance, due.at);
    changed = true;
  }
  return changed;
}

/** The next moment at which a review does something by itself. */
export function nextReviewMoment(directory: DirectoryState): Date | undefined {
  const due = firstDue(directory)?.at;
  // Without a licence what runs ends at once, however much time it had.
  return due && !directory.premiumLicense ? new Date(0) : due;
}
