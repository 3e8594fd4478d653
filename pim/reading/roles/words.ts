import { isWithinOneSlip } from '../../spelling';
import { administrators, spellings, synonyms } from './word-tables';

const accented = /[\u00c0-\u024f]/;

/**
 * The form in which a word of a name is compared: without accents, singular, `administrator` in all its
 * forms as `admin`, also at the end of a word: `exchangeadministrators` is `exchangeadmin`.
 */
export function plain(word: string): string {
  const folded = accented.test(word) ? word.normalize('NFD').replaceAll(/\p{M}/gu, '') : word;
  if (isAdministrator(folded)) return 'admin';
  const joined = withoutEnding(folded);
  if (joined !== undefined) return `${joined}admin`;
  const singular = folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss');
  const stem = singular ? folded.slice(0, -1) : folded;
  return spellings.get(stem) ?? stem;
}

function isAdministrator(word: string): boolean {
  return administrators.has(word) || (word.length > 10 && isWithinOneSlip(word, 'administrator'));
}

const endings = [
  'administratoren',
  'administratorin',
  'administrators',
  'administrator',
  'admins',
  'admin',
  'adm',
  'admn',
  'amdin',
  'adimn',
  'admni',
];

function withoutEnding(word: string): string | undefined {
  const at = word.indexOf('a', 2);
  if (word.length < 5 || at < 0) return undefined;
  const ending = endings.find((end) => word.endsWith(end));
  if (ending === undefined) return misspeltEnding(word);
  return ending.length + 2 > word.length ? undefined : word.slice(0, -ending.length);
}

const administratorLength = 'administrator'.length;

/** `benutzeradminstrator`: a word that long is no other, so a slip in its end is safe to mend. */
function misspeltEnding(word: string): string | undefined {
  if (word.length < administratorLength + 3) return undefined;
  const length = [administratorLength, administratorLength - 1, administratorLength + 1].find(
    (letters) =>
      word.at(-letters) === 'a' && isWithinOneSlip(word.slice(-letters), 'administrator'),
  );
  return length === undefined ? undefined : word.slice(0, -length);
}

const heads = [
  'admin',
  'leseberechtigter',
  'leseberechtigte',
  'operator',
  'entwickler',
  'reader',
  'leser',
];

/** What a plain word stands for where it is short or of another language; itself where it is neither. */
export function unfolded(word: string): readonly string[] {
  return synonyms.get(word) ?? compound(word) ?? [word];
}

/** Parts `benutzeradmin`, `sicherheitsleser`, `exchadmin` into words that are known. */
function compound(word: string): readonly string[] | undefined {
  if (word.length < 7) return elided(word);
  const head = heads.find((end) => word.endsWith(end) && word.length > end.length + 1);
  if (head === undefined) return elided(word);
  const rest = word.slice(0, -head.length);
  const first = synonyms.get(rest) ?? synonyms.get(rest.replace(/s$/, '')) ?? twoWords(rest);
  return [...(first ?? [rest]), ...(synonyms.get(head) ?? [head])];
}

function twoWords(word: string): readonly string[] | undefined {
  for (let at = 4; at <= word.length - 4; at += 1) {
    const first = synonyms.get(word.slice(0, at));
    const second = synonyms.get(word.slice(at));
    if (first && second) return [...first, ...second];
  }
  return undefined;
}

/** `d'utilisateurs` has lost its apostrophe by the time it is a word. */
function elided(word: string): readonly string[] | undefined {
  return /^[dl]\w{4}/.test(word) ? synonyms.get(word.slice(1)) : undefined;
}
