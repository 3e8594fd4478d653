import { plain } from './text';

/** What a reader must know of a list, with the address where something can be done about it. */
export interface Note {
  readonly text: string;
  /** Our own: it is not escaped, so that it stays one. */
  readonly link?: string;
}

/** Where there is no card, people copy the address. */
export function noteText({ text, link }: Note): string {
  return link === undefined ? text : `${text} ${link}`;
}

export function noteBlock({ text, link }: Note): object {
  return {
    type: 'TextBlock',
    text: `${plain(`⚠ ${text}`)}${link === undefined ? '' : ` [${plain(link)}](${link})`}`,
    color: 'Warning',
    spacing: 'Medium',
    wrap: true,
  };
}
