import type { ReadingContext, RoleMeant, Understanding } from '../wish';
import { isFavouriteName } from './favourite';
import { isGuarded, isNegated } from './guards';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { readTimePhrase } from './time/time-phrase';
import { isWord, roleWord, type Token, wordAt } from './tokens';

const saving = wordSet('save remember store bookmark');
const forgetting = wordSet('forget delete remove drop erase');
const setWords = wordSet(
  'favourite favourites favorite favorites bundle preset set pack profile shortcut',
);
const beforeName = wordSet('my the a an saved called named "');
/** What is saved where no role is named. */
const pointers = wordSet('these this it that them those both');
const ofOne = wordSet('this it that');
const aroundRoles = wordSet(
  'my the a role roles rights group groups access activation activations selection and , for of : " two three',
);
const looksLikeRole = wordSet(
  'role roles admin administrator operator reader contributor owner group',
);

/** What the words in front of `as` say is saved. */
interface What {
  readonly roles: RoleMeant[];
  minutes?: number;
  points: boolean;
  single: boolean;
  readonly unexplained: Token[];
}

/**
 * Reads whether somebody saves roles under a name, forgets them, or wants to see them. The patterns are
 * closed: a question, a negation or a word that nothing explains saves and forgets nothing.
 */
export function readFavouriteWish(
  message: Message,
  context: ReadingContext,
): Understanding | undefined {
  const tokens = withoutPoliteMark(message);
  if (isListing(tokens)) return { kind: 'wish', wish: { intent: 'list-favourites' } };
  const asked = tokens.some(({ word }) => word === '?');
  if (asked || isNegated(tokens)) return undefined;
  const said = { ...message, tokens };
  if (saving.has(wordAt(tokens, 0))) return readSaving(said, context);
  return forgetting.has(wordAt(tokens, 0)) ? readForgetting(said, context) : undefined;
}

/** `can you save these?` asks nothing. */
function withoutPoliteMark({ polite, tokens }: Message): readonly Token[] {
  return polite && tokens.at(-1)?.word === '?' ? tokens.slice(0, -1) : tokens;
}

function readSaving(message: Message, context: ReadingContext): Understanding | undefined {
  const { text, tokens } = message;
  const as = tokens.findIndex(({ word }) => word === 'as');
  if (as < 1) return undefined;
  const { words, ...behind } = withoutLength(tokens.slice(as + 1));
  const favourite = nameIn(text, words).name;
  if (favourite === undefined) return undefined;
  const what = readWhat(tokens.slice(1, as));
  const { roles, minutes = behind.minutes, points, single, unexplained } = what;
  if (unexplained.length > 0) return unknownRoles(message, { as, unexplained }, context);
  if (roles.length === 0 && !points && as > 1) return undefined;
  return {
    kind: 'wish',
    wish: {
      intent: 'save-favourite',
      favourite,
      roles,
      ...(minutes === undefined ? {} : { minutes }),
      ...(roles.length === 0 && single ? { single } : {}),
    },
  };
}

/** `as morning for 1h`: how long is said behind the name, too, and is no part of it. */
function withoutLength(words: readonly Token[]): {
  readonly words: readonly Token[];
  readonly minutes?: number;
} {
  for (let at = 1; at < words.length; at += 1) {
    const phrase = readTimePhrase(words, at);
    const [part, ...others] = phrase?.parts ?? [];
    const isLast = phrase && words.slice(phrase.next).every((token) => !isWord(token));
    if (isLast && part?.says === 'length' && others.length === 0) {
      return { words: words.slice(0, at), minutes: part.minutes };
    }
  }
  return { words };
}

function readWhat(tokens: readonly Token[]): What {
  const what: What = { roles: [], points: false, single: false, unexplained: [] };
  let at = 0;
  while (at < tokens.length) at = takeNext(tokens, at, what);
  return what;
}

function takeNext(tokens: readonly Token[], at: number, what: What): number {
  const token = tokens[at];
  const word = wordAt(tokens, at);
  const phrase = readTimePhrase(tokens, at);
  const [part, ...others] = phrase?.parts ?? [];
  if (token?.roles && tokens[at - 1]?.roles) what.unexplained.push(token);
  else if (token?.roles) what.roles.push(...token.roles);
  else if (phrase && part?.says === 'length' && others.length === 0) {
    what.minutes = part.minutes;
    return phrase.next;
  } else if (pointers.has(word)) {
    what.points = true;
    what.single ||= ofOne.has(word);
  } else if (token && !aroundRoles.has(word)) what.unexplained.push(token);
  return at + 1;
}

/** Only the person's own list may tell what they are; what looks like no role is nothing of ours. */
function unknownRoles(
  { text, tokens }: Message,
  { as, unexplained }: { readonly as: number; readonly unexplained: readonly Token[] },
  { eligible }: ReadingContext,
): Understanding | undefined {
  if (eligible === undefined) return { kind: 'grants-needed' };
  const said = text.slice(unexplained[0]?.start, unexplained.at(-1)?.end);
  const isRole =
    /[\d-]/.test(said) || tokens.slice(1, as).some(({ word }) => looksLikeRole.has(word));
  return isRole ? { kind: 'unclear', unclear: { problem: 'role-unknown', said } } : undefined;
}

function readForgetting(
  { text, tokens }: Message,
  { favourites = [] }: ReadingContext,
): Understanding | undefined {
  const { name, isCalledSet } = nameIn(text, tokens.slice(1));
  if (name === undefined) return undefined;
  const known = favourites.find((favourite) => isFavouriteName(favourite, name));
  if (known === undefined && !isCalledSet) return undefined;
  return { kind: 'wish', wish: { intent: 'forget-favourite', favourite: known ?? name } };
}

const longestName = 8;

/** The name among words like `my favourite called "morning"`: as it was typed, without them. */
function nameIn(
  text: string,
  words: readonly Token[],
): { readonly name?: string; readonly isCalledSet: boolean } {
  let from = 0;
  let to = words.length;
  while (from < to && isAround(words, from)) from += 1;
  while (to > from && (setWords.has(wordAt(words, to - 1)) || wordAt(words, to - 1) === '"'))
    to -= 1;
  const isCalledSet = [...words.slice(0, from), ...words.slice(to)].some(({ word }) =>
    setWords.has(word),
  );
  const name = words.slice(from, to);
  const isName =
    name.length > 0 &&
    name.length <= longestName &&
    name.every((token) => isWord(token) && token.word !== roleWord) &&
    !isGuarded(name);
  return isName
    ? { name: name.map(({ start, end }) => text.slice(start, end)).join(' '), isCalledSet }
    : { isCalledSet };
}

function isAround(words: readonly Token[], at: number): boolean {
  const word = wordAt(words, at);
  return beforeName.has(word) || setWords.has(word);
}

const listing =
  /^(?:(?:please|show|list|see|view|display|me|my|the|all|of|what|whats|which|are|do i have|have i(?: got)?|saved) )*(?:favou?rites|favou?rite (?:roles|sets)|saved (?:roles|sets|bundles)|bundles|presets|role sets)(?: (?:do i have|have i(?: got| saved)?|are there|please|are saved))*$/;

function isListing(tokens: readonly Token[]): boolean {
  if (tokens.length > 12) return false;
  return listing.test(
    tokens
      .filter(isWord)
      .map(({ word }) => word)
      .join(' '),
  );
}

export const favouriteWishWords: ReadonlySet<string> = new Set([
  ...saving,
  ...forgetting,
  ...setWords,
]);
