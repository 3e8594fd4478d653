import type { ReadingContext, Understanding } from '../wish';
import type { Message } from './message';
import { phraseBook } from './phrase-book';
import { readActivationTime, type SaidTime } from './time/activation-time';
import { readTimePhrase } from './time/time-phrase';
import { typed, wordAt } from './tokens';

const snooze = phraseBook([
  [
    'remind me|remind me again|snooze|snooze it|snooze this|ask me again|ask again|ping me',
    'snooze',
  ],
  ['nudge me|ping me again|ask me|snooze the reminder|snooze reminder|snooze that', 'snooze'],
  ['not now remind me|not now , remind me|not now ask me again|snooze reminders', 'snooze'],
]);
const about = phraseBook([
  ['later|about it|about this|about that|of it|of this|again|please|a bit later|then', 'about'],
  ['about my approvals|about approvals|about reviews|about my reviews|about the request', 'about'],
  ['later today|in a bit|in a while|some other time|another time|,|.', 'about'],
]);

export const snoozeWords: ReadonlySet<string> = new Set([...snooze.words, ...about.words]);

/** Reads when somebody wants to be reminded: after minutes, at a moment, or at a time to be asked for. */
export function readSnooze(message: Message, context: ReadingContext): Understanding | undefined {
  const { text, tokens } = message;
  const ahead = timeAhead(message);
  const verb = snooze(tokens, ahead.next);
  if (!verb) return undefined;
  const times: SaidTime[] = [...ahead.times];
  let at = verb.next;
  while (at < tokens.length) {
    const filler = about(tokens, at);
    const phrase = filler ? undefined : readTimePhrase(tokens, at);
    const next = filler?.next ?? phrase?.next;
    if (next === undefined) return undefined;
    const said = typed(text, tokens, at, next);
    times.push(...(phrase?.parts ?? []).map((part) => ({ ...part, said })));
    at = next;
  }
  return remindAt(times, context);
}

/** `in 30 minutes, remind me`, as some languages always say it. */
function timeAhead({ text, tokens }: Message): {
  readonly next: number;
  readonly times: readonly SaidTime[];
} {
  const phrase = readTimePhrase(tokens, 0);
  if (!phrase) return { next: 0, times: [] };
  const said = typed(text, tokens, 0, phrase.next);
  const next = wordAt(tokens, phrase.next) === ',' ? phrase.next + 1 : phrase.next;
  return { next, times: phrase.parts.map((part) => ({ ...part, said })) };
}

function remindAt(times: readonly SaidTime[], context: ReadingContext): Understanding {
  const wait = times.find((time) => time.says === 'start-in' || time.says === 'length');
  if (wait && 'minutes' in wait && wait.minutes > 0) {
    return { kind: 'wish', wish: { intent: 'snooze', minutes: wait.minutes } };
  }
  const time = readActivationTime(times, context);
  if ('problem' in time) {
    return { kind: 'unclear', unclear: time, wish: { intent: 'snooze' } };
  }
  const startsAt = time.startsAt ?? time.endsAt;
  return { kind: 'wish', wish: { intent: 'snooze', ...(startsAt ? { startsAt } : {}) } };
}
