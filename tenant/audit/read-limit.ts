import type { DirectoryState } from '../directory/state';

const windowMs = 10_000;
const mostInWindow = 5;

/** How often each application may read the audit log: five times in ten seconds. */
export class ReadLimit {
  isOn: boolean = true;
  readonly #reads = new Map<string, readonly number[]>();

  /** Counts a reading, unless there were too many: such a one does not count. */
  admits(appId: string, now: Date): boolean {
    if (!this.isOn) return true;
    const since = now.getTime() - windowMs;
    const recent = (this.#reads.get(appId) ?? []).filter((at) => at > since);
    const admitted = recent.length < mostInWindow;
    this.#reads.set(appId, admitted ? [...recent, now.getTime()] : recent);
    return admitted;
  }
}

const limits = new WeakMap<DirectoryState, ReadLimit>();

/** The limit of one tenant. It is not kept: after a start everybody begins anew. */
export function readLimitOf(directory: DirectoryState): ReadLimit {
  const limit = limits.get(directory) ?? new ReadLimit();
  limits.set(directory, limit);
  return limit;
}
