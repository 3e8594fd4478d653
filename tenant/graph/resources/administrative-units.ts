import { own } from '../../directory/own';
import { list, one, sourcesOf } from '../answers';
import {
  administrativeUnitEntity,
  administrativeUnitType,
  directoryObject,
} from '../entities/directory-object';
import { groupType } from '../entities/group';
import { userType } from '../entities/user';
import type { GraphCall } from '../graph-call';
import { type Typed, typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { checkAdvancedQuery } from './advanced-query';
import { found, param } from './find';
import { relationRoutes } from './relations';

function unitIn(call: GraphCall) {
  const id = param(call, 'id');
  return found(own(call.directory.administrativeUnits, id.toLowerCase()), id);
}

function plain({ type, entity: { '@odata.type': _kind, ...entity } }: Typed): Typed {
  return typed(type, entity);
}

const context = 'directory/administrativeUnits';

function unitRoutes(path: string, only: Pick<Route, 'onlyIn'>): readonly Route[] {
  const routes: readonly Route[] = [
    {
      method: 'GET',
      path,
      scopes: scopes.units,
      run: (call) => {
        checkAdvancedQuery(call);
        const units = Object.values(call.directory.administrativeUnits);
        const rows = units.map(administrativeUnitEntity).map(plain);
        const searchable = ['displayName', 'description'];
        return list(call, { type: administrativeUnitType, rows, context, searchable });
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      scopes: scopes.units,
      run: (call) => one(call, plain(administrativeUnitEntity(unitIn(call))), context),
    },
    ...relationRoutes({
      path: `${path}/{id}/members`,
      scopes: scopes.units,
      kinds: [userType, groupType],
      read: (call) => {
        const { profile } = sourcesOf(call);
        const ids = unitIn(call).memberIds ?? [];
        return ids.flatMap((id) => directoryObject(call.directory, id, profile) ?? []);
      },
    }),
  ];
  return routes.map((route) => ({ ...route, ...only }));
}

export const administrativeUnits: readonly Route[] = [
  ...unitRoutes(context, {}),
  ...unitRoutes('administrativeUnits', { onlyIn: 'beta' }),
];
