import type { CommandPlace } from '../bot/command';
import { commands } from '../bot/commands';

export interface CommandLine {
  readonly title: string;
  readonly description: string;
}

/** What Teams lists for a place: the commands that there are, so that none is promised and missing. */
export function commandLines(place: CommandPlace): readonly CommandLine[] {
  return Object.values(commands)
    .filter((command) => command.places.includes(place))
    .map(({ word, summary }) => ({ title: word, description: summary }));
}
