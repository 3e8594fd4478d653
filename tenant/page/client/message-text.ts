import type { ClientMessage } from '../../teams/page-api.js';
import { make } from './dom.js';
import { type Block, type Inline, mentionMarks, readMarkdown } from './markdown.js';
import { xmlWords } from './message-line.js';
import { safeAddress } from './safe-address.js';

/** A message's words as elements. Nothing in them is ever read as HTML. */
export function messageText({
  text,
  textFormat,
}: Pick<ClientMessage, 'text' | 'textFormat'>): Node[] {
  if (textFormat === 'markdown') return readMarkdown(marked(text)).map(blockNode);
  const words = textFormat === 'xml' ? xmlWords(text) : text;
  return [make('p', { class: 'plain' }, ...withMentions(marked(words)))];
}

function marked(text: string): string {
  return text.replaceAll(
    /<at[^>]{0,200}>([^<]{1,200})<\/at>/gi,
    `${mentionMarks.start}$1${mentionMarks.end}`,
  );
}

function withMentions(text: string): Node[] {
  return text
    .split(new RegExp(`${mentionMarks.start}([^${mentionMarks.end}]*)${mentionMarks.end}`))
    .flatMap((piece, place) => (place % 2 ? [mention(piece)] : withLinks(piece)));
}

/** Addresses in plain words can be followed, as in Teams; what ends a sentence is no part of one. */
function withLinks(text: string): Node[] {
  return text
    .split(/(https:\/\/[^\s<>"]{1,1000}[^\s<>".,;:!?)\]'])/)
    .map((piece, place) => (place % 2 ? link(piece, piece) : document.createTextNode(piece)));
}

function link(address: string, ...words: (Node | string)[]): Node {
  const href = safeAddress(address);
  if (!href) return make('span', {}, ...words);
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...words);
}

function mention(name: string): HTMLElement {
  return make('span', { class: 'mention' }, name);
}

function blockNode(block: Block): Node {
  if (block.kind === 'paragraph') return make('p', {}, ...block.inside.map(inlineNode));
  const items = block.items.map((item) => make('li', {}, ...item.map(inlineNode)));
  return block.from === undefined
    ? make('ul', {}, ...items)
    : make('ol', { start: block.from }, ...items);
}

function inlineNode(inline: Inline): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'mention':
      return mention(inline.name);
    case 'break':
      return make('br');
    case 'link':
      return link(inline.href, ...inline.inside.map(inlineNode));
    case 'strong':
    case 'em':
      return make(inline.kind, {}, ...inline.inside.map(inlineNode));
  }
}
