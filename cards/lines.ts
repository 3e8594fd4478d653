import template from './lines.json';
import { render } from './render';

interface LinesFields {
  readonly title: string;
  readonly fallbackText: string;
  readonly lines: readonly object[];
  readonly actions: readonly object[];
}

/** The plainest card: a title, what is under it, and buttons. */
export function linesCard(fields: LinesFields): object {
  return render<LinesFields>(template, fields);
}
