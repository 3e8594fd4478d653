import { randomInt } from 'node:crypto';
import type { DirectoryState } from '../directory/state';
import type { Json } from './graph-call';
import { skipTokenFor } from './odata/options';

/** One object as a client last saw it: what it said, and who stood in it, by relation and id. */
export interface Seen {
  readonly said: string;
  readonly related: Readonly<Record<string, readonly string[]>>;
}

/** How far a client has followed a collection, and what it wants to be told of it. */
export interface Place {
  readonly collection: string;
  readonly select: readonly string[] | undefined;
  readonly seen: ReadonlyMap<string, Seen>;
  /** What it has not been told yet of the last look. */
  readonly rest: readonly Json[];
}

const mostPlaces = 500;

// A token outlives no start of the tenant: then Graph's clients begin anew, as they do after a week.
const places = new WeakMap<DirectoryState, Map<string, Place>>();

function placesOf(directory: DirectoryState): Map<string, Place> {
  const known = places.get(directory) ?? new Map<string, Place>();
  places.set(directory, known);
  return known;
}

/** Remembers the place; the token is all that the client gets of it. */
export function tokenFor(directory: DirectoryState, place: Place): string {
  const known = placesOf(directory);
  const [oldest] = known.keys();
  if (known.size >= mostPlaces && oldest !== undefined) known.delete(oldest);
  const token = skipTokenFor(randomInt(1_000_000, 999_999_999));
  known.set(token, place);
  return token;
}

export function placeAt(directory: DirectoryState, token: string): Place | undefined {
  return placesOf(directory).get(token);
}
