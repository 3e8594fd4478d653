import type { Understanding } from '../wish';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { readTarget } from './target';
import { wordAt } from './tokens';

const requests = wordSet('request requests activation activations');

/**
 * Reads which request of their own somebody withdraws. One that is named otherwise than by its id
 * (`my exchange request`) is answered with the list, in which it can be picked.
 */
export function readCancellation({ text, tokens }: Message, next: number): Understanding {
  const target = readTarget(text, tokens, next);
  const rest = tokens.slice(target.next);
  if (tokens.some(({ word }) => word === '?')) return { kind: 'nothing' };
  const explained = rest.length === 0 || wordAt(rest, 0) === 'because';
  if (explained && target.named !== 'otherwise') {
    const named = target.id === undefined ? {} : { target: target.id };
    return { kind: 'wish', wish: { intent: 'cancel', ...named } };
  }
  const namesRequest = tokens.slice(next).some(({ word }) => requests.has(word));
  return namesRequest ? { kind: 'wish', wish: { intent: 'status' } } : { kind: 'nothing' };
}
