import type { Token } from './tokens';

type ReadAt<Found> = (tokens: readonly Token[], at: number) => Found | undefined;

/**
 * Several readers ask what begins at the same place of a message, forwards and backwards: it is read
 * once, so that a long message takes no longer a word than a short one.
 */
export function oncePerPlace<Found>(read: ReadAt<Found>): ReadAt<Found> {
  const known = new WeakMap<readonly Token[], Map<number, Found | undefined>>();
  return (tokens, at) => {
    const places = known.get(tokens) ?? new Map<number, Found | undefined>();
    if (places.size === 0) known.set(tokens, places);
    const before = places.get(at);
    if (before !== undefined || places.has(at)) return before;
    const found = read(tokens, at);
    places.set(at, found);
    return found;
  };
}
