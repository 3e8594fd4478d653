import { favouriteKey, longestFavouriteName } from './favourite';
import { wordSet } from './reading/phrase-book';
import { understand } from './reading/understand';
import type { ReadingContext, Understanding } from './wish';

/** No person and no moment: only what the words mean by themselves counts. */
const nobody: Omit<ReadingContext, 'locale'> = {
  now: new Date(0),
  timeZone: 'UTC',
  eligible: [],
  active: [],
};

/** Why roles cannot be saved under a name, by somebody with this locale; nothing where they can. */
export function favouriteNameProblem(name: string, locale: string): string | undefined {
  if (name.length > longestFavouriteName) {
    return `A name has at most ${longestFavouriteName} characters.`;
  }
  const context = { ...nobody, locale };
  return isTaken(name, context) || !readsBack(name, context)
    ? `"${name}" means something else when you type it. Choose another name, for example "morning".`
    : undefined;
}

/** What points at something else each time. */
const pointers = wordSet('last latest these this it that them those same again');

/** Whether the name is a command, or says a role or a time behind `activate`. */
function isTaken(name: string, context: ReadingContext): boolean {
  if (pointers.has(favouriteKey(name))) return true;
  const alone = understand(name, context);
  if (alone.kind === 'wish' && !isChat(alone)) return true;
  const ordered = understand(`activate ${name}`, context);
  return ordered.kind === 'wish' || (ordered.kind === 'unclear' && isMore(ordered));
}

/** `morning` is a greeting, and nothing else. */
function isChat({ wish }: Extract<Understanding, { kind: 'wish' }>): boolean {
  return wish.intent === 'hello' || wish.intent === 'small-talk';
}

function isMore({ unclear }: Extract<Understanding, { kind: 'unclear' }>): boolean {
  return unclear.problem !== 'role-unknown';
}

function readsBack(name: string, context: ReadingContext): boolean {
  const read = understand(`activate ${name}`, { ...context, favourites: [name] });
  return read.kind === 'wish' && read.wish.intent === 'activate' && read.wish.favourite === name;
}
