import { z } from 'zod';
import { type Belonging, belongsThroughTo, belongsTo } from '../../directory/belonging';
import { directoryRoleId } from '../../directory/cast-ids';
import { valueRequired } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import { roleById } from '../../directory/roles';
import type { DirectoryState } from '../../directory/state';
import {
  administrativeUnitEntity,
  administrativeUnitType,
  directoryRoleEntity,
  directoryRoleType,
} from '../entities/directory-object';
import { groupEntity, groupType } from '../entities/group';
import { asDirectoryObject } from '../entities/user';
import type { Answer, GraphCall } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Typed } from '../odata/entity';
import type { Route } from '../route';
import { type ScopeDemand, scopes } from '../scopes';
import { signedIn } from './find';
import { groupIn } from './group-in';
import { personIn } from './person-in';
import { relationRoutes } from './relations';

function entitiesOf(
  { groups, administrativeUnits }: DirectoryState,
  belonging: Belonging,
): readonly Typed[] {
  return [
    ...belonging.groups
      .flatMap((id) => own(groups, id) ?? [])
      .map((group) => asDirectoryObject(groupEntity(group))),
    ...belonging.roles.flatMap((id) => roleById(id) ?? []).map(directoryRoleEntity),
    ...belonging.units
      .flatMap((id) => own(administrativeUnits, id) ?? [])
      .map(administrativeUnitEntity),
  ];
}

const securityOnly = z.object({ securityEnabledOnly: z.boolean() });

function isSecurityOnly(call: GraphCall): boolean {
  const read = securityOnly.safeParse(call.request.body);
  if (!read.success) throw refusedWith(valueRequired('securityEnabledOnly', 'DirectoryObject'));
  return read.data.securityEnabledOnly;
}

function listIds({ origin, request }: GraphCall, ids: readonly string[]): Answer {
  const context = `${origin}/${request.version}/$metadata#Collection(Edm.String)`;
  return { status: 200, body: { '@odata.context': context, value: ids } };
}

type Whose = (call: GraphCall) => { readonly id: string };

function groupIdsOf(call: GraphCall, { groups }: Belonging): readonly string[] {
  if (!isSecurityOnly(call)) return groups;
  return groups.filter((id) => {
    const group = own(call.directory.groups, id);
    return group && groupEntity(group).entity.securityEnabled;
  });
}

function idRoutes(path: string, whose: Whose, demand: ScopeDemand): readonly Route[] {
  const through = (call: GraphCall) => belongsThroughTo(call.directory, whose(call).id, call.now);
  return [
    {
      method: 'POST',
      path: `${path}/getMemberGroups`,
      scopes: demand,
      run: (call) => listIds(call, groupIdsOf(call, through(call))),
    },
    {
      method: 'POST',
      path: `${path}/getMemberObjects`,
      scopes: demand,
      run: (call) => {
        const belonging = through(call);
        const groups = groupIdsOf(call, belonging);
        return listIds(call, [
          ...groups,
          ...belonging.roles.map(directoryRoleId),
          ...belonging.units,
        ]);
      },
    },
  ];
}

function belongingRoutes(path: string, whose: Whose, demand: ScopeDemand): readonly Route[] {
  const kinds = [groupType, directoryRoleType, administrativeUnitType];
  const relation = (name: string, read: typeof belongsTo) =>
    relationRoutes({
      path: `${path}/${name}`,
      scopes: demand,
      kinds,
      read: (call) => {
        const { directory, now } = call;
        return entitiesOf(directory, read(directory, whose(call).id, now));
      },
    });
  return [
    ...relation('memberOf', belongsTo),
    ...relation('transitiveMemberOf', belongsThroughTo),
    ...idRoutes(path, whose, demand),
  ];
}

/** What people and groups belong to. */
export const belonging: readonly Route[] = [
  ...belongingRoutes('users/{id}', personIn, scopes.belonging),
  ...belongingRoutes('me', signedIn, scopes.ownBelonging),
  ...belongingRoutes('groups/{id}', groupIn, scopes.belonging),
];
