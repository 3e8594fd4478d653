import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file that is replaced as a whole, so that a crash leaves either the state before or the one
 * after. Whoever asks while a write is under way shares the next one: under load the file is
 * written as often as the disk can, not once a message.
 */
export class StateFile {
  readonly #path: string;
  readonly #text: () => string;
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(path: string, text: () => string) {
    this.#path = path;
    this.#text = text;
  }

  /** Resolves when everything that is true now has been written. */
  keep(): Promise<void> {
    if (this.#next !== undefined) return this.#next;
    const mine = this.#last.then(() => {
      this.#next = undefined;
      return this.#write();
    });
    this.#next = mine;
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #write(): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.${process.pid}.tmp`;
    await writeFile(draft, this.#text(), { mode: 0o600 });
    await rename(draft, this.#path);
  }
}
