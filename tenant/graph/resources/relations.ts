import type { Listing } from '../answers';
import { directoryObjectType } from '../entities/directory-object';
import type { GraphCall } from '../graph-call';
import { type EntityType, type Typed, typed } from '../odata/entity';
import type { Route } from '../route';
import type { ScopeDemand } from '../scopes';
import { countedRoutes } from './counted-routes';

/** A list of directory objects of different kinds, `…/memberOf`, also read by kind: `…/memberOf/microsoft.graph.group`. */
export interface Relation {
  readonly path: string;
  readonly scopes: ScopeDemand;
  readonly kinds: readonly EntityType[];
  readonly read: (call: GraphCall) => readonly Typed[];
}

const contexts: Readonly<Record<string, string>> = {
  'microsoft.graph.user': 'users',
  'microsoft.graph.group': 'groups',
  'microsoft.graph.directoryRole': 'directoryRoles',
  'microsoft.graph.administrativeUnit': 'directory/administrativeUnits',
};

const searchable = ['displayName', 'description'];

function whole(call: GraphCall, { read }: Relation): Listing {
  const rows = read(call);
  return { type: directoryObjectType, rows, context: 'directoryObjects', searchable };
}

/** Of one kind there is nothing to tell apart, so the kind is left out. */
function ofKind(call: GraphCall, { read }: Relation, kind: EntityType): Listing {
  const rows = read(call)
    .filter(({ type }) => type === kind)
    .map(({ type, entity: { '@odata.type': _kind, ...entity } }) => typed(type, entity));
  return { type: kind, rows, context: contexts[kind.name] ?? kind.name, searchable };
}

export function relationRoutes(relation: Relation): readonly Route[] {
  const { path, scopes, kinds } = relation;
  return [
    ...countedRoutes(path, scopes, (call) => whole(call, relation)),
    ...kinds.flatMap((kind) =>
      countedRoutes(`${path}/${kind.name}`, scopes, (call) => ofKind(call, relation, kind)),
    ),
  ];
}
