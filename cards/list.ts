import { fitting } from './fitting';
import { linesCard } from './lines';
import { fallback, plain } from './text';

export interface ListLine {
  readonly name: string;
  readonly detail: string;
}

/** A title, lines of a name with a detail under it, and a last word about what to type. */
export function listCard(title: string, lines: readonly ListLine[], hint: string): object {
  return linesCard({
    title: plain(title),
    fallbackText: fallback(
      `${title}: ${lines.map((line) => `${line.name} (${line.detail})`).join('; ')}`,
    ),
    lines: [
      ...fitting(lines.map(lineBlock)),
      { type: 'TextBlock', text: plain(hint), isSubtle: true, spacing: 'Medium', wrap: true },
    ],
    actions: [],
  });
}

function lineBlock(line: ListLine): object {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      { type: 'TextBlock', text: `**${plain(line.name)}**`, spacing: 'None', wrap: true },
      { type: 'TextBlock', text: plain(line.detail), isSubtle: true, spacing: 'None', wrap: true },
    ],
  };
}
