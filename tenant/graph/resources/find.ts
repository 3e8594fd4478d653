import { notFound } from '../../directory/refusal';
import type { PersonRecord } from '../../directory/state';
import type { GraphCall } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';

/** The parameter of a route's path. */
export function param(call: GraphCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route of ${call.path} has no {${name}}`);
  return value;
}

/** The record with an id from the address, or Graph's 404. */
export function found<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw refusedWith(notFound(id));
  return item;
}

/** The signed-in person; an application has none. */
export function signedIn({ claims, directory }: GraphCall): PersonRecord {
  if (claims.idtyp === 'app') {
    throw badRequest('/me request is only valid with delegated authentication flow.');
  }
  return found(directory.people[claims.oid], claims.oid);
}
