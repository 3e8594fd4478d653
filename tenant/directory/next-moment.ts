import type { DirectoryState } from './state';

const known = new WeakMap<DirectoryState, number>();

/** Every move says that what is next may be another now. */
export function forgetNextMoment(directory: DirectoryState): void {
  known.delete(directory);
}

/**
 * The moment that `find` finds in the whole directory, as long as nothing has happened since: looking
 * through everything takes long in a large one. Infinity: none.
 */
export function rememberedMoment(directory: DirectoryState, find: () => number): number {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const moment = find();
  known.set(directory, moment);
  return moment;
}
