import type { Token } from '../tokens';
import { buildGrammar, type Grammar, wordsOf } from './grammar';
import { type Group, group } from './groups';
import type { Language } from './language';
import { languageOf } from './languages';
import { commandFirst, joinWishes, reasonLast } from './order';

const built = new Map<Language, Grammar>();

/** Built when somebody first writes in the language. */
function grammarOf(language: Language): Grammar {
  const grammar = built.get(language) ?? buildGrammar(language);
  built.set(language, grammar);
  return grammar;
}

/**
 * Puts what is said in the language of a locale into the English that the grammar reads. Words that it
 * does not know stay as they are; so does English.
 */
export function translate(tokens: readonly Token[], locale: string): readonly Token[] {
  const language = languageOf(locale);
  return language ? translateFrom(grammarOf(language), tokens) : tokens;
}

/** As a whole message it is an answer, within one it refuses. */
const lone = new Set(['no', 'não', 'nao']);

/** The English command, where French and Spanish spell a verb alike that says nothing by itself. */
const loneCommand = 'active';

function translateFrom(grammar: Grammar, tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  if (first?.word === loneCommand && !second) return tokens;
  if (first && lone.has(first.word) && (!second || second.word === ',')) {
    return [{ ...first, word: 'no' }, ...tokens.slice(1)];
  }
  const parted = tokens.flatMap(
    (token, i) => partRange(token, tokens[i + 1]) ?? part(token, grammar.units),
  );
  const words = parted.map(({ word }) => grammar.simplified(word));
  const groups = reasonLast(group({ tokens: parted, words, grammar }));
  return joinWishes(arrange(grammar, groups)).flatMap(({ english }) => english);
}

function arrange(grammar: Grammar, groups: readonly Group[]): readonly Group[] {
  return grammar.verbLast ? commandFirst(groups) : groups;
}

const glued = /^(\d{1,6}(?:[.,:]\d{1,2})?)(\p{L}+)$/u;

const hours = /^(\d{1,2})-(\d{1,2})$/;

/** Parts the `9-11` of `9-11 Uhr` as `9 bis 11`. */
function partRange(token: Token, next: Token | undefined): readonly Token[] | undefined {
  const [, from, to] = next?.word === 'uhr' ? (hours.exec(token.word) ?? []) : [];
  if (from === undefined || to === undefined) return undefined;
  return [from, 'bis', to].map((word) => ({ ...token, word }));
}

/** Parts `2std` in two where the language has such a unit, and takes the sign before a question off. */
function part(token: Token, units: ReadonlySet<string>): readonly Token[] {
  if (/^[¿¡]/.test(token.word)) {
    const word = token.word.slice(1);
    return word === '' ? [] : part({ ...token, word }, units);
  }
  const [, amount, unit] = glued.exec(token.word) ?? [];
  if (amount === undefined || unit === undefined || !units.has(unit)) return [token];
  return [
    { ...token, word: amount },
    { ...token, word: unit },
  ];
}

/** The words of a language that people are likely to mistype; those of refusals are not among them. */
export function languageWords(locale: string): Iterable<string> {
  const language = languageOf(locale);
  if (!language) return [];
  const { verbs, openers, phrases, lengths, days, times, reasons, reasonEnds } = language;
  const guards = new Set(guardWords(locale));
  const words = wordsOf([verbs, openers, phrases, lengths, days, times, reasons, reasonEnds]);
  return [...words, ...otherWords(language)].filter((word) => !guards.has(word));
}

/** Numbers, parts of the clock and verbs in two parts. */
function otherWords({ readNumber, clocks, brackets }: Language): readonly string[] {
  const said = [...clocks.map(([, clock]) => clock), ...brackets.flatMap(([, ...parts]) => parts)];
  return [...(readNumber.named ?? []), ...wordsOf([said.map((words) => ['', words] as const)])];
}

/** The words of a language that turn a command round or make it depend on something. */
export function guardWords(locale: string): Iterable<string> {
  const language = languageOf(locale);
  return language ? wordsOf([language.guards]) : [];
}
