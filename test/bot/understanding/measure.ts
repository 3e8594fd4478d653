import type { PlainUnderstanding } from '../../../bot/understanding/plain-understanding';
import { differences, isFalseAction } from './compare';
import { meaningOf, type Phrase } from './phrases';

/** A phrase that was not understood as it was meant. */
export interface Failure {
  readonly id: string;
  readonly text: string;
  readonly locale: string;
  readonly wrong: readonly string[];
  readonly meant: Phrase['expect'];
  readonly got: PlainUnderstanding;
}

export interface Measured {
  readonly phrases: number;
  /** Shares of all: with every part right, and with the right intent. */
  readonly exact: number;
  readonly intent: number;
  readonly falseActions: readonly Failure[];
  readonly failures: readonly Failure[];
}

/** Reads phrases as somebody may type them, and compares with what was meant. */
export function measure(
  phrases: readonly Phrase[],
  typedAs: (text: string) => string = (text) => text,
): Measured {
  const failures: Failure[] = [];
  const falseActions: Failure[] = [];
  let intents = 0;
  for (const said of phrases) {
    const text = typedAs(said.text);
    const got = meaningOf(said, text);
    const wrong = differences(said, got);
    const { id, locale, expect: meant } = said;
    const failure = { id, text, locale, wrong, meant, got };
    if (wrong.length > 0) failures.push(failure);
    if (!wrong.some((part) => part.startsWith('intent'))) intents += 1;
    if (isFalseAction(said, got)) falseActions.push(failure);
  }
  return {
    phrases: phrases.length,
    exact: 1 - failures.length / phrases.length,
    intent: intents / phrases.length,
    falseActions,
    failures,
  };
}
