/** For how long PIM remembers what is over: the log, what was cancelled, and what may be renewed. */
const remembered = 30 * 24 * 60 * 60_000;

/** The moment from which on something that happened at `at` is forgotten. */
export function forgottenFrom(at: string): Date {
  return new Date(new Date(at).getTime() + remembered);
}
