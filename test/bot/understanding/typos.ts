/** Numbers between 0 and 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Typo = (text: string, at: number, letter: string) => string;

/** Each slip at a letter of a text. */
export const typos: ReadonlyMap<string, Typo> = new Map<string, Typo>([
  ['a letter too few', (text, at) => text.slice(0, at) + text.slice(at + 1)],
  ['a letter too many', (text, at, letter) => text.slice(0, at) + letter + text.slice(at)],
  ['a wrong letter', (text, at, letter) => text.slice(0, at) + letter + text.slice(at + 1)],
  [
    'two letters exchanged',
    (text, at) =>
      text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
  ],
]);

/** One slip somewhere in a text; a text without a letter stays as it is. */
export function misspell(text: string, random: () => number): string {
  const letters = [...text.matchAll(/\p{Script=Latin}/gu)].map(({ index }) => index);
  const at = pick(letters, random);
  const typo = pick([...typos.values()], random);
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz'], random);
  return at === undefined || !typo || !letter ? text : typo(text, at, letter);
}

function pick<Part>(parts: readonly Part[], random: () => number): Part | undefined {
  return parts[Math.floor(random() * parts.length)];
}
