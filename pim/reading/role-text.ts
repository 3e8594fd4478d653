import { type Identified, identifyRole, splitScope } from '../role-names';
import { isGuarded } from './guards';
import { wordSet } from './phrase-book';
import { type Token, typed, wordAt } from './tokens';

const before = wordSet('the a an my own me our of to into as role access');
const after = wordSet(
  'role roles rights permission permissions privilege privileges assignment activation session back anymore',
);

/** The words for a role as typed, without what people put around them: `my Exchange Admin role`. */
export function roleText(text: string, run: readonly Token[]): string {
  let from = 0;
  let to = run.length;
  while (from < to && before.has(wordAt(run, from))) from += 1;
  while (to > from && after.has(wordAt(run, to - 1))) to -= 1;
  return typed(text, run, from, to);
}

/** How sure it is, before the role is read, that a message is about one. */
export type Footing = 'firm' | 'loose' | 'bare';

const mostWords = 8;
const determiners = wordSet('the a an my our your his her their this that these those');

/**
 * Whether words may be taken for a role. After a firm verb a name that is not known is let through,
 * for roles that an organisation made itself; else it must be one that is known.
 */
export function mayBeRole(text: string, run: readonly Token[], footing: Footing): boolean {
  const identified = recognise(text);
  switch (footing) {
    case 'firm':
      return identified !== undefined || mayBeOwnRole(text, run);
    case 'loose':
      return identified !== undefined && identified.by !== 'shortened';
    case 'bare':
      return identified?.by === 'name' || identified?.by === 'alias';
  }
}

function recognise(text: string): Identified | undefined {
  return [text, ...splitScope(text).map(({ name }) => name)]
    .map((name) => identifyRole(name))
    .find((identified) => identified !== undefined);
}

const more = /^(.{1,120}?)\s(?:for|to|from|and|then|with)\s/i;

/**
 * A known role with more after it is a wish for somebody else, or two wishes: `Exchange Admin for Ada`.
 * And with an article an unknown name has to be called a role: `my credit card` is none.
 */
function mayBeOwnRole(text: string, run: readonly Token[]): boolean {
  const [, role] = more.exec(text) ?? [];
  if (role !== undefined && recognise(role) !== undefined) return false;
  const thing = determiners.has(wordAt(run, 0)) && !after.has(wordAt(run, run.length - 1));
  return run.length <= mostWords && !isGuarded(run) && (text === '' || !thing);
}
