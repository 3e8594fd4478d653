import { cancellationWords } from './cancellation';
import { decisionWords } from './decision';
import { favouriteWords } from './favourite';
import { favouriteWishWords } from './favourite-wish';
import { fillerWords } from './fillers';
import { guardedWords, guardWords } from './guards';
import { guardWords as guardWordsOf, languageWords } from './languages/translate';
import { mannerWords } from './message';
import { phraseWords } from './phrases';
import { questionWords } from './questions';
import { reasonWords } from './reason';
import { roleWords } from './roles/role-vocabulary';
import { foreignWords } from './roles/word-tables';
import { snoozeWords } from './snooze';
import { type Speller, speller } from './spelling/speller';
import { suggestionWords } from './suggestion';
import { targetWords } from './target';
import { ticketWords } from './ticket';
import { timeWords } from './time/time-phrase';
import { verbWords } from './verbs';
import { workWords } from './work-words';

/** Words around the scope of a role, which other languages write nearly alike. */
const scopeWords =
  'administrative unit scope scoped subscription resource management directory tenant'.split(' ');

/** What is told of the past, and lies a slip away from what is wanted: `expires`. */
const pastWords = ['expired'];

const english: readonly Iterable<string>[] = [
  cancellationWords,
  decisionWords,
  favouriteWords,
  favouriteWishWords,
  fillerWords,
  guardedWords,
  mannerWords,
  pastWords,
  phraseWords,
  questionWords,
  scopeWords,
  reasonWords,
  snoozeWords,
  suggestionWords,
  targetWords,
  ticketWords,
  timeWords,
  verbWords,
  workWords,
];

/** An abbreviation that a slip of `admin` could be taken for: nobody gets a role by a slip. */
const abbreviation = 'gadmin';

/** `passort` and `administratov` are German slips, and nothing of the sort in English. */
function roleWordsIn(language: string): readonly string[] {
  const known = [...roleWords()].filter((word) => word !== abbreviation);
  return language === 'en' ? known.filter((word) => !foreignWords.has(word)) : known;
}

const spellers = new Map<string, Speller>();

/** Corrects the words of somebody with this locale: English ones, and those of their own language. */
export function spellerFor(locale: string): Speller {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
  const known = spellers.get(language);
  if (known) return known;
  const words = [...english, languageWords(locale)].flatMap((list) => [...list]);
  const stay = [...guardWords, ...guardWordsOf(locale), they];
  const made = speller(words, stay, roleWordsIn(language));
  if (spellers.size < mostLanguages) spellers.set(language, made);
  return made;
}

const mostLanguages = 20;
/** What others need is no wish: `thhey need X` has no `hey` in it. */
const they = 'they';
