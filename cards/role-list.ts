import { sharedFitting } from './fitting';
import { linesCard } from './lines';
import { type Note, noteBlock, noteText } from './note';
import type { RoleLine } from './role-lines';
import { fallback, plain } from './text';

export interface LinesUnder {
  readonly heading: string;
  /** How many roles that is; a line may hold several. */
  readonly count: number;
  readonly lines: readonly RoleLine[];
}

export interface RoleList {
  readonly title: string;
  readonly sections: readonly LinesUnder[];
  /** What the reader must know of the list: what is not in it, above all. */
  readonly notes: readonly Note[];
  /** What to type for more of what does not fit. */
  readonly forMore: string;
  readonly hint?: string;
}

/** Of the 28 KB that Teams takes; the rest is for headings, notes and what is shown where no card can be. */
const mostBytes = 18_000;
/** A name alone cannot fill the card. */
const longestLine = 400;

/** A long list in few words: a line for each role, under a heading for each kind. */
export function roleListCard({ title, sections, notes, forMore, hint }: RoleList): object {
  const shown = sharedFitting(
    sections.map(({ lines }) => lines.map(lineBlock)),
    mostBytes,
  );
  return linesCard({
    title: plain(title),
    fallbackText: fallback(
      [title, ...sections.map(inOneSentence), ...notes.map(noteText)].join('. '),
    ),
    lines: [
      ...sections.flatMap((section, place) => [
        headingBlock(section, place),
        ...(shown[place] ?? []),
        ...leftBlocks(section.lines.length - (shown[place]?.length ?? 0), forMore),
      ]),
      ...notes.map(noteBlock),
      ...(hint === undefined ? [] : [hintBlock(hint)]),
    ],
    actions: [],
  });
}

function hintBlock(hint: string): object {
  return { type: 'TextBlock', text: plain(hint), isSubtle: true, spacing: 'Medium', wrap: true };
}

function headingBlock({ heading, count }: LinesUnder, place: number): object {
  return {
    type: 'TextBlock',
    text: plain(`${heading} (${count})`),
    style: 'heading',
    weight: 'Bolder',
    spacing: place === 0 ? 'Small' : 'Medium',
    ...(place === 0 ? {} : { separator: true }),
    wrap: true,
  };
}

function lineBlock({ name, detail }: RoleLine): object {
  const shownName = cut(name, longestLine / 2);
  const told = detail === '' ? '' : `: ${plain(cut(detail, longestLine))}`;
  return { type: 'TextBlock', text: `**${plain(shownName)}**${told}`, spacing: 'None', wrap: true };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)} …` : text;
}

function leftBlocks(left: number, forMore: string): readonly object[] {
  if (left === 0) return [];
  const text = plain(`… and ${left} more. ${forMore}`);
  return [{ type: 'TextBlock', text, isSubtle: true, spacing: 'None', wrap: true }];
}

function inOneSentence({ heading, lines }: LinesUnder): string {
  return `${heading}: ${lines.map(({ name, detail }) => (detail ? `${name} (${detail})` : name)).join('; ')}`;
}
