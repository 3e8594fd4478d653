import type { Wish } from '../wish';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { isWord } from './tokens';

type FixedIntent =
  | 'affirm'
  | 'negate'
  | 'hello'
  | 'small-talk'
  | 'help'
  | 'deactivate'
  | 'sign-out';

const phrases: readonly (readonly [phrases: string, intent: FixedIntent])[] = [
  ['yes|yep|yeah|yup|sure|ok|okay|correct|confirm|confirmed|affirmative|go ahead|do it', 'affirm'],
  [
    'yes do it|yes go ahead|sounds good|that is right|thats right|right|exactly|absolutely',
    'affirm',
  ],
  [
    'of course|yes confirm|yes confirmed|i confirm|aye|k|y|yes that one|yes that is it|definitely',
    'affirm',
  ],
  [
    'make it so|proceed|yes proceed|fine|alright|all right|lets go|lets do it|yes i do|yes i am',
    'affirm',
  ],
  [
    'no|nope|nah|no way|not now|no do not|no dont|negative|n|rather not|better not|no not now',
    'negate',
  ],
  [
    'not really|i do not think so|i dont think so|no stop|not that one|no that is wrong|not yet',
    'negate',
  ],
  [
    'no it is not|none of them|none of these|neither|no cancel|dont|do not|dont do it|no thank',
    'negate',
  ],
  ['hi|hello|hey|good morning|good afternoon|good evening|greetings|hi there|hello there', 'hello'],
  [
    'hey there|hello bot|hi bot|hola|bonjour|guten morgen|guten tag|moin|servus|ciao|ola|oi',
    'hello',
  ],
  [
    'howdy|sup|whats up|hello again|hi again|start|salut|hello everyone|hi everyone|buenos dias',
    'hello',
  ],
  [
    'great job|good job|well done|nice|nice one|cool|awesome|great|perfect|excellent|brilliant',
    'small-talk',
  ],
  [
    'good bot|bad bot|you rock|you are great|youre great|love it|love you|i love you|lol|haha',
    'small-talk',
  ],
  [
    'how are you|how are you doing|how is it going|hows it going|how do you do|how r u',
    'small-talk',
  ],
  [
    'how are you today|hows your day|how is your day|how was your day|whats new|what is new',
    'small-talk',
  ],
  [
    'tell a joke|tell joke|joke|a joke|sing a song|make me laugh|tell me something funny',
    'small-talk',
  ],
  [
    'bye|goodbye|good bye|see you|see ya|good night|goodnight|cya|have a nice day|later',
    'small-talk',
  ],
  [
    'have a good day|have a good one|have a great day|have a good weekend|happy friday',
    'small-talk',
  ],
  [
    'are you a bot|are you human|are you a human|are you a robot|are you real|are you there',
    'small-talk',
  ],
  [
    'who made you|who built you|who created you|what is your name|whats your name|test',
    'small-talk',
  ],
  [
    'how old are you|where are you from|do you sleep|are you ok|are you alive|wow|hmm|sorry',
    'small-talk',
  ],
  [
    'no worries|no problem|got it|understood|i see|good to know|makes sense|oh|ah|oops|damn',
    'small-talk',
  ],
  [
    'what time is it|what day is it|what is date|what is time|thank|thanks|much appreciated',
    'small-talk',
  ],
  [
    'appreciate it|i appreciate it|many|welcome|youre welcome|you are welcome|amazing|super',
    'small-talk',
  ],
  [
    'sweet|neat|fantastic|wonderful|interesting|very good|very nice|good|nice work|good work',
    'small-talk',
  ],
  [
    'legend|you legend|you are best|youre best|best bot ever|what a day|its friday|wtf|omg',
    'small-talk',
  ],
  [
    'do you like me|do you like your job|can you sing|do you know any jokes|know any jokes',
    'small-talk',
  ],
  [
    'what is meaning of life|whats meaning of life|merci|danke|gracias|obrigado|obrigada',
    'small-talk',
  ],
  ['that worked|it worked|it works|works|that helped|worked|that did it|all good', 'small-talk'],
  ['help|?', 'help'],
  ['im done|i am done|done|im finished|i am finished|finished|all done|im all done', 'deactivate'],
  ['sign out|signout|log out|logout|log off|logoff|sign off|sign me out|log me out', 'sign-out'],
];

const intents: ReadonlyMap<string, FixedIntent> = new Map(
  phrases.flatMap(([list, intent]) => list.split('|').map((phrase) => [phrase, intent] as const)),
);
const unsaid = wordSet('my me the all please just so very much you');
const weather = /\bweather\b|\bjokes?\b/;

/** Every word of a phrase that people type when they want something; not those of small talk. */
export const phraseWords: readonly string[] = [
  ...new Set(
    phrases.filter(([, intent]) => intent !== 'small-talk').flatMap(([list]) => list.split(/[| ]/)),
  ),
].filter((word) => word.length > 2);

/** Reads the messages that are one fixed phrase. A question is answered; it never signs out or gives back. */
export function readFixedPhrase(message: Message): Wish | undefined {
  const { tokens } = message;
  const asked = tokens.some(({ word }) => word === '?');
  const words = tokens.filter(isWord);
  if (words.length === 0) return wordless(message, asked);
  const key = words.map(({ word }) => word).join(' ');
  const intent = intents.get(key) ?? intents.get(withoutUnsaid(words)) ?? oddly(key);
  if (intent === undefined) return undefined;
  if (intent === 'deactivate') {
    return asked ? undefined : { intent, roles: [], missing: ['role'] };
  }
  if (asked && intent === 'sign-out') return undefined;
  return { intent };
}

function oddly(key: string): 'small-talk' | undefined {
  return key.length < 60 && weather.test(key) ? 'small-talk' : undefined;
}

function withoutUnsaid(words: Message['tokens']): string {
  return words
    .filter(({ word }) => !unsaid.has(word))
    .map(({ word }) => word)
    .join(' ');
}

/** Nothing but manners, or a sign. */
function wordless({ text, greeted, thanked }: Message, asked: boolean): Wish | undefined {
  if (asked) return { intent: 'help' };
  if (thanked) return { intent: 'small-talk' };
  if (greeted) return { intent: 'hello' };
  if (/^\s*ok(?:ay)?\b/i.test(text)) return { intent: 'affirm' };
  if (/\u{1F44D}|✅|\u{1F44C}/u.test(text)) return { intent: 'affirm' };
  if (/\u{1F44E}|❌/u.test(text)) return { intent: 'negate' };
  if (/\u{1F44B}/u.test(text)) return { intent: 'hello' };
  return /\u{1F64F}|\u{1F389}|❤|\u{1F600}|\u{1F60A}/u.test(text)
    ? { intent: 'small-talk' }
    : undefined;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const choice =
  /^(?:the |option |number |no |choice |choose |pick |take |#)*(\d{1,2}|[a-z]{5,8})(?: one| option| please)*$/;

/** `2`, `option 2`, `the second one`: the answer to a numbered question. */
export function readChoice(words: string): Wish | undefined {
  const [, said = ''] = words.length < 40 ? (choice.exec(words) ?? []) : [];
  const number = /^\d/.test(said) ? Number(said) : ordinals.indexOf(said) + 1;
  return number > 0 ? { intent: 'choose', number } : undefined;
}
