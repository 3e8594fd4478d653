import { z } from 'zod';
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
 * then. One call where there are such, none otherwise.
 */
export async function withGroupNames(
  client: GraphClient,
  person: Person,
  part: StandingPart,
): Promise<StandingPart> {
  const nameless = [...part.eligible, ...part.active, ...part.open].filter(isNameless);
  if (nameless.length === 0) return part;
  const ids = [...new Set(nameless.map(({ scopeId }) => scopeId))].slice(0, mostIds);
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: '/directoryObjects/getByIds',
    body: { ids, types: ['group'] },
  });
  const found = await readList({ client, person, version: 'v1.0', shape: groupShape }, reply);
  const names = new Map(found.map(({ id, displayName }) => [id.toLowerCase(), displayName]));
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

function isNameless({ kind, roleName, scopeId }: RoleAtScope): boolean {
  return kind === 'group' && roleName === scopeId;
}
