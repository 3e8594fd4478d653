import { safeAddress } from './safe-address.js';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly name: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'em'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly from: number | undefined;
      readonly items: readonly (readonly Inline[])[];
    };

/** Marks a mention inside a card's text, where `<at>` itself would be shown as it stands. */
export const mentionMarks = { start: '\uE000', end: '\uE001' };

/**
 * The Markdown that Teams reads in cards and messages: bold, italic, lists, links. Everything else
 * (headings, tables, images, HTML) stays the text it is.
 */
export function readMarkdown(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((paragraph) => readParagraph(paragraph));
}

const listItem = /^ {0,3}(?:([-*+])|(\d{1,4})[.)]) +(.+)$/;

function readParagraph(paragraph: string): readonly Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  for (const line of paragraph.split('\n').map(readLine)) {
    if (run[0] && run[0].kind !== line.kind) {
      blocks.push(...blockOf(run));
      run = [];
    }
    run.push(line);
  }
  return [...blocks, ...blockOf(run)];
}

interface Line {
  readonly kind: 'words' | 'bullet' | 'number';
  readonly text: string;
  readonly number: number | undefined;
}

function readLine(line: string): Line {
  const [, bullet, number, item] = listItem.exec(line) ?? [];
  if (item === undefined) return { kind: 'words', text: line, number: undefined };
  if (bullet) return { kind: 'bullet', text: item, number: undefined };
  return { kind: 'number', text: item, number: Number(number) };
}

/** Lines of one kind: what follows a list item without being one begins a new paragraph. */
function blockOf(lines: readonly Line[]): readonly Block[] {
  const [first] = lines;
  if (!first) return [];
  if (first.kind !== 'words') {
    return [
      { kind: 'list', from: first.number, items: lines.map(({ text }) => readInlines(text)) },
    ];
  }
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim();
  return text ? [{ kind: 'paragraph', inside: readInlines(text) }] : [];
}

/** The lengths are limits, so that hostile text cannot keep the page busy. */
const inlines = new RegExp(
  [
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '\\[(?<label>(?:\\\\.|[^\\]\\\\]){1,500})\\]\\((?<href>(?:\\\\.|[^()\\s\\\\]){1,1000})\\)',
    '(?<strongMark>\\*\\*|__)(?=\\S)(?<strong>(?:\\\\.|[^\\\\]){1,1000}?)(?<=\\S)\\k<strongMark>(?![*_])',
    '\\*(?=[^\\s*])(?<em>(?:\\\\.|[^\\\\*]){1,1000}?)(?<=\\S)\\*',
    '(?<!\\w)_(?=[^\\s_])(?<underscored>(?:\\\\.|[^\\\\_]){1,1000}?)(?<=\\S)_(?!\\w)',
    '&(?<entity>lt|gt|amp|quot|#39|nbsp);',
    `${mentionMarks.start}(?<mention>[^${mentionMarks.end}]{1,200})${mentionMarks.end}`,
    '(?<newline> *\\n)',
  ].join('|'),
  'gsu',
);

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['#39', "'"],
  ['nbsp', '\u00A0'],
]);

function readInlines(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(inlines)) {
    if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
    found.push(inlineOf(match.groups ?? {}, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function inlineOf(groups: Groups, whole: string): Inline {
  const { escaped, label, href, strong, mention, newline, entity } = groups;
  const em = groups.em ?? groups.underscored;
  if (strong !== undefined) return { kind: 'strong', inside: readInlines(strong) };
  if (em !== undefined) return { kind: 'em', inside: readInlines(em) };
  if (label !== undefined && href !== undefined) return linkOf(label, href);
  if (mention !== undefined) return { kind: 'mention', name: mention };
  if (newline !== undefined) return { kind: 'break' };
  return { kind: 'text', text: escaped ?? entities.get(entity ?? '') ?? whole };
}

/** A link that the page may not open is left as its words. */
function linkOf(label: string, target: string): Inline {
  const href = safeAddress(target.replaceAll(/\\(.)/g, '$1'));
  if (href) return { kind: 'link', href, inside: readInlines(label) };
  return { kind: 'text', text: label.replaceAll(/\\(.)/g, '$1') };
}
