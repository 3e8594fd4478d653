const markdown = /[\\`*_[\]()#<>~|-]/g;
/** What turns the direction of the text around it round, and what nobody can see. */
const disguises = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const longestFallback = 1_000;

/**
 * Text that somebody else wrote, made safe for a TextBlock or a fact, which render Markdown: a
 * requester must not put a link under an approver's eyes. Line breaks become spaces.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(disguises, '')
    .replaceAll(markdown, (sign) => `\\${sign}`);
}

/** What is shown where a card cannot be. It is Markdown as well, and nobody reads much of it. */
export function fallback(text: string): string {
  return plain(text.length > longestFallback ? `${text.slice(0, longestFallback)} …` : text);
}

/** Typed text as it is: a RichTextBlock renders no Markdown. */
export function verbatim(text: string): object {
  return { type: 'RichTextBlock', spacing: 'None', inlines: [{ type: 'TextRun', text }] };
}

/** A moment as each viewer's own client writes it. Only TextBlocks do; they ask for whole seconds. */
export function viewersTime(moment: Date): string {
  const seconds = `${moment.toISOString().slice(0, 19)}Z`;
  return `{{DATE(${seconds}, SHORT)}} {{TIME(${seconds})}}`;
}

/** `1 role`, `2 roles`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
