import type { Understanding } from '../wish';
import { type Clause, readClause } from './clause';
import type { Message } from './message';
import { type Found, wordSet } from './phrase-book';
import { mayBeRole, roleText } from './role-text';
import type { Verb } from './verbs';

const whatever = wordSet('everything all it that this them');

/** Reads which role somebody gives back. It is given back at once: a time for it is not understood. */
export function readDeactivation(
  message: Message,
  { meaning: verb, next }: Found<Verb>,
): Understanding {
  const clause = readClause(message, next);
  const [run = []] = clause.unexplained;
  if (!isWhole(clause, message.polite)) return { kind: 'nothing' };
  const role = roleText(message.text, run);
  const unnamed = role === '' || whatever.has(role.toLowerCase());
  if (verb.firm ? !unnamed && !mayBeRole(role, run, 'firm') : !mayBeRole(role, run, 'loose')) {
    return { kind: 'nothing' };
  }
  const [time] = clause.times;
  if (time) return { kind: 'unclear', unclear: { problem: 'time-unclear', said: time.said } };
  return { kind: 'wish', wish: { intent: 'deactivate', ...(unnamed ? {} : { role }) } };
}

function isWhole({ unexplained, reason, asked }: Clause, polite: boolean): boolean {
  const guessed = reason !== undefined && reason.how !== 'said';
  return unexplained.length <= 1 && !guessed && (!asked || polite);
}
