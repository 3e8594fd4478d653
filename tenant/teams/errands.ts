/** Work that goes on after its request was answered; `settled` waits for the last of it. */
export class Errands {
  readonly #running = new Set<Promise<void>>();

  start(work: Promise<void>): void {
    const errand = work.finally(() => this.#running.delete(errand));
    this.#running.add(errand);
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
