import { list } from '../answers';
import { directoryObjectType } from '../entities/directory-object';
import type { Answer, GraphCall } from '../graph-call';
import { type EntityType, type Typed, typed } from '../odata/entity';
import type { Route } from '../route';
import type { ScopeDemand } from '../scopes';
import { checkAdvancedQuery } from './advanced-query';

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

function listAll(call: GraphCall, { read }: Relation): Answer {
  checkAdvancedQuery(call);
  const rows = read(call);
  return list(call, { type: directoryObjectType, rows, context: 'directoryObjects', searchable });
}

/** Of one kind there is nothing to tell apart, so the kind is left out. */
function listKind(call: GraphCall, { read }: Relation, kind: EntityType): Answer {
  checkAdvancedQuery(call);
  const rows = read(call)
    .filter(({ type }) => type === kind)
    .map(({ type, entity: { '@odata.type': _kind, ...entity } }) => typed(type, entity));
  return list(call, { type: kind, rows, context: contexts[kind.name] ?? kind.name, searchable });
}

export function relationRoutes(relation: Relation): readonly Route[] {
  const { path, scopes, kinds } = relation;
  return [
    { method: 'GET', path, scopes, run: (call) => listAll(call, relation) },
    ...kinds.map(
      (kind): Route => ({
        method: 'GET',
        path: `${path}/${kind.name}`,
        scopes,
        run: (call) => listKind(call, relation, kind),
      }),
    ),
  ];
}
