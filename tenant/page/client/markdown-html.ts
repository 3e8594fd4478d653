import { type Block, type Inline, readMarkdown } from './markdown.js';

/** For the card library, which takes Markdown as HTML: every character of the text is escaped. */
export function markdownHtml(text: string): string {
  return readMarkdown(text).map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p>${inlinesHtml(block.inside)}</p>`;
  const items = block.items.map((item) => `<li>${inlinesHtml(item)}</li>`).join('');
  return block.from === undefined ? `<ul>${items}</ul>` : `<ol start="${block.from}">${items}</ol>`;
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'mention':
      return `<span class="mention">${escaped(inline.name)}</span>`;
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escaped(inline.href)}" rel="noopener noreferrer">${inlinesHtml(inline.inside)}</a>`;
    case 'strong':
    case 'em':
      return `<${inline.kind}>${inlinesHtml(inline.inside)}</${inline.kind}>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
