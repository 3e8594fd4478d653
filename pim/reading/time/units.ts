import { wordSet } from '../phrase-book';
import { roleWord } from '../tokens';

const day = 24 * 60;

/** The minutes in each unit, by the words for it. A month or a year counts as its usual days. */
export const unitMinutes: ReadonlyMap<string, number> = new Map([
  ...each('s sec secs second seconds', 1 / 60),
  ...each('m min mins minute minutes', 1),
  ...each('h hr hrs hour hours', 60),
  ...each('d day days', day),
  ...each('w wk wks week weeks', 7 * day),
  ...each('fortnight fortnights', 14 * day),
  ...each('month months', 30 * day),
  ...each('year years', 365 * day),
]);

function each(words: string, minutes: number): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, minutes] as const);
}

/** Units that are also an adjective's: `the 3 hour outage` is no wish for three hours. */
export const singularUnits = wordSet('second minute hour day week fortnight month year');

/** What may stand after a length without making it an adjective. */
export const afterLength: ReadonlySet<string> = new Set([
  roleWord,
  ...wordSet(
    `window slot session period block timeframe shift access activation elevation i we please pls plz thanks
     thank thx ty cheers because cause cuz coz bc due reason justification so since to and or from starting beginning
     start at until till til on in now today tomorrow tonight max maximum tops only long longer more extra
     total ticket for of with as again right immediately asap straight next this after by before if my ago
     later every per`,
  ),
]);
