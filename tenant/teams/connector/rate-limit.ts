/** So many operations within so many milliseconds. */
export interface Window {
  readonly most: number;
  readonly withinMs: number;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: per bot and thread. */
export const sendWindows: readonly Window[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];

export const memberWindows: readonly Window[] = [
  { most: 14, withinMs: 1_000 },
  { most: 16, withinMs: 2_000 },
  { most: 120, withinMs: 30_000 },
  { most: 3_600, withinMs: 3_600_000 },
];

/**
 * Counts operations by thread. On the machine's clock, not the tenant's: the limits guard a server
 * from real load, and moving the tenant's clock by an hour must not let a bot send faster.
 */
export class RateLimit {
  readonly #windows: readonly Window[];
  readonly #now: () => number;
  readonly #times = new Map<string, number[]>();

  constructor(windows: readonly Window[], now: () => number) {
    this.#windows = windows;
    this.#now = now;
  }

  /** Counts one operation and returns 0, or the whole seconds to wait before trying again. */
  take(thread: string): number {
    const now = this.#now();
    const longest = Math.max(...this.#windows.map(({ withinMs }) => withinMs));
    const times = (this.#times.get(thread) ?? []).filter((at) => at > now - longest);
    this.#times.set(thread, times);
    const waitMs = Math.max(0, ...this.#windows.map((window) => waitFor(window, times, now)));
    if (waitMs === 0) times.push(now);
    return Math.ceil(waitMs / 1_000);
  }
}

/** Until the oldest of the operations that fill the window has left it. */
function waitFor({ most, withinMs }: Window, times: readonly number[], now: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + withinMs - now);
}
