import type { Token } from '../tokens';
import { readLengthPhrase } from './length-phrase';
import { readMomentPhrase } from './moment-phrase';
import type { TimePhrase } from './time-part';

/** Reads the phrase about time that begins at a token, if one does. */
export function readTimePhrase(tokens: readonly Token[], at: number): TimePhrase | undefined {
  return readMomentPhrase(tokens, at) ?? readLengthPhrase(tokens, at);
}
