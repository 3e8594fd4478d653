import { mentionMarks } from './markdown.js';
import type { Calendar, CardDateStyle } from './moment.js';

type Json = Readonly<Record<string, unknown>>;

/** A copy of a card in which each element (and each action) has gone through `change`. */
export function mapCard(card: object, change: (element: Json) => Json): object {
  return mapValue(card, change) as object;
}

function mapValue(value: unknown, change: (element: Json) => Json): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValue(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    // An action's data is the bot's own and goes back as it came.
    key === 'data' ? inner : mapValue(inner, change),
  ]);
  return change(Object.fromEntries(entries) as Json);
}

/**
 * The card as one person reads it: DATE and TIME in the person's own zone (the library knows only
 * the browser's) and mentions as marks that `markdown.ts` understands.
 */
export function personalCard(card: object, calendar: Calendar): object {
  const mentions = mentionsOf(card);
  const times = (text: unknown) => (typeof text === 'string' ? withTimes(text, calendar) : text);
  const words = (text: unknown) => {
    const timed = times(text);
    return typeof timed === 'string' ? withMentions(timed, mentions) : timed;
  };

  return mapCard(card, (element) => {
    switch (element.type) {
      case 'TextRun':
        return { ...element, text: times(element.text) };
      case 'TextBlock':
        return { ...element, text: words(element.text) };
      case 'FactSet':
        return { ...element, facts: mapValue(element.facts, (fact) => wordedFact(fact, words)) };
      default:
        return element;
    }
  });
}

function wordedFact(fact: Json, words: (text: unknown) => unknown): Json {
  return { ...fact, title: words(fact.title), value: words(fact.value) };
}

const timeFunction =
  /\{\{(DATE|TIME)\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[-+]\d{2}:\d{2}))(?:, ?(COMPACT|SHORT|LONG))?\)\}\}/g;

function withTimes(text: string, calendar: Calendar): string {
  return text.replaceAll(timeFunction, (whole, name: string, iso: string, style?: string) => {
    const at = new Date(iso);
    if (Number.isNaN(at.getTime())) return whole;
    if (name === 'TIME') return calendar.time(at);
    return calendar.cardDate(at, (style?.toLowerCase() ?? 'compact') as CardDateStyle);
  });
}

interface CardMention {
  readonly text: string;
  readonly mentioned?: { readonly name?: string };
}

function mentionsOf(card: object): readonly CardMention[] {
  const { msteams } = card as { msteams?: { entities?: unknown } };
  if (!Array.isArray(msteams?.entities)) return [];
  return (msteams.entities as CardMention[]).filter(({ text }) => typeof text === 'string');
}

function withMentions(text: string, mentions: readonly CardMention[]): string {
  return mentions.reduce((words, mention) => {
    const name = mention.mentioned?.name ?? mention.text.replaceAll(/<\/?at>/g, '');
    return words.replaceAll(mention.text, `${mentionMarks.start}${name}${mentionMarks.end}`);
  }, text);
}
