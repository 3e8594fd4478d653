/** Requests that get no answer for a while, or ever. */
export class WaitingRequests {
  readonly #timers = new Set<NodeJS.Timeout>();

  /** Goes on after the delay; without one, never. */
  hold(goOn: () => void, delaySeconds: number | undefined): void {
    if (delaySeconds === undefined) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      goOn();
    }, delaySeconds * 1000);
    this.#timers.add(timer);
  }

  /** Nothing that waits goes on any more. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
