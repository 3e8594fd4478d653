import type { ReadingContext, Understanding } from '../wish';
import { readMeaning } from './meaning';
import { type Message, readManners } from './message';
import { mendSmallWords } from './small-words';
import { spellerFor } from './vocabulary';

const longEnough = 6;

const orders = new Set<string>([
  ...['activate', 'deactivate', 'extend', 'renew', 'cancel', 'approve', 'deny'],
  ...['bind-channel', 'unbind-channel', 'sign-out'],
]);

/** Once more with the small words mended, where a message means nothing as it was typed. */
export function readTolerantly(message: Message, context: ReadingContext): Understanding {
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

/** An order without an object is too little for a short word that was mended: `heny` is no `deny`. */
export function isSlipAlone(understood: Understanding, { tokens }: Message): boolean {
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

function isOrder(understood: Understanding): boolean {
  return (
    'wish' in understood && understood.wish !== undefined && orders.has(understood.wish.intent)
  );
}
