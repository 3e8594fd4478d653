import type { Piece } from './pieces';

/** What stands between the roles of a list, longest first. `or` is no list: it asks for one of them. */
const connectives: readonly (readonly string[])[] = [
  'as well as',
  ', as well as',
  ', and also',
  ', and',
  ', und',
  ', et',
  ', y',
  ', e',
  'and also',
  'and',
  // A word of names loses its plural `s`.
  'plu',
  'und',
  'sowie',
  'et',
  'y',
  'e',
  'と',
  'お よ び',
  '和',
  '以 及',
  '及',
  '&',
  '+',
  '/',
  ',',
  ';',
]
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

const determiners: ReadonlySet<string> = new Set(
  'my the also a an die den das le la el los o mein meine meinen mon ma mi meu minha'.split(' '),
);

/** What roles are called in all, as compared. */
export const roleNouns: ReadonlySet<string> = new Set(
  'role rolle rollen rol papel access right permission group gruppe groupe grupo'.split(' '),
);

/** The place after a connective that begins here, and after `my` or `the`. */
export function afterConnective(pieces: readonly Piece[], at: number): number | undefined {
  const found = connectives.find((words) =>
    words.every((word, index) => pieces[at + index]?.word === word),
  );
  if (!found) return undefined;
  const next = at + found.length;
  return determiners.has(pieces[next]?.word ?? '') ? next + 1 : next;
}

/** Where a connective that ends here begins. */
export function beforeConnective(pieces: readonly Piece[], at: number): number | undefined {
  const end = determiners.has(pieces[at - 1]?.word ?? '') ? at - 1 : at;
  const found = connectives.find((words) =>
    words.every((word, index) => pieces[end - words.length + index]?.word === word),
  );
  return found && end - found.length;
}
