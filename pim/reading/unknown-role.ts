import { isGuarded, isNearGuard } from './guards';
import { wordSet } from './phrase-book';
import type { Token } from './tokens';
import { workWords } from './work-words';

const mostWords = 8;
const determiners = wordSet('the a an my our your his her their this that these those');
const called = wordSet('role roles admin administrator operator reader contributor owner group');
/** What is activated beside roles. */
const things = wordSet(
  'mfa sso vpn sim wifi bluetooth windows office copilot teams phone site hybrid archive dark mode user users',
);
const others = wordSet(
  'for to from and then with on in at by of as is was are were be has have it they',
);

/**
 * The words after `activate` that name no role that is known: perhaps one that the organisation made
 * itself. One run of a few words, none of which could make it another sentence; with an article it has
 * to be called a role: `my credit card` is none.
 */
export function unknownRole(text: string, parts: readonly Token[]): string | undefined {
  const words = parts.toSorted((a, b) => a.start - b.start);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > mostWords || mayTurn(words)) return undefined;
  const run = text.slice(first.start, last.end);
  const whole = words.every((token, at) => at === 0 || isNext(text, words[at - 1], token));
  const thing = thingWords(text, first) && !called.has(last.word);
  const more = words.some(
    ({ word }) => others.has(word) || word.includes('@') || word.includes('/'),
  );
  const ordinary = words.every(isOrdinary);
  return whole && !thing && !ordinary && !more && isNamed(text, run, words) ? run : undefined;
}

/** `activate MFA`, `activate teams phone`: what administrators work on is no role of its own. */
function isOrdinary({ word, roles }: Token): boolean {
  return roles !== undefined || workWords.has(word) || things.has(word);
}

/** Also where a guard was misspelt: `activate nthing`. */
function mayTurn(words: readonly Token[]): boolean {
  return isGuarded(words) || words.some(({ word }) => isNearGuard(word));
}

function isNext(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && /^[\s"'-]{0,3}$/.test(text.slice(before.end, token.start));
}

function thingWords(text: string, first: Token): boolean {
  const before = text.slice(0, first.start).trimEnd().split(/\s/).at(-1)?.toLowerCase() ?? '';
  return determiners.has(before) || determiners.has(first.word);
}

/** Several small words that call nothing a role are some other thing: `tpe new phone system`. */
function isNamed(text: string, run: string, words: readonly Token[]): boolean {
  const partial = words.some((token) => token.roles !== undefined);
  return (
    partial ||
    words.length === 1 ||
    called.has(words.at(-1)?.word ?? '') ||
    /[\d-]/.test(run) ||
    (/\p{Lu}/u.test(run) && /\p{Ll}/u.test(text))
  );
}
