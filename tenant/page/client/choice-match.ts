import type { ClientChoice } from '../../teams/page-api.js';

/**
 * What a field shows for a text: the card's own choices that hold it, then what was found. What was
 * found is shown as it came: whoever looked it up may know it by another name.
 */
export function choicesFor(
  typed: string,
  own: readonly ClientChoice[],
  found: readonly ClientChoice[],
): readonly ClientChoice[] {
  const text = typed.trim().toLowerCase();
  const matching = own.filter(({ title }) => title.toLowerCase().includes(text));
  const shown = new Set(matching.map(({ value }) => value));
  return [...matching, ...found.filter(({ value }) => !shown.has(value))];
}
