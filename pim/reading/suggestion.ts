import type { Wish } from '../wish';
import type { Message } from './message';
import { wordSet } from './phrase-book';
import { isWord } from './tokens';

const who =
  '(?:roles?|permissions?|access|rights?|privileges?|admin roles?|admin|role or group|groups?|entra roles?)';
const to =
  '(?:to|for|if i want to|if i need to|in order to|when i want to|so i can|so that i can|that can|which can|that lets me|which lets me|that allows me to|that allows)';

/** What each shape begins with: the patterns are long, and most messages begin otherwise. */
const shapes: readonly (readonly [begins: string, shape: RegExp])[] = [
  [
    'which|what',
    new RegExp(
      `^(?:which|what)(?: is the)?(?: (?:least privileged?|smallest|lowest|minimal|minimum|best|right|correct|narrowest|entra|azure|admin))* ?${who}(?: (?:lets?|allows?|enables?|permits?)(?: me| us| you| one)?(?: to)?| can(?! (?:i|you|we)\\b)| could(?! (?:i|you|we)\\b)| do i (?:need|have|require)(?: in order)? ${to}| (?:should|must|would|could|can) i (?:use|activate|take|request|have|need|pick|choose|get) ${to}| is (?:needed|required|necessary|enough|sufficient|best|right) ${to}| i need ${to}| do you (?:recommend|suggest) ${to}| would (?:let|allow) me(?: to)?| gives me(?: the)?(?: right| rights| permission)?(?: to)?| has permission to| have permission to| for| to| am i missing to) (?=\\S)`,
    ),
  ],
  [
    'what',
    new RegExp(
      `^what (?:do|would|will|must|should) i (?:need|require|activate|use)(?: to have| access)?(?: in order)? ${to} (?=\\S)`,
    ),
  ],
  [
    'the |least|smallest|lowest|minimal|minimum|best|right|narrowest',
    new RegExp(
      `^(?:the )?(?:least privileged?|smallest|lowest|minimal|minimum|best|right|narrowest|least powerful|least)(?: (?:privileged?|powerful))? ${who}(?: (?:needed|required|necessary))? (?:${to}|needed to|required to|can) (?=\\S)`,
    ),
  ],
  [
    'please |suggest|recommend|find|propose|pick|choose|advise',
    new RegExp(
      `^(?:please )?(?:suggest|recommend|find|propose|pick|choose|advise)(?: me| for me)?(?: an?| the| some)?(?: (?:least privileged?|smallest|lowest|best|right|good|suitable|narrowest))? ${who} ${to} (?=\\S)`,
    ),
  ],
  [
    'should|shall|must|do|would',
    new RegExp(
      `^(?:should|shall|must|do|would) (?:i|we)(?: better| rather)? (?:activate|use|need|take|request|have|pick) (?:the |my )?<role>(?: or (?:the |my )?<role>| role)* ${to} (?=\\S)`,
    ),
  ],
  [
    'i am|im',
    new RegExp(`^(?:i am|im) (?:looking for|after|searching for) an? ${who} ${to} (?=\\S)`),
  ],
  [
    'role|permission|access|right|privilege|admin|group|entra',
    new RegExp(`^${who} (?:needed|required|necessary|to use) ${to} (?=\\S)`),
  ],
  [
    'how much|what',
    new RegExp(
      `^(?:how much|what kind of|what level of|what type of) ${who} do i need ${to} (?=\\S)`,
    ),
  ],
];

const asksAfterwards = new RegExp(
  `^(.{3,120}?) (?:which|what) ${who} (?:do i need|should i (?:use|activate|take)|is (?:needed|required)|would i need)(?: for (?:that|this|it))?$`,
);
/** `what do I need to approve?` asks for no role. */
const ownBusiness = wordSet('approve deny decide review renew activate extend do know say confirm');
const longest = 300;

/** Every word that such questions begin with. */
export const suggestionWords: ReadonlySet<string> = new Set(
  shapes.flatMap(
    ([, { source }]) => source.replaceAll(/\\[bsSwWdD]/g, ' ').match(/[a-z]{3,}/g) ?? [],
  ),
);

/** Reads which task somebody asks a role for: `which role lets me create a shared mailbox?` */
export function readSuggestion({ text, tokens }: Message, words: string): Wish | undefined {
  const found = taskAmong(words);
  if (!found) return undefined;
  const spoken = tokens.filter((token) => token.roles !== undefined || isWord(token));
  const first = spoken[found.from];
  const last = spoken[found.to - 1];
  if (!first || !last || (first === last && ownBusiness.has(first.word))) return undefined;
  const roles = tokens.flatMap((token) => token.roles ?? []);
  return { intent: 'suggest-role', task: text.slice(first.start, last.end), roles };
}

/** From which word to before which one the task is told. */
function taskAmong(words: string): { readonly from: number; readonly to: number } | undefined {
  if (words.length > longest) return undefined;
  const lead = leadOf(words);
  if (lead !== undefined) return { from: count(lead), to: count(words) };
  const [, task] = asksAfterwards.exec(words) ?? [];
  return task === undefined ? undefined : { from: 0, to: count(task) };
}

function leadOf(words: string): string | undefined {
  for (const [begins, shape] of shapes) {
    const begun = begins.split('|').some((word) => words.startsWith(word));
    const [lead] = begun ? (shape.exec(words) ?? []) : [];
    if (lead !== undefined) return lead;
  }
  return undefined;
}

function count(words: string): number {
  return words.trim().split(' ').length;
}
