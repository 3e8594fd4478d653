import type { ClientMessage } from '../../teams/page-api.js';
import { type Inline, readMarkdown } from './markdown.js';

type Said = Pick<ClientMessage, 'text' | 'textFormat' | 'summary' | 'cards'>;

/** As one line of plain words: for the list, the notices and screen readers. */
export function messageLine(message: Said): string {
  const words = plainWords(message)
    .replaceAll(/<\/?at\b[^>]{0,200}>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return message.summary ?? (words || (message.cards.length > 0 ? 'Sent a card' : ''));
}

/** Teams' "xml" is a little HTML; only mentions and line breaks carry meaning here. */
export function xmlWords(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>|<\/p>/gi, '\n')
    .replaceAll(/<(?!\/?at\b)\/?[a-z][^>]{0,500}>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function plainWords({ text, textFormat }: Said): string {
  switch (textFormat) {
    case 'plain':
      return text;
    case 'xml':
      return xmlWords(text);
    case 'markdown':
      return readMarkdown(text)
        .flatMap((block) => (block.kind === 'list' ? block.items : [block.inside]))
        .map((inlines) => inlines.map(inlineWords).join(''))
        .join(' ');
  }
}

function inlineWords(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'mention':
      return inline.name;
    case 'break':
      return ' ';
    case 'strong':
    case 'em':
    case 'link':
      return inline.inside.map(inlineWords).join('');
  }
}
