import { afterConnective, beforeConnective, roleNouns } from './connectives';
import type { Mention, Reading } from './find-mentions';
import { lookUp, type Match } from './look-up';
import type { Piece } from './pieces';
import { heads } from './word-tables';

const longestStart = 3;
const mostItems = 10;

/**
 * Gives the items of a list the word they share: `exchange/sharepoint/teams admin`, `user and groups
 * admin`, `security reader and operator`.
 */
export function completeLists(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const done: Mention[] = [];
  for (const mention of mentions) {
    if (mention.from < (done.at(-1)?.to ?? 0)) continue;
    const earlier = earlierItems(reading, mention, done);
    const [first] = earlier;
    while (first && (done.at(-1)?.to ?? 0) > first.from) done.pop();
    done.push(...earlier, mention, ...laterItems(reading, mention));
  }
  return done;
}

/** The items before a mention that are called so with its last word: `exchange and` before `teams admin`. */
function earlierItems(
  reading: Reading,
  mention: Mention,
  before: readonly Mention[],
): readonly Mention[] {
  const head = headOf(reading.pieces, mention);
  const items: Mention[] = [];
  let item = head && itemBefore(reading, mention.from, head, { before, comma: false });
  while (head && item && items.length < mostItems) {
    items.unshift(item);
    item = itemBefore(reading, item.from, head, { before, comma: true });
  }
  return items;
}

/**
 * `comma` allows a mere comma where nothing else says that it is a list. What a role is called behind its
 * name is no item: `exchange admin role and teams admin`.
 */
function itemBefore(
  reading: Reading,
  from: number,
  head: Piece,
  { before, comma }: { readonly before: readonly Mention[]; readonly comma: boolean },
): Mention | undefined {
  const to = beforeConnective(reading.pieces, from);
  if (to === undefined) return undefined;
  const known = before.findLast((other) => other.to === to);
  if (known) return headOf(reading.pieces, known) ? known : withHead(reading, known, head);
  const isNoun = before.at(-1)?.to === to - 1 && roleNouns.has(reading.pieces[to - 1]?.word ?? '');
  if (isNoun || (!comma && reading.pieces[to]?.word === ',')) return undefined;
  return startOf(reading, to, head);
}

function withHead({ pieces, names }: Reading, known: Mention, head: Piece): Mention {
  const match = certain(lookUp([...pieces.slice(known.from, known.to), head], names));
  return match ? { ...known, match } : known;
}

function startOf({ pieces, names }: Reading, to: number, head: Piece): Mention | undefined {
  for (let from = Math.max(0, to - longestStart); from < to; from += 1) {
    const words = pieces.slice(from, to);
    if (words[0]?.opens !== true || words.some(({ kind }) => kind !== 'word')) continue;
    const match = certain(lookUp([...words, head], names));
    if (match) return { from, to, match };
  }
  return undefined;
}

function certain(match: Match | undefined): Match | undefined {
  return match?.sure === true && !match.doubt ? match : undefined;
}

function headOf(pieces: readonly Piece[], { from, to }: Mention): Piece | undefined {
  const last = pieces[to - 1];
  return to - from > 1 && last && heads.has(last.meaning.at(-1) ?? '') ? last : undefined;
}

/** `security reader and operator`: the last word is another one's too. */
function laterItems(reading: Reading, mention: Mention): readonly Mention[] {
  if (!headOf(reading.pieces, mention)) return [];
  const start = reading.pieces.slice(mention.from, mention.to - 1);
  const items: Mention[] = [];
  let item = itemAfter(reading, mention.to, start);
  while (item && items.length < mostItems) {
    items.push(item);
    item = itemAfter(reading, item.to, start);
  }
  return items;
}

function itemAfter(
  { pieces, names }: Reading,
  to: number,
  start: readonly Piece[],
): Mention | undefined {
  const from = afterConnective(pieces, to);
  const head = from === undefined ? undefined : pieces[from];
  if (from === undefined || !head || !heads.has(head.meaning.at(-1) ?? '')) return undefined;
  const match = certain(lookUp([...start, head], names));
  return match && { from, to: from + 1, match };
}
