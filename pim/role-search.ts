import aliases from '../data/role-aliases.json';
import { grantsOf, keyOf } from './grants';
import { meantRole } from './reading/roles/meant-role';
import { piecesOf } from './reading/roles/pieces';
import { plain, unfolded } from './reading/roles/words';
import { tokenise } from './reading/tokens';
import { isWithinOneSlip } from './spelling';
import type { RoleAtScope } from './standing';
import type { Grant } from './wish';

/** A word as typed, as names are compared, and what it stands for where it is short or foreign. */
interface Word {
  readonly raw: string;
  readonly plain: string;
  readonly meaning: readonly string[];
}

/** What a role can be found by. */
interface Findable {
  /** Its name, then its scope's. */
  readonly name: readonly Word[];
  readonly nicknames: readonly (readonly Word[])[];
}

const mostWords = 12;
const leastSlip = 4;
const leastPart = 3;
const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const betweenWords: ReadonlySet<string> = new Set(['over', 'on', 'in', 'of', 'for', 'the']);

/**
 * The roles that somebody may mean who has typed so much of a name: first what is called so, then what
 * begins so, then what has such words or nicknames, and last what is a slip away. Roles that fit equally
 * well keep the order of `held`. Nothing is picked by it, so it may find what is only similar.
 */
export function searchRoles<Role extends RoleAtScope>(
  query: string,
  held: readonly Role[],
): readonly Role[] {
  const typed = typedWords(query);
  if (typed.length === 0) return held;
  const called = calledSo(query, held);
  const ways = called.another ? byItsOwnName : [...byItsOwnName, ...byOtherWords];
  return held
    .map((role) => ({ role, rank: called.keys.has(keyOf(role)) ? -1 : rankOf(typed, role, ways) }))
    .filter(({ rank }) => rank < ways.length)
    .sort((a, b) => a.rank - b.rank)
    .map(({ role }) => role);
}

/** The roles that the words are a name of, and whether they name another one that is not held. */
function calledSo(query: string, held: readonly RoleAtScope[]) {
  const { names, grants, ambiguous } = meantRole(query, { eligible: grantsFor(held) });
  return {
    keys: new Set(grants.map(({ key }) => key)),
    another: names.length === 1 && grants.length === 0 && !ambiguous,
  };
}

type Way = (typed: readonly Word[], role: Findable) => boolean;

const byItsOwnName: readonly Way[] = [
  (typed, { name }) => beginsSo(typed, name),
  (typed, { name }) => isAmong(typed, name, begins),
];

const byOtherWords: readonly Way[] = [
  (typed, { nicknames }) => nicknames.some((nickname) => beginsSo(typed, nickname)),
  (typed, { name }) => isAmong(typed, name, meansOrBegins),
  (typed, { name }) => isAmong(typed, name, contains),
  (typed, { name, nicknames }) =>
    [name, ...nicknames].some((words) => isAmong(typed, words, isSlip)),
];

/** The place of the first way in which a role is found; past the last where it is not. */
function rankOf(typed: readonly Word[], role: RoleAtScope, ways: readonly Way[]): number {
  const rank = ways.findIndex((finds) => finds(typed, findable(role)));
  return rank < 0 ? ways.length : rank;
}

type Fits = (typed: Word, word: Word) => boolean;

/** Word for word from the first on, the last perhaps unfinished: `exch adm`. */
function beginsSo(typed: readonly Word[], words: readonly Word[]): boolean {
  return typed.every((one, place) => {
    const word = words[place];
    return word !== undefined && begins(one, word);
  });
}

/** Each typed word is another one of the name's, in any order. */
function isAmong(typed: readonly Word[], words: readonly Word[], fits: Fits): boolean {
  const left = [...words];
  return typed.every((one) => {
    const place = left.findIndex((word) => fits(one, word));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

function begins(typed: Word, word: Word): boolean {
  return word.raw.startsWith(typed.raw) || word.plain.startsWith(typed.plain);
}

function meansOrBegins(typed: Word, word: Word): boolean {
  return typed.meaning.includes(word.plain) || begins(typed, word);
}

function contains(typed: Word, word: Word): boolean {
  const part = typed.raw.length >= leastPart && word.raw.includes(typed.raw);
  return part || meansOrBegins(typed, word);
}

/** A slip in a whole word, or in as much of it as is typed; people seldom miss the first letter. */
function isSlip(typed: Word, word: Word): boolean {
  if (meansOrBegins(typed, word)) return true;
  const { length } = typed.raw;
  if (length < leastSlip || typed.raw[0] !== word.raw[0]) return false;
  return [length - 1, length, length + 1].some((end) =>
    isWithinOneSlip(typed.raw, word.raw.slice(0, end)),
  );
}

/** The words that tell something; one that is still being typed always does. */
function typedWords(query: string): readonly Word[] {
  const words = wordsOf(query).slice(0, mostWords);
  return words.filter(({ raw }, place) => place === words.length - 1 || !betweenWords.has(raw));
}

function wordsOf(text: string): readonly Word[] {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}|['’]/gu, '');
  return parts
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => (cjk.test(part) ? cjkWords(part) : [wordOf(part)]));
}

function wordOf(raw: string): Word {
  const word = plain(raw);
  return { raw, plain: word, meaning: unfolded(word) };
}

/** Chinese and Japanese write no blanks between the words of a name. */
function cjkWords(part: string): readonly Word[] {
  return piecesOf(tokenise(part)).map(({ word, meaning }) => ({ raw: word, plain: word, meaning }));
}

const findables = new WeakMap<RoleAtScope, Findable>();

function findable(role: RoleAtScope): Findable {
  const known = findables.get(role);
  if (known) return known;
  const made: Findable = {
    name: [...wordsOf(role.roleName), ...wordsOf(role.scopeName)],
    nicknames: nicknamesOf(role),
  };
  findables.set(role, made);
  return made;
}

function nicknamesOf({ roleId }: RoleAtScope): readonly (readonly Word[])[] {
  return aliases
    .filter(({ templateId, candidates }) =>
      candidates ? candidates.some(({ id }) => id === roleId) : templateId === roleId,
    )
    .map(({ alias }) => wordsOf(alias));
}

const grantsKept = new WeakMap<readonly RoleAtScope[], readonly Grant[]>();

/** The same array for the same list: what it indexes is kept by that. */
function grantsFor(held: readonly RoleAtScope[]): readonly Grant[] {
  const made = grantsKept.get(held) ?? grantsOf(held);
  grantsKept.set(held, made);
  return made;
}
