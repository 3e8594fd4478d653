import { heldIn } from '../../directory/membership';
import type { GroupRecord } from '../../directory/state';
import { type Listing, one, sourcesOf } from '../answers';
import { directoryObject } from '../entities/directory-object';
import { groupEntity, groupType } from '../entities/group';
import { userType } from '../entities/user';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { countedRoutes } from './counted-routes';
import { groupIn } from './group-in';
import { relationRoutes } from './relations';

/** Members, and the members of groups among them, each once, also where groups hold one another. */
function transitiveMembers({ directory, now }: GraphCall, group: GroupRecord): string[] {
  const seen = new Set<string>();
  const open = heldIn(directory, group.id, 'member', now);
  for (const id of open) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...heldIn(directory, id, 'member', now));
  }
  return [...seen];
}

const searchable = ['displayName', 'description', 'mail', 'mailNickname'];

type Reader = (call: GraphCall, group: GroupRecord) => readonly string[];

const readers: Readonly<Record<string, Reader>> = {
  members: ({ directory, now }, { id }) => heldIn(directory, id, 'member', now),
  owners: ({ directory, now }, { id }) => heldIn(directory, id, 'owner', now),
  transitiveMembers,
};

const relations = Object.entries(readers).flatMap(([name, read]) =>
  relationRoutes({
    path: `groups/{id}/${name}`,
    scopes: scopes.members,
    kinds: [userType, groupType],
    read: (call) => {
      const { profile } = sourcesOf(call);
      return read(call, groupIn(call)).flatMap(
        (id) => directoryObject(call.directory, id, profile) ?? [],
      );
    },
  }),
);

function everyGroup({ directory }: GraphCall): Listing {
  const rows = Object.values(directory.groups).map(groupEntity);
  return { type: groupType, rows, context: 'groups', searchable };
}

export const groups: readonly Route[] = [
  ...countedRoutes('groups', scopes.groups, everyGroup),
  {
    method: 'GET',
    path: 'groups/{id}',
    scopes: scopes.groups,
    run: (call) => one(call, groupEntity(groupIn(call)), 'groups'),
  },
  ...relations,
];
