import { builtInNames } from './built-in-names';
import { administrators, spellings, synonyms } from './word-tables';

const shortest = 3;

/** Words that decide whether anything is done at all; no slip of theirs may be taken for a role's word. */
const guards: ReadonlySet<string> = new Set(
  'not no never dont if when unless once nicht nie kein wenn falls pas jamais si nunca cuando não nao quando se nem'.split(
    ' ',
  ),
);

/** Common words that stand in names too, and say nothing of roles. */
const common: ReadonlySet<string> = new Set(
  'the big one for can and over per with line first 1st mode god'.split(' '),
);

/** The words that people write in the names of roles, in Latin letters, for correcting slips. */
export function roleWords(): ReadonlySet<string> {
  const words = [
    ...builtInNames().typed,
    ...administrators,
    ...spellings.keys(),
    ...synonyms.keys(),
  ];
  return new Set(words.filter(isWordOfRoles));
}

function isWordOfRoles(word: string): boolean {
  const spelt = word.length >= shortest && /^\p{L}+$/u.test(word);
  return spelt && !guards.has(word) && !common.has(word);
}
