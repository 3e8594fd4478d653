import type { AnyZodObject } from 'zod';
import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/directory';
import { count } from '../shapes/values';

/** Of whom or what something is listed, and of which kinds it can be. */
interface Relation {
  readonly path: string;
  readonly what: string;
  readonly kinds: readonly Kind[];
  readonly permission: string;
  readonly by?: string;
  /** Kinds of which there are some at the local tenant. */
  readonly filled: readonly (Kind | 'any')[];
}

type Kind = 'user' | 'group' | 'directoryRole' | 'administrativeUnit';

const shapes: Readonly<Record<Kind, AnyZodObject>> = {
  user: shape.user,
  group: shape.group,
  directoryRole: shape.directoryRole,
  administrativeUnit: shape.administrativeUnit,
};

const eventual = { ConsistencyLevel: 'eventual' };

/** The number of what a list holds is given to whoever accepts a slightly old answer. */
export function countRow(row: Pick<Row, 'path' | 'permission' | 'by'>, what: string): Row {
  return {
    ...row,
    name: `counts ${what}`,
    face: 'both',
    method: 'GET',
    path: `${row.path}/$count`,
    headers: eventual,
    status: 200,
    fields: count,
    errors: [
      {
        name: 'a count for a reader who does not accept an old answer',
        headers: {},
        status: 400,
        code: 'Request_BadRequest',
      },
    ],
  };
}

function listing(relation: Relation, kind?: Kind): readonly Row[] {
  const what = kind ? `${relation.what} that are a ${kind}` : relation.what;
  const common = {
    path: kind ? `${relation.path}/microsoft.graph.${kind}` : relation.path,
    permission: [relation.permission],
    ...(relation.by ? { by: relation.by } : {}),
  };
  const advanced = kind ? { headers: eventual, query: '?$count=true' } : { headers: {}, query: '' };
  return [
    {
      ...common,
      name: `lists ${what}`,
      face: 'both',
      method: 'GET',
      path: `${common.path}${advanced.query}`,
      headers: advanced.headers,
      status: 200,
      fields: kind ? shapes[kind] : shape.directoryObject,
      list: relation.filled.includes(kind ?? 'any') ? 'filled' : 'may be empty',
    },
    countRow(common, what),
  ];
}

function rowsOf(relation: Relation): readonly Row[] {
  return [...listing(relation), ...relation.kinds.flatMap((kind) => listing(relation, kind))];
}

const places: readonly Kind[] = ['group', 'directoryRole', 'administrativeUnit'];
const inGroup: readonly Kind[] = ['user', 'group'];

const relations: readonly Relation[] = [
  ...['members', 'owners', 'transitiveMembers'].map(
    (name): Relation => ({
      path: `/groups/{someGroup}/${name}`,
      what: `${name} of a group`,
      kinds: inGroup,
      permission: permission.members,
      filled: ['any', 'user'],
    }),
  ),
  ...['memberOf', 'transitiveMemberOf'].flatMap((name): readonly Relation[] => [
    {
      path: `/users/{someone}/${name}`,
      what: `${name} of somebody`,
      kinds: places,
      permission: permission.belonging,
      filled: ['any', 'group'],
    },
    {
      path: `/me/${name}`,
      what: `${name} of the caller`,
      kinds: places,
      permission: permission.oneself,
      by: 'kenji',
      filled: ['any', 'group', 'directoryRole', 'administrativeUnit'],
    },
    {
      path: `/groups/{nestedGroup}/${name}`,
      what: `${name} of a group`,
      kinds: places,
      permission: permission.belonging,
      filled: ['any', 'directoryRole'],
    },
  ]),
  {
    path: '/users/{manager}/directReports',
    what: 'direct reports of somebody',
    kinds: ['user'],
    permission: permission.profiles,
    filled: ['any', 'user'],
  },
  {
    path: '/me/directReports',
    what: 'direct reports of the caller',
    kinds: ['user'],
    permission: permission.oneself,
    by: 'grace',
    filled: ['any', 'user'],
  },
  {
    path: '/directory/administrativeUnits/{unit}/members',
    what: 'members of an administrative unit',
    kinds: inGroup,
    permission: permission.units,
    filled: ['any', 'user'],
  },
];

/** Who is in what, in every way in which Graph tells it. */
export const directoryRelations: readonly Row[] = [
  ...relations.flatMap(rowsOf),
  ...rowsOf({
    path: '/administrativeUnits/{unit}/members',
    what: 'members of an administrative unit, at its old address',
    kinds: inGroup,
    permission: permission.units,
    filled: ['any', 'user'],
  }).map((row): Row => ({ ...row, face: 'beta' })),
];
