import { z } from 'zod';
import type { Activity } from './activity';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

/** Bounded, so that a long text of unclosed tags is not searched again from each of them. */
const atTag = /( ?)<at\b[^<>]{0,100}>([^<>]{0,256})<\/at>( ?)/gi;

/**
 * What the person typed: the bot's own mention gone, anybody else's left as the name, and the
 * client's HTML entities as the characters they stand for.
 */
export function readTypedText(activity: Activity): string {
  const own = ownNames(activity);
  const withoutTags = (activity.text ?? '').replaceAll(
    atTag,
    (_tag, before: string, name: string, after: string) =>
      own.has(normal(name)) ? ' ' : `${before}${name}${after}`,
  );
  return decodeEntities(withoutTags)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .trim();
}

/** Every name under which this message mentions the bot. */
function ownNames({ recipient, entities }: Activity): ReadonlySet<string> {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const others = mentions.filter(({ mentioned }) => mentioned.id !== recipient.id);
  const own = mentions.filter(({ mentioned }) => mentioned.id === recipient.id);
  const names = own.flatMap(({ text, mentioned }) => [
    text?.replaceAll(atTag, '$2'),
    mentioned.name,
  ]);
  const isOther = others.some(({ mentioned }) => mentioned.name === recipient.name);
  const known = isOther ? names : [...names, recipient.name];
  return new Set(known.flatMap((name) => (name ? [normal(name)] : [])));
}

function normal(name: string): string {
  return decodeEntities(name).replaceAll('\u00a0', ' ').trim().toLowerCase();
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** One pass only: `&amp;lt;` is what somebody typed as `&lt;`. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (entity, name?: string, decimal?: string, hex?: string) => {
      if (name) return namedEntities[name.toLowerCase()] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
