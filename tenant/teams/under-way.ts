/** Work of which there is never more than one of the same key: whoever wants it meanwhile waits for the same. */
export class UnderWay {
  readonly #running = new Map<string, Promise<void>>();

  join(key: string, begin: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const begun = begin().finally(() => this.#running.delete(key));
    this.#running.set(key, begun);
    return begun;
  }
}
