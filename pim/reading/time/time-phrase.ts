import { type Token, wordAt } from '../tokens';
import { amountWords } from './amount';
import { lengthWords } from './length';
import { lengthPhraseWords, readLengthPhrase } from './length-phrase';
import { momentPhraseWords, readMomentPhrase } from './moment-phrase';
import type { TimePhrase } from './time-part';
import { placeOf, viewOf } from './view';

/** Every word that phrases about time are made of, for knowing which words need no correction. */
export const timeWords: ReadonlySet<string> = new Set(
  [...momentPhraseWords, ...lengthPhraseWords, ...lengthWords, ...amountWords].filter((word) =>
    /^[a-z]/.test(word),
  ),
);

/** Reads the phrase about time that begins at a token, if one does. */
export function readTimePhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const word = wordAt(tokens, at);
  if (!timeWords.has(word) && !/\d|^@$|=|^--|-/.test(word)) return undefined;
  return readLabelled(tokens, at) ?? readPhrase(tokens, at);
}

function readPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  return readMomentPhrase(tokens, at) ?? readLengthPhrase(tokens, at);
}

const label = /^(?:--)?(duration|time|length|for|until|till|end|to|start|from|at)(?:=(.*))?$/;

/** `duration=PT45M`, `--until 17:00`: the words of forms and of command lines. */
function readLabelled(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const word = wordAt(tokens, at);
  if (!word.startsWith('--') && !word.includes('=')) return undefined;
  const view = viewOf(tokens, at, splitLabel);
  const phrase = readPhrase(view.tokens, 0);
  const next = phrase && placeOf(view, phrase.next);
  return phrase && next !== undefined ? { ...phrase, next } : undefined;
}

function splitLabel(word: string): readonly string[] {
  const [, name, value] = label.exec(word) ?? [];
  if (name === undefined) return [word];
  const marker = name === 'time' ? 'duration' : name;
  return value ? [marker, value] : [marker];
}
