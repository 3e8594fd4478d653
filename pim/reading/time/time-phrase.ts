import { oncePerPlace } from '../once-per-place';
import { wordSet } from '../phrase-book';
import { type Token, wordAt } from '../tokens';
import { amountWords } from './amount';
import { lengthWords } from './length';
import { lengthPhraseBeginnings, lengthPhraseWords, readLengthPhrase } from './length-phrase';
import { momentPhraseBeginnings, momentPhraseWords, readMomentPhrase } from './moment-phrase';
import type { TimePhrase } from './time-part';
import { pieceAt, placeOf, viewer } from './view';

/** Every word that phrases about time are made of, for knowing which words need no correction. */
export const timeWords: ReadonlySet<string> = new Set(
  [...momentPhraseWords, ...lengthPhraseWords, ...lengthWords, ...amountWords].filter((word) =>
    /^[a-z]|^\d+[a-z]{2}$/.test(word),
  ),
);

const beginnings: ReadonlySet<string> = new Set(
  [...momentPhraseBeginnings, ...lengthPhraseBeginnings].filter((word) => timeWords.has(word)),
);

const readOnce = oncePerPlace<TimePhrase>(
  (tokens, at) => readLabelled(tokens, at) ?? readPhrase(tokens, at),
);

/** Reads the phrase about time that begins at a token, if one does. */
export function readTimePhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const word = wordAt(tokens, at);
  return beginnings.has(word) || /\d|^@$|=|-/.test(word) ? readOnce(tokens, at) : undefined;
}

function readPhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  return readMomentPhrase(tokens, at) ?? readLengthPhrase(tokens, at);
}

const labels = wordSet('duration time length for until till end to start from at');
const dashes = /^--/;

const viewLabels = viewer(splitLabel);

/** `duration=PT45M`, `--until 17:00`: the words of forms and of command lines. */
function readLabelled(tokens: readonly Token[], at: number): TimePhrase | undefined {
  const word = wordAt(tokens, at);
  const name = word.split('=', 1)[0]?.replace(dashes, '') ?? '';
  const marked = dashes.test(word) || word.includes('=') || wordAt(tokens, at + 1) === '=';
  if (!marked || !labels.has(name)) return undefined;
  const view = viewLabels(tokens);
  const phrase = readPhrase(view.tokens, pieceAt(view, at));
  const next = phrase && placeOf(view, phrase.next);
  return phrase && next !== undefined ? { ...phrase, next } : undefined;
}

function splitLabel(word: string): readonly string[] {
  const [name = '', ...values] = word.replace(dashes, '').split('=');
  if (!labels.has(name)) return word === '=' ? [] : [word];
  return [name === 'time' ? 'duration' : name, ...values.filter((value) => value !== '')];
}
