import type { Grant, ReadingContext } from '../../wish';
import { builtInNames } from './built-in-names';
import { type NameBook, type NameEntry, nameBook } from './name-book';
import { builtInRole } from './role-catalogue';
import { type Mender, mender } from './slips';
import { synonyms } from './word-tables';

/** What of the context tells which names there are. */
export type RolesKnown = Pick<ReadingContext, 'eligible' | 'active' | 'catalogue'>;

/** All names that may be meant, those of the person's own first. */
export interface Names {
  /** What the person is eligible for, and what is on. */
  readonly own: ReadonlySet<string>;
  readonly grants: readonly Grant[];
  readonly books: readonly NameBook[];
  /** The word of a name that another is a slip of. */
  readonly mended: Mender;
}

const affixes: ReadonlySet<string> = new Set(
  'pag sg grp group gg gl dg ug dl acl role rol az aad azure entra pim rbac sec u g'.split(' '),
);

/** `SG-Prod-DBA` is called `prod dba` too, and `Tier0-BreakGlass` `break glass`. */
function withoutAffixes(name: string): string | undefined {
  const words = name.split(/[-_\s.]+/);
  const from = words.findIndex((word) => !isAffix(word));
  const short = from > 0 ? words.slice(from).join(' ') : '';
  return short.length > 3 ? short : undefined;
}

function isAffix(word: string): boolean {
  return affixes.has(word.toLowerCase()) || /^t(?:ier)?\d$/i.test(word);
}

function ownEntries(name: string, kind: Grant['kind']): readonly NameEntry[] {
  const entry: NameEntry = { text: name, names: [name], sure: true, rank: 'name' };
  const short = kind === 'group' ? withoutAffixes(name) : undefined;
  return short === undefined ? [entry] : [entry, { ...entry, text: short, rank: 'nickname' }];
}

const booksOfLists = new WeakMap<object, NameBook>();

/** Names change with the list they stand in, so a list is read once. */
function bookOf<Item>(
  list: readonly Item[] | undefined,
  entries: (item: Item) => readonly NameEntry[],
): readonly NameBook[] {
  if (!list) return [];
  const known = booksOfLists.get(list);
  if (known) return [known];
  const book = nameBook(list.flatMap(entries));
  booksOfLists.set(list, book);
  return [book];
}

/** Built-in roles are found by their own book, so a list only needs its other names. */
function otherEntries(name: string): readonly NameEntry[] {
  return builtInRole(name) ? [] : ownEntries(name, 'directory');
}

export function namesFor({ eligible, active, catalogue }: RolesKnown): Names {
  const books = [
    ...bookOf(eligible, ({ name, kind }) => (builtInRole(name) ? [] : ownEntries(name, kind))),
    ...bookOf(active, otherEntries),
    ...bookOf(catalogue, otherEntries),
    builtInNames(),
  ].filter(({ words }) => words.size > 0);
  return {
    own: ownNames(eligible, active),
    grants: eligible ?? nothing,
    books,
    mended: mendedBy(books),
  };
}

const menders = new WeakMap<NameBook, Mender>();

function menderOf(book: NameBook): Mender {
  const known = menders.get(book) ?? mender([...book.words, ...foreignWords(book)]);
  menders.set(book, known);
  return known;
}

const shortestForeign = 7;

/** Slips are mended in words of other languages too, once for all books. */
function foreignWords(book: NameBook): readonly string[] {
  return book === builtInNames()
    ? [...synonyms.keys()].filter((word) => word.length >= shortestForeign)
    : [];
}

function mendedBy(books: readonly NameBook[]): Mender {
  const seen = new Map<string, string | undefined>();
  return (word) => {
    if (seen.has(word)) return seen.get(word);
    const meant = firstMeant(word, books);
    seen.set(word, meant);
    return meant;
  };
}

function firstMeant(word: string, books: readonly NameBook[]): string | undefined {
  for (const book of books) {
    const meant = menderOf(book)(word);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

const ownSets = new WeakMap<object, ReadonlySet<string>>();
const nothing: readonly never[] = [];

function ownNames(
  eligible: readonly Grant[] = nothing,
  active: readonly string[] = nothing,
): ReadonlySet<string> {
  const known = ownSets.get(eligible);
  if (known && active.every((name) => known.has(name))) return known;
  const names = new Set([...eligible.map(({ name }) => name), ...active]);
  if (eligible !== nothing) ownSets.set(eligible, names);
  return names;
}
