import { type ReadTime, readActivationTime } from '../../../../pim/reading/time/activation-time';
import { readTimePhrase } from '../../../../pim/reading/time/time-phrase';
import { tokenise, typed } from '../../../../pim/reading/tokens';
import type { ReadingContext, Unclear } from '../../../../pim/wish';

/** A Friday morning in Berlin, five past ten. */
export const friday: ReadingContext = {
  now: new Date('2026-11-20T09:05:00Z'),
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
};

export function at(moment: string, timeZone = 'Europe/Berlin', locale = 'en-GB'): ReadingContext {
  return { now: new Date(moment), timeZone, locale };
}

/** What a text says about time, and the words that no phrase about time contains. */
export function scan(
  text: string,
  context = friday,
): { readonly time: ReadTime | Unclear; readonly rest: readonly string[] } {
  const tokens = tokenise(text);
  const times = [];
  const rest = [];
  for (let place = 0; place < tokens.length; ) {
    const phrase = readTimePhrase(tokens, place);
    const said = typed(text, tokens, place, phrase?.next ?? place);
    if (!phrase) rest.push(tokens[place]?.word ?? '');
    times.push(...(phrase?.parts ?? []).map((part) => ({ ...part, said })));
    const next = phrase?.next ?? place + 1;
    expect(next).toBeGreaterThan(place);
    place = next;
  }
  return { time: readActivationTime(times, context), rest };
}

/** What a text that is all about time means; moments as ISO text. */
export function read(text: string, context = friday): unknown {
  const { time, rest } = scan(text, context);
  const words = rest.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const plain: unknown = JSON.parse(JSON.stringify(time));
  return words.length > 0 ? { unread: words } : plain;
}

/** The same with moments as they are written in a table. */
export function means(parts: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [
      key,
      key.endsWith('At') && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  );
}
