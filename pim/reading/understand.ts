import {
  longestMessage,
  type ReadingContext,
  type RoleMeant,
  type Target,
  type Understanding,
  type Wish,
} from '../wish';
import { readAction } from './action';
import { readCancellation } from './cancellation';
import { readChannel } from './channel';
import { readDecision } from './decision';
import { translate } from './languages/translate';
import { type Message, readManners } from './message';
import { readPerson } from './person';
import { readChoice, readFixedPhrase } from './phrases';
import { prepare } from './prepare';
import { readQuestion } from './questions';
import { readRenewal } from './renewal';
import { markRoles } from './roles/mark-roles';
import { mendSmallWords } from './small-words';
import { readSnooze } from './snooze';
import { readSuggestion } from './suggestion';
import { looksLikeRequestId } from './target';
import { readTimePhrase } from './time/time-phrase';
import { isWord, roleWord, tokenise } from './tokens';
import { readVerb } from './verbs';
import { spellerFor } from './vocabulary';

const nothing: Understanding = { kind: 'nothing' };

/**
 * Turns the words of a message into what the person wants.
 *
 * It only reads: a wish is acted on elsewhere, against what the person may do. Questions about acting,
 * negations, conditions, quotations and requests for other people are no wishes to act, and neither is
 * any message with a word in its command that nothing explains.
 */
export function understand(text: string, context: ReadingContext): Understanding {
  if (text.length > longestMessage) {
    return { kind: 'unclear', unclear: { problem: 'message-too-long', length: text.length } };
  }
  const plain = prepare(text);
  if (plain === undefined) return nothing;
  const chat = readFixedPhrase(readManners(plain, tokenise(plain)));
  if (chat) return { kind: 'wish', wish: chat };
  const message = readMessage(plain, context);
  if (message.tokens[0]?.word === '"' || quotesFirst(message)) return nothing;
  const read = readTolerantly(message, context);
  const understood = isSlipAlone(read, message) ? nothing : read;
  return context.eligible === undefined && dependsOnGrants(understood, message)
    ? { kind: 'grants-needed' }
    : understood;
}

/** `'approve 4' is what he typed`; a name in quotes is none but a name. */
function quotesFirst({ text, tokens }: Message): boolean {
  const quotes = /^\s*['‘][^'‘’]{2,200}['’](?=[\s,.:])/.test(text);
  return quotes && tokens[0]?.roles === undefined;
}

function readMessage(text: string, context: ReadingContext): Message {
  const spelt = spellerFor(context.locale).mend(tokenise(text), text);
  const marked = markRoles(text, spelt, context);
  return readManners(text, translate(marked, context.locale));
}

/** Once more with the small words mended, where a message means nothing as it was typed. */
function readTolerantly(message: Message, context: ReadingContext): Understanding {
  const understood = readMeaning(message, context);
  const unknown = understood.kind === 'unclear' && understood.unclear.problem === 'role-unknown';
  if (understood.kind !== 'nothing' && !unknown) return understood;
  const { knows } = spellerFor(context.locale);
  const mended = mendSmallWords(message.tokens, knows);
  if (!mended) return understood;
  const meant = readMeaning(readManners(message.text, mended.tokens), context);
  if (unknown && meant.kind !== 'wish') return understood;
  return mended.mayAct || !isOrder(meant) ? meant : understood;
}

const longEnough = 6;

/** An order without an object is too little for a short word that was mended: `heny` is no `deny`. */
function isSlipAlone(understood: Understanding, { tokens }: Message): boolean {
  const wish = 'wish' in understood ? understood.wish : undefined;
  if (!wish || !isOrder(understood)) return false;
  const named = ('roles' in wish && wish.roles.length > 0) || ('target' in wish && wish.target);
  if (named || understood.kind === 'unclear') return false;
  return tokens.some(
    ({ word, mended = word, slipOf }) => slipOf !== undefined && isUnsure(mended, slipOf),
  );
}

function isUnsure(word: string, typed: string): boolean {
  return typed.length < longEnough || typed[0] !== word[0];
}

const orders = new Set<string>([
  ...['activate', 'deactivate', 'extend', 'renew', 'cancel', 'approve', 'deny'],
  ...['bind-channel', 'unbind-channel', 'sign-out'],
]);

function isOrder(understood: Understanding): boolean {
  return (
    'wish' in understood && understood.wish !== undefined && orders.has(understood.wish.intent)
  );
}

function readMeaning(message: Message, context: ReadingContext): Understanding {
  const fixed = readFixedPhrase(message) ?? readChannel(message);
  if (fixed) return { kind: 'wish', wish: fixed };
  return (
    readSnooze(message, context) ??
    readDecision(message, context) ??
    readRenewal(message) ??
    readCommand(message, context) ??
    readAsked(message, context) ??
    readCancellation(message, context) ??
    readAction(message, context)
  );
}

/** A message that begins with a verb is an order first: what follows `because` may look like a question. */
function readCommand(message: Message, context: ReadingContext): Understanding | undefined {
  if (!readVerb(message.tokens, 0)) return undefined;
  const understood = readAction(message, context);
  return understood.kind === 'nothing' ? undefined : understood;
}

/** What is asked, where it is a question of a known shape. */
function readAsked(message: Message, context: ReadingContext): Understanding | undefined {
  const words = wordsOf(message);
  const wish = readSuggestion(message, words) ?? readListed(message, words, context);
  const found = wish ?? readChoice(words);
  return found && { kind: 'wish', wish: found };
}

function wordsOf({ tokens }: Message): string {
  return tokens
    .filter((token) => token.word === roleWord || isWord(token))
    .map(({ word }) => word)
    .join(' ');
}

function readListed(message: Message, words: string, context: ReadingContext): Wish | undefined {
  const intent = readQuestion(words) ?? isHeldBy(message, words, context);
  if (intent === undefined) return undefined;
  if (intent === 'help') return { intent };
  const roles = message.tokens.flatMap((token) => token.roles ?? []);
  return { intent, roles, ...targetOf(intent, message, context) };
}

/** `does Adele have Exchange Admin?` */
function isHeldBy(message: Message, words: string, context: ReadingContext): 'who-has' | undefined {
  const asks = /^(?:does|is|has) .{2,60}<role>(?: role| active| now| right now)*$/.test(words);
  const { target } = asks ? targetOf('who-has', message, context) : {};
  return target?.person === undefined ? undefined : 'who-has';
}

/** `status of request 3`, `does Adele have X?`. */
function targetOf(
  intent: string,
  { text, tokens }: Message,
  context: ReadingContext,
): { readonly target?: Target } {
  if (intent === 'status') {
    const ids = tokens.filter(looksLikeRequestId).map(({ start, end }) => text.slice(start, end));
    return ids.length > 0 ? { target: { ids: ids.map((id) => id.replace(/^#/, '')) } } : {};
  }
  if (intent !== 'who-has' || !['does', 'is', 'has', 'do'].includes(tokens[0]?.word ?? ''))
    return {};
  const person = readPerson({ text, tokens, context }, 1)?.meaning;
  return person === undefined ? {} : { target: { person } };
}

const suggestive = 2;

/** What is said of requests and other people is known without what this person holds. */
const ofGrants: ReadonlySet<Wish['intent']> = new Set([
  'activate',
  'deactivate',
  'extend',
  'renew',
  'list-eligible',
  'list-active',
]);

function isAboutGrants(wish: Wish): boolean {
  return ofGrants.has(wish.intent) || ('roles' in wish && wish.roles.some(isDoubtful));
}

function isDoubtful({ names, ambiguous }: RoleMeant): boolean {
  return ambiguous || names.length === 0;
}

/** Whether only the names of what the person holds can tell what these words are. */
function dependsOnGrants(understood: Understanding, { tokens }: Message): boolean {
  if (understood.kind === 'wish') return isAboutGrants(understood.wish);
  if (understood.kind === 'unclear') return understood.unclear.problem !== 'message-too-long';
  if (understood.kind !== 'nothing' || tokens.length < suggestive) return false;
  return tokens.some((_, at) => readVerb(tokens, at) ?? readTimePhrase(tokens, at));
}
