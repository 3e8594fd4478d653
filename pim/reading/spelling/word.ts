import type { Token } from '../tokens';
import { knownSlips, likelyWords, shortenedWords, shortWords } from './function-words';
import { withoutOpposites } from './opposites';
import { costOfSlip } from './slip';
import { afterNumber, isSpelt } from './stays';
import type { Vocabulary } from './vocabulary';

/** How a word stands in its sentence. */
export interface Standing {
  /** In capitals where sentences have none. */
  readonly isName: boolean;
  /** Right after a word of a role's name, where no person's name is expected. */
  readonly afterRole: boolean;
}

const plain: Standing = { isName: false, afterRole: false };
const shortestSlip = 4;
const shortestGuardSlip = 2;
const likelyLength = 6;
/** The first letter is right, whatever the other is. */
const slipOfAnyLetter = 4;

export function mendWord(token: Token, vocabulary: Vocabulary, standing: Standing): Token {
  const { word } = token;
  if (token.roles !== undefined || token.slipOf !== undefined || vocabulary.stays(word)) {
    return token;
  }
  const meant = isSpelt(word)
    ? meantBy(word, vocabulary, standing)
    : meantByParts(word, vocabulary, standing);
  return meant === undefined ? token : { ...token, word: meant, slipOf: word };
}

/** `2horus`, `exchagne-admin`, `--durtion=2h`: each part is a word; all must make sense, or it is a name. */
function meantByParts(
  word: string,
  vocabulary: Vocabulary,
  standing: Standing,
): string | undefined {
  const glued = afterNumber(word);
  if (glued) {
    const rest = partMeant(glued.rest, vocabulary, plain);
    return rest === undefined || rest === glued.rest ? undefined : glued.number + rest;
  }
  if (word.length > 60) return undefined;
  const parts = word.split(/([-_/=&+])/);
  if (parts.length === 1) return undefined;
  const meant = parts.map((part) => partMeant(part, vocabulary, standing));
  if (meant.includes(undefined)) return undefined;
  const whole = meant.join('');
  return whole === word ? undefined : whole;
}

function partMeant(part: string, vocabulary: Vocabulary, standing: Standing): string | undefined {
  if (vocabulary.stays(part) || /^[-_/=&+\d]*\p{L}?$/u.test(part)) return part;
  return isSpelt(part) ? meantBy(part, vocabulary, standing) : undefined;
}

function meantBy(word: string, vocabulary: Vocabulary, standing: Standing): string | undefined {
  const known = knownSlips.get(word);
  const meant =
    known !== undefined && vocabulary.known.has(known) ? known : nearestTo(word, vocabulary);
  if (meant === undefined) return undefined;
  return standing.isName && !isSafeForName(word, meant, vocabulary, standing) ? undefined : meant;
}

function nearestTo(word: string, vocabulary: Vocabulary): string | undefined {
  const near = withoutOpposites(word, vocabulary.known.near(word));
  const [guard] = byCost(
    word,
    near.filter((meant) => vocabulary.guards.has(meant)),
    vocabulary,
  );
  const best = bestOf(
    word,
    near.filter((meant) => !vocabulary.guards.has(meant)),
    vocabulary,
  );
  const isMeant =
    best !== undefined &&
    isLongEnough(word, best, vocabulary) &&
    !isRatherAnother(word, best, vocabulary);
  const content = isMeant ? best : undefined;
  return guard === undefined ? content : besideGuard(word, guard.meant, content);
}

/**
 * Near a word that can turn a command round, a slip fails closed: it is that word, or it is left and
 * the message is not understood. Only what is far likelier is meant all the same.
 */
function besideGuard(word: string, guard: string, content?: string): string | undefined {
  const asGuard = word.length > shortestGuardSlip ? guard : undefined;
  if (content === undefined) return asGuard;
  if (costOfSlip(word, guard) <= costOfSlip(word, content)) return asGuard;
  const isLikelier =
    content.length >= likelyLength || (likelyWords.has(content) && guard[0] !== word[0]);
  return isLikelier ? content : undefined;
}

/** The likeliest of the words that may be meant; none where two are as likely. */
function bestOf(word: string, near: readonly string[], vocabulary: Vocabulary): string | undefined {
  const [best, second] = byCost(word, near, vocabulary);
  const isTie = second && best?.cost === second.cost && best.ofRole === second.ofRole;
  return isTie && !isAlike(best.meant, second.meant) ? undefined : best?.meant;
}

/** The likeliest first; of those as likely, the words of commands before those of roles. */
function byCost(word: string, near: readonly string[], { ofRoles }: Vocabulary) {
  return near
    .map((meant) => ({ meant, cost: costOf(word, meant), ofRole: ofRoles.has(meant) }))
    .sort(
      (a, b) =>
        a.cost - b.cost ||
        Number(a.ofRole) - Number(b.ofRole) ||
        b.meant.length - a.meant.length ||
        a.meant.localeCompare(b.meant),
    );
}

/** `minute` and `minutes`: whichever it is, the message says the same. */
function isAlike(one: string, other: string): boolean {
  return likelyWords.has(one) || one.startsWith(other.slice(0, shortestSlip));
}

/** Whether a word that is none of the known ones is as near: `passort` is no slip of a role's name. */
function isRatherAnother(word: string, best: string, { others, ofRoles }: Vocabulary): boolean {
  if (likelyWords.has(best)) return false;
  const cost = costOf(word, best);
  const isSure = best.length >= likelyLength && !ofRoles.has(best);
  return others
    .near(word)
    .filter((other) => other.length >= shortestSlip)
    .map((other) => costOfSlip(word, other))
    .some((other) => other < cost || (other === cost && !isSure));
}

/** A letter without its accent is hardly a slip. */
function costOf(word: string, meant: string): number {
  if (withoutAccents(meant) === word) return -slipOfAnyLetter;
  return costOfSlip(word, meant) - (likelyWords.has(meant) ? 2 : 0);
}

function isLongEnough(word: string, meant: string, { ofRoles }: Vocabulary): boolean {
  if (withoutAccents(meant) === word) return true;
  const cost = costOfSlip(word, meant);
  if (word.length < 3) return shortenedWords.has(meant) && cost === 0;
  if (meant.length < shortestSlip) return isShortMeant(word, meant, cost);
  if (word.length < shortestSlip) return cost === 0 && !ofRoles.has(meant);
  return meant.length > shortestSlip || cost <= slipOfAnyLetter || likelyWords.has(meant);
}

function isShortMeant(word: string, meant: string, cost: number): boolean {
  if (shortenedWords.has(meant) && cost <= slipOfAnyLetter) return true;
  return shortWords.has(meant) && (cost < 2 || word.length > meant.length);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function isSafeForName(
  word: string,
  meant: string,
  { ofRoles }: Vocabulary,
  { afterRole }: Standing,
): boolean {
  if (afterRole && word.length >= shortestSlip && ofRoles.has(meant)) return true;
  return word.length >= likelyLength || (word.length === 5 && meant.length >= likelyLength);
}
