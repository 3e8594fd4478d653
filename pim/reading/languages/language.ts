/** English on the left, what people say for it on the right; see `pattern.ts` for how both are written. */
export type Table = readonly (readonly [english: string, said: string])[];

/** Makes a time of day of the numbers that were said. */
export interface ToClock {
  (hour: number, minute?: number): string;
  /** Set where `morning` or `afternoon` is part of what was said. */
  readonly part?: true;
}

/** A verb in two parts, or words around a role: `schalte … ein`, `誰が … を持っていますか`. */
export type Brackets = readonly (readonly [english: string, opens: string, closes: string])[];

/** Reads a number at a word: how much it is, and how many words it takes. */
export interface ReadNumber {
  (words: readonly string[], at: number): Counted | undefined;
  /** The words that are numbers, where they are written with blanks between. */
  readonly named?: Iterable<string>;
}

export interface Counted {
  readonly value: number;
  readonly count: number;
}

/** How one language says what the English grammar knows. */
export interface Language {
  /** What may turn a command round or make it depend on something. */
  readonly guards: Table;
  /** Commands. */
  readonly verbs: Table;
  /** What stands before a command: greetings, `please`, `can you`, `I would like`. */
  readonly openers: Table;
  readonly phrases: Table;
  readonly brackets: Brackets;
  /** Lengths of time, `~` in the other tables. */
  readonly lengths: Table;
  /** Times of day, `@` in the other tables. */
  readonly clocks: readonly (readonly [clock: ToClock, said: string])[];
  /** Days, `%` in the other tables. */
  readonly days: Table;
  /** Lengths, times and days with what puts them into the sentence. */
  readonly times: Table;
  /** What a reason begins with. */
  readonly reasons: Table;
  /** What a reason ends with, where the word for `because` comes after it. */
  readonly reasonEnds: Table;
  /** Words that mean `in order to` before one of the verbs that tell of work: `pour réparer`. */
  readonly purpose: readonly [words: string, verbs: string];
  readonly readNumber: ReadNumber;
  /** A word as the tables write it, where it can be told from the word alone: 關 as 关. */
  readonly simplified: (word: string) => string;
  /** Other ways to write a phrase: without accents, with `ue` for `ü`. */
  readonly spellings: (words: readonly string[]) => readonly (readonly string[])[];
  /** Whether a command stands at the end of its sentence, where English has it at the front. */
  readonly verbLast: boolean;
}
