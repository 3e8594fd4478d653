/** What makes a word its opposite in the languages that are read. */
const turning = ['de', 'dé', 'des', 'dés', 'dis', 'un', 'in', 'non'];

function turns(longer: string, shorter: string): boolean {
  return (
    longer.length > shorter.length &&
    longer.endsWith(shorter) &&
    turning.includes(longer.slice(0, longer.length - shorter.length))
  );
}

/**
 * Leaves no choice between opposites to a slip. `dactivate` still shows which one it was; `eactivate`
 * may be three words, of which two are opposites: nothing is left of it.
 */
export function withoutOpposites(typed: string, near: readonly string[]): readonly string[] {
  const turned = near.filter((word) => near.some((other) => turns(word, other)));
  if (turned.length === 0) return near;
  const shown = turned.filter((word) => word[0] === typed[0]);
  return shown.length === 1 ? shown : [];
}
