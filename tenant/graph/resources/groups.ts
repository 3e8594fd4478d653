import { heldIn } from '../../directory/membership';
import type { GroupRecord } from '../../directory/state';
import { list, one, sourcesOf } from '../answers';
import { directoryObject, directoryObjectType } from '../entities/directory-object';
import { groupEntity, groupType } from '../entities/group';
import { userType } from '../entities/user';
import type { Answer, GraphCall } from '../graph-call';
import { typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { checkAdvancedQuery } from './advanced-query';
import { groupIn } from './group-in';

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

type Reader = (call: GraphCall, group: GroupRecord) => readonly string[];

const readers: Readonly<Record<string, Reader>> = {
  members: ({ directory, now }, { id }) => heldIn(directory, id, 'member', now),
  owners: ({ directory, now }, { id }) => heldIn(directory, id, 'owner', now),
  transitiveMembers,
};

function objects(call: GraphCall, read: Reader) {
  const { profile } = sourcesOf(call);
  return read(call, groupIn(call)).flatMap(
    (id) => directoryObject(call.directory, id, profile) ?? [],
  );
}

function listObjects(call: GraphCall, read: Reader): Answer {
  const rows = objects(call, read);
  return list(call, { type: directoryObjectType, rows, context: 'directoryObjects' });
}

/** Of one kind there is nothing to tell apart, so the kind is left out. */
function listPeople(call: GraphCall, read: Reader): Answer {
  const rows = objects(call, read)
    .filter(({ type }) => type === userType)
    .map(({ type, entity: { '@odata.type': _kind, ...entity } }) => typed(type, entity));
  return list(call, { type: userType, rows, context: 'users' });
}

const relations = Object.entries(readers).flatMap(([name, read]): Route[] => [
  {
    method: 'GET',
    path: `groups/{id}/${name}`,
    scopes: scopes.members,
    run: (call) => listObjects(call, read),
  },
  {
    method: 'GET',
    path: `groups/{id}/${name}/microsoft.graph.user`,
    scopes: scopes.members,
    run: (call) => listPeople(call, read),
  },
]);

export const groups: readonly Route[] = [
  {
    method: 'GET',
    path: 'groups',
    scopes: scopes.groups,
    run: (call) => {
      checkAdvancedQuery(call);
      const rows = Object.values(call.directory.groups).map(groupEntity);
      return list(call, { type: groupType, rows, context: 'groups' });
    },
  },
  {
    method: 'GET',
    path: 'groups/{id}',
    scopes: scopes.groups,
    run: (call) => one(call, groupEntity(groupIn(call)), 'groups'),
  },
  ...relations,
];
