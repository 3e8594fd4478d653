/** The database cannot be worked with. The message is one sentence for whoever starts the program. */
export class DatabaseUnusable extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseUnusable';
  }
}
