import { favouriteKey, longestFavouriteName } from './favourite';
import { wordSet } from './reading/phrase-book';
import { understand } from './reading/understand';
import type { ReadingContext, Understanding } from './wish';

/** No person and no moment: only what the words mean by themselves counts. */
const nobody: ReadingContext = {
  now: new Date(0),
  timeZone: 'UTC',
  locale: 'en',
  eligible: [],
  active: [],
};

/** Why roles cannot be saved under a name; nothing where they can. */
export function favouriteNameProblem(name: string): string | undefined {
  if (name.length > longestFavouriteName) {
    return `A name has at most ${longestFavouriteName} characters.`;
  }
  return isTaken(name) || !readsBack(name)
    ? `"${name}" means something else when you type it. Choose another name, for example "morning".`
    : undefined;
}

/** What points at something else each time. */
const pointers = wordSet('last latest these this it that them those same again');

/** Whether the name is a command, or says a role or a time behind `activate`. */
function isTaken(name: string): boolean {
  if (pointers.has(favouriteKey(name))) return true;
  const alone = understand(name, nobody);
  if (alone.kind === 'wish' && !isChat(alone)) return true;
  const ordered = understand(`activate ${name}`, nobody);
  return ordered.kind === 'wish' || (ordered.kind === 'unclear' && isMore(ordered));
}

/** `morning` is a greeting, and nothing else. */
function isChat({ wish }: Extract<Understanding, { kind: 'wish' }>): boolean {
  return wish.intent === 'hello' || wish.intent === 'small-talk';
}

function isMore({ unclear }: Extract<Understanding, { kind: 'unclear' }>): boolean {
  return unclear.problem !== 'role-unknown';
}

function readsBack(name: string): boolean {
  const read = understand(`activate ${name}`, { ...nobody, favourites: [name] });
  return read.kind === 'wish' && read.wish.intent === 'activate' && read.wish.favourite === name;
}
