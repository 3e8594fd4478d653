import type { CommandPlace } from '../bot/command';
import { commands } from '../bot/commands';

export interface CommandLine {
  readonly title: string;
  readonly description: string;
}

/** What Teams lists for a place: the commands that there are, so that none is promised and missing. */
export function commandLines(place: CommandPlace): readonly CommandLine[] {
  return Object.values(commands)
    .filter(({ places, listedIn }) => places.includes(place) && listedIn === undefined)
    .map(({ word, summary }) => ({ title: word, description: summary }));
}
