import { cancellationWords } from './cancellation';
import { decisionWords } from './decision';
import { favouriteWords } from './favourite';
import { fillerWords } from './fillers';
import { guardedWords, guardWords } from './guards';
import { mannerWords } from './message';
import { phraseWords } from './phrases';
import { reasonWords } from './reason';
import { roleWords } from './roles/role-words';
import { snoozeWords } from './snooze';
import { type Speller, speller } from './spelling/speller';
import { ticketWords } from './ticket';
import { timeWords } from './time/time-words';
import { guardWords as guardWordsOf, languageWords } from './languages/translate';
import { targetWords } from './target';
import { verbWords } from './verbs';
import { workWords } from './work-words';

const questionWords =
  `what which who whom whose when where why how long often many much does did eligible available active
   activated current pending open scheduled upcoming planned approval approvals review reviews history
   audit settings preferences timezone zone language working hours statistics usage status happened
   denied rejected refused declined reason denial left remaining difference between explain describe
   tell about maximum need needs requires waiting awaiting suggest recommend least privileged lets
   allows required permission options commands instructions everyone people currently stuck elevated
   longest denial rejection expire expires activations requests notifications`.split(/\s+/);

const english: readonly Iterable<string>[] = [
  cancellationWords,
  decisionWords,
  favouriteWords,
  fillerWords,
  guardedWords,
  mannerWords,
  phraseWords,
  questionWords,
  reasonWords,
  snoozeWords,
  targetWords,
  ticketWords,
  timeWords,
  verbWords,
  workWords,
];

const spellers = new Map<string, Speller>();

/** Corrects the words of somebody with this locale: English ones, and those of their own language. */
export function spellerFor(locale: string): Speller {
  const language = locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
  const known = spellers.get(language);
  if (known) return known;
  const words = [...english, languageWords(locale)].flatMap((list) => [...list]);
  const made = speller(words, [...guardWords, ...guardWordsOf(locale)], roleWords);
  if (spellers.size < mostLanguages) spellers.set(language, made);
  return made;
}

const mostLanguages = 20;
