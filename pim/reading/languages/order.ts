import type { Token } from '../tokens';
import type { Group } from './groups';

const sentenceEnds = new Set([';', ':', '.', '!', '?', '\n', '—']);

/** Puts the command of each sentence first, as English has it. */
export function commandFirst(groups: readonly Group[]): readonly Group[] {
  return sentences(groups).flatMap(putCommandFirst);
}

function sentences(groups: readonly Group[]): readonly (readonly Group[])[] {
  const parted: Group[][] = [[]];
  let inReason = false;
  for (const group of groups) {
    inReason ||= group.kind === 'reason';
    parted.at(-1)?.push(group);
    if (!inReason && group.kind === 'sign' && sentenceEnds.has(word(group))) parted.push([]);
  }
  return parted;
}

/** Two commands, or one that is refused, stay where they are: nothing comes of them. */
function putCommandFirst(sentence: readonly Group[]): readonly Group[] {
  const end = sentence.findIndex(({ kind }) => kind === 'reason');
  const clause = end < 0 ? sentence : sentence.slice(0, end);
  const verbs = clause.filter(({ kind }) => kind === 'verb');
  const [verb] = verbs;
  const isGuarded = clause.some(({ kind }) => kind === 'guard');
  if (!verb || verbs.length > 1 || isGuarded) return sentence;
  const rest = sentence.filter((group) => group !== verb);
  const front = rest.findIndex((group) => !standsBefore(group));
  const place = front < 0 ? rest.length : Math.min(front, sentence.indexOf(verb));
  return [...rest.slice(0, place), verb, ...rest.slice(place)];
}

function standsBefore(group: Group): boolean {
  return group.kind === 'opener' || (group.kind === 'sign' && word(group) === ',');
}

/** `I would like` and `activate` need a `to` between them. */
export function joinWishes(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group, i) => {
    const last = groups[i - 1]?.kind === 'opener' ? groups[i - 1]?.english.at(-1) : undefined;
    if (group.kind !== 'verb' || !last || !wishes.has(last.word)) return [group];
    const [first] = group.english;
    if (!first) return [group];
    return [{ ...group, english: [{ ...first, word: 'to' }, ...group.english] }];
  });
}

const wishes = new Set(['like', 'want', 'need', 'have', 'going']);

/**
 * Puts a reason that comes before the command after it: `障害対応のため、…`, `因为…，…`,
 * `wegen Mailausfall, …`. Only where a mark or a comma shows where it begins and where it ends.
 */
export function reasonLast(groups: readonly Group[]): readonly Group[] {
  return followedReason(groups) ?? leadingReason(groups) ?? groups.map(withoutReason);
}

/** A ため that ends no reason is a `for`: `田中さんのために` names another person. */
function withoutReason(group: Group): Group {
  const [first] = group.english;
  return group.kind === 'reason-end' && first
    ? { ...group, kind: 'phrase', english: [{ ...first, word: 'for' }] }
    : group;
}

function followedReason(groups: readonly Group[]): readonly Group[] | undefined {
  const end = groups.findIndex(({ kind }) => kind === 'reason-end');
  const marker = groups[end];
  if (!marker) return undefined;
  let from = end;
  while (from > 0 && !bounds(groups, from - 1)) from -= 1;
  const reason = groups.slice(from, end);
  const rest = groups.slice(skipComma(groups, end + 1));
  const isCertain = rest.length + from > 0 && reason.length > 0 && !namesSomebody(reason);
  return isCertain
    ? withReasonLast([...groups.slice(0, from), ...rest], marker, reason)
    : undefined;
}

/** What cannot be part of a reason; a time is one where の ties it to what follows. */
function bounds(groups: readonly Group[], at: number): boolean {
  const group = groups[at];
  if (!group) return true;
  const tied = groups[at + 1]?.tokens[0]?.word === 'の';
  if (group.kind === 'time') return !tied;
  return fixed.has(group.kind) || group.tokens[0]?.word === 'を';
}

const fixed = new Set<Group['kind']>(['role', 'sign', 'verb', 'opener', 'reason']);

/** Whether it is rather for somebody than because of something. */
function namesSomebody(reason: readonly Group[]): boolean {
  const words = reason.flatMap(({ tokens }) => tokens.map((token) => token.word));
  const said = words.join('');
  if (/(?:さん|様|氏|君|くん|ちゃん|先生|部長|課長|社長|同僚|彼|彼女)$/u.test(said)) return true;
  return words.every((part) => /^[a-z]+$/.test(part));
}

function leadingReason(groups: readonly Group[]): readonly Group[] | undefined {
  const at = groups.findIndex(({ kind }) => kind !== 'opener' && kind !== 'sign');
  const marker = groups[at];
  const comma = groups.findIndex((group, i) => i > at && word(group) === ',');
  if (marker?.kind !== 'reason' || comma < 0) return undefined;
  const reason = groups.slice(at + 1, comma);
  const rest = groups.slice(comma + 1);
  const command = rest.find(({ kind }) => kind !== 'opener');
  const startsCommand = command && command.kind !== 'unknown' && command.kind !== 'sign';
  if (reason.length === 0 || !startsCommand) return undefined;
  return withReasonLast([...groups.slice(0, at), ...rest], marker, reason);
}

function withReasonLast(
  command: readonly Group[],
  marker: Group,
  reason: readonly Group[],
): readonly Group[] {
  const tokens = reason.flatMap((group) => group.tokens);
  const start = tokens[0]?.start ?? 0;
  const because: Token = { word: 'because', start, end: start };
  return [
    ...command,
    { kind: 'reason', english: [because], tokens: marker.tokens },
    { kind: 'phrase', english: tokens, tokens },
  ];
}

function skipComma(groups: readonly Group[], at: number): number {
  const group = groups[at];
  return group && word(group) === ',' ? at + 1 : at;
}

function word({ tokens }: Group): string {
  return tokens[0]?.word ?? '';
}
