import type { DirectoryState } from './state';

interface Known {
  readonly moment: number;
  readonly sizes: readonly number[];
}

const known = new WeakMap<DirectoryState, Known>();

function sizesOf(directory: DirectoryState): readonly number[] {
  return [
    directory.assignmentSchedules,
    directory.eligibilitySchedules,
    directory.assignmentRequests,
    directory.eligibilityRequests,
    directory.approvals,
  ].map((records) => Object.keys(records).length);
}

/** Every move says that what is next may be another now. */
export function forgetNextMoment(directory: DirectoryState): void {
  known.delete(directory);
}

/**
 * The moment that `find` finds in the whole directory, as long as nothing has happened since: looking
 * through everything takes long in a large one. Infinity: none. Records that were added or taken away
 * without a happening are noticed by their number.
 */
export function rememberedMoment(directory: DirectoryState, find: () => number): number {
  const sizes = sizesOf(directory);
  const before = known.get(directory);
  if (before?.sizes.every((size, at) => size === sizes[at])) return before.moment;
  const moment = find();
  known.set(directory, { moment, sizes });
  return moment;
}
