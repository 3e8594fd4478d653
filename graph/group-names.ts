import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import type { GraphClient } from './client';
import { readList } from './list';
import type { StandingPart } from './provider';
import { groupIdShape } from './shapes';

const groupShape = z.object({ id: groupIdShape, displayName: z.string() });

/** Graph takes that many ids at a time. */
const mostIds = 1000;

/**
 * Gives groups their names where the records came without: Graph leaves the expanded group out now and
 * then. One call where there are such, none otherwise. A group whose name cannot be found out stays
 * called by its id: it can still be told, and picked.
 */
export async function withGroupNames(
  client: GraphClient,
  person: Person,
  part: StandingPart,
): Promise<StandingPart> {
  const nameless = [...part.eligible, ...part.active, ...part.open].filter(isNameless);
  if (nameless.length === 0) return part;
  const names = await namesOf(client, person, [...new Set(nameless.map(({ scopeId }) => scopeId))]);
  const named = <Role extends RoleAtScope>(role: Role): Role => {
    const roleName = isNameless(role) ? names.get(role.scopeId.toLowerCase()) : undefined;
    return roleName === undefined ? role : { ...role, roleName };
  };
  return {
    eligible: part.eligible.map(named),
    active: part.active.map(named),
    open: part.open.map(named),
  };
}

async function namesOf(
  client: GraphClient,
  person: Person,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const body = { ids: ids.slice(0, mostIds), types: ['group'] };
  const path = '/directoryObjects/getByIds';
  try {
    const reply = await client.call(person, { method: 'POST', version: 'v1.0', path, body });
    const found = await readList({ client, person, version: 'v1.0', shape: groupShape }, reply);
    return new Map(found.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
  } catch (error) {
    if (error instanceof PimError) return new Map();
    throw error;
  }
}

function isNameless({ kind, roleName, scopeId }: RoleAtScope): boolean {
  return kind === 'group' && roleName === scopeId;
}
