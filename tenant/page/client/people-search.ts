import type { ClientPerson } from '../../teams/page-api.js';

/** The people whose name, job or address holds every word typed, those with a hint first. */
export function peopleMatching(
  typed: string,
  people: readonly ClientPerson[],
): readonly ClientPerson[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return people
    .filter((person) => words.every((word) => textOf(person).includes(word)))
    .sort(
      (one, other) => rank(one) - rank(other) || one.displayName.localeCompare(other.displayName),
    );
}

function rank({ hint }: ClientPerson): number {
  return hint ? 0 : 1;
}

function textOf({ displayName, jobTitle, userPrincipalName, hint }: ClientPerson): string {
  return plain([displayName, jobTitle, userPrincipalName, hint].join(' '));
}

/** Letters that are not a letter with an accent, as people type them who have no key for them. */
const spelled = new Map([
  ['ø', 'o'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** Lower case, without accents: "sorensen" finds Sørensen. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[øæßłđ]/g, (letter) => spelled.get(letter) ?? letter);
}
