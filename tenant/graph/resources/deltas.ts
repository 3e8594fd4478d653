import { directoryRoleId } from '../../directory/cast-ids';
import { schedulesOfRole } from '../../directory/held-schedules';
import { isInForce } from '../../directory/in-force';
import { heldIn } from '../../directory/membership';
import { roleDefinitions } from '../../directory/roles';
import { sourcesOf } from '../answers';
import { type Place, placeAt, type Seen, tokenFor } from '../delta-tokens';
import {
  directoryObject,
  directoryRoleEntity,
  directoryRoleType,
} from '../entities/directory-object';
import { groupEntity, groupType } from '../entities/group';
import { userEntity, userType } from '../entities/user';
import type { Answer, GraphCall, Json } from '../graph-call';
import { badRequest, GraphError } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import { checkShape, shaped } from '../odata/shape';
import type { Route } from '../route';
import { type ScopeDemand, scopes } from '../scopes';

type Related = Readonly<Record<string, (call: GraphCall, id: string) => readonly string[]>>;

/** A collection whose changes can be followed. */
interface Followed {
  readonly name: string;
  readonly type: EntityType;
  readonly scopes: ScopeDemand;
  readonly rows: (call: GraphCall) => readonly Typed[];
  /** Who stands in each, by the name of the relation. */
  readonly related: Related;
}

function holdersOf({ directory, now }: GraphCall, id: string): readonly string[] {
  const role = roleDefinitions.find(({ templateId }) => directoryRoleId(templateId) === id);
  if (!role) return [];
  const held = { provider: 'directory', roleDefinitionId: role.templateId, scopeId: '/' } as const;
  return schedulesOfRole(directory.assignmentSchedules, held)
    .filter((schedule) => isInForce(schedule, now))
    .map(({ principalId }) => principalId);
}

const followed: readonly Followed[] = [
  {
    name: 'users',
    type: userType,
    scopes: scopes.managers,
    rows: (call) => {
      const { profile } = sourcesOf(call);
      return Object.values(call.directory.people).map((person) => userEntity(person, profile));
    },
    related: {},
  },
  {
    name: 'groups',
    type: groupType,
    scopes: scopes.groups,
    rows: ({ directory }) => Object.values(directory.groups).map(groupEntity),
    related: {
      members: ({ directory, now }, id) => heldIn(directory, id, 'member', now),
      owners: ({ directory, now }, id) => heldIn(directory, id, 'owner', now),
    },
  },
  {
    name: 'directoryRoles',
    type: directoryRoleType,
    scopes: scopes.directoryRoles,
    rows: () => roleDefinitions.map(directoryRoleEntity),
    related: { members: holdersOf },
  },
];

/** Relations are selected among the properties; owners only by name. */
function relationsIn({ related }: Followed, select: readonly string[] | undefined): string[] {
  return Object.keys(related).filter((name) =>
    select ? select.some((one) => one.toLowerCase() === name) : name === 'members',
  );
}

interface Look extends Seen {
  readonly row: Json;
}

/** The collection as it is now, as far as the client wants to know. */
function lookAt(
  call: GraphCall,
  collection: Followed,
  select: readonly string[] | undefined,
): Map<string, Look> {
  const names = relationsIn(collection, select);
  const properties = select?.filter((one) => !(one.toLowerCase() in collection.related));
  const shape = { expand: [], ...(properties ? { select: ['id', ...properties] } : {}) };
  checkShape(collection.type, shape);
  const sources = sourcesOf(call);
  return new Map(
    collection.rows(call).map(({ type, entity }): [string, Look] => {
      const id = String(entity.id);
      const { '@odata.type': _kind, ...row } = shaped({ type, entity }, shape, sources);
      const related = names.map((name) => [name, collection.related[name]?.(call, id) ?? []]);
      return [id, { row, said: JSON.stringify(row), related: Object.fromEntries(related) }];
    }),
  );
}

function relatedObject({ directory }: GraphCall, id: string): Json {
  const kind = directoryObject(directory, id, 'none')?.entity['@odata.type'];
  return { '@odata.type': kind ?? '#microsoft.graph.directoryObject', id };
}

/** Who came into a relation, and who left it. */
function movesIn(call: GraphCall, now: readonly string[], before: readonly string[]): Json[] {
  const came = now.filter((id) => !before.includes(id)).map((id) => relatedObject(call, id));
  const left = before.filter((id) => !now.includes(id));
  return [
    ...came,
    ...left.map((id) => ({ ...relatedObject(call, id), '@removed': { reason: 'deleted' } })),
  ];
}

function changeOf(call: GraphCall, look: Look, before: Seen | undefined): Json | undefined {
  const moves = Object.entries(look.related).flatMap(([name, ids]) => {
    const found = movesIn(call, ids, before?.related[name] ?? []);
    return found.length > 0 ? [[`${name}@delta`, found] as const] : [];
  });
  const isNew = before?.said !== look.said;
  if (!isNew && moves.length === 0) return undefined;
  return { ...(isNew ? look.row : { id: look.row.id }), ...Object.fromEntries(moves) };
}

/** What is otherwise than when the client last looked. */
function changesSince(
  call: GraphCall,
  looks: ReadonlyMap<string, Look>,
  seen: Place['seen'],
): Json[] {
  const changed = [...looks].flatMap(([id, look]): readonly Json[] => {
    const change = changeOf(call, look, seen.get(id));
    return change ? [change] : [];
  });
  const gone = [...seen.keys()].filter((id) => !looks.has(id));
  return [...changed, ...gone.map((id) => ({ id, '@removed': { reason: 'changed' } }))];
}

const pageSize = 100;

function page(call: GraphCall, { name }: Followed, place: Place): Answer {
  const { origin, request, path, directory } = call;
  const rest = place.rest.slice(pageSize);
  const token = tokenFor(directory, { ...place, rest });
  const here = `${origin}/${request.version}${path}`;
  const link =
    rest.length > 0
      ? { '@odata.nextLink': `${here}?$skiptoken=${token}` }
      : { '@odata.deltaLink': `${here}?$deltatoken=${token}` };
  return {
    status: 200,
    body: {
      '@odata.context': `${origin}/${request.version}/$metadata#${name}`,
      ...link,
      value: place.rest.slice(0, pageSize),
    },
  };
}

function sentAs({ options }: GraphCall, name: string): string | undefined {
  return options.sent.find(([sent]) => sent.toLowerCase() === name)?.[1];
}

function placeNamed({ directory }: GraphCall, { name }: Followed, token: string): Place {
  const place = placeAt(directory, token);
  if (place?.collection === name) return place;
  throw new GraphError(
    410,
    'syncStateNotFound',
    'The sync state generation is not found; it may have expired. Begin anew without a token.',
  );
}

function look(
  call: GraphCall,
  collection: Followed,
  before: Pick<Place, 'select' | 'seen'>,
): Place {
  const { select, seen } = before;
  const looks = lookAt(call, collection, select);
  const rest = changesSince(call, looks, seen);
  const now = [...looks].map(([id, { said, related }]) => [id, { said, related }] as const);
  return { collection: collection.name, select, seen: new Map(now), rest };
}

function follow(call: GraphCall, collection: Followed): Answer {
  const skip = sentAs(call, '$skiptoken');
  if (skip !== undefined) return page(call, collection, placeNamed(call, collection, skip));
  const { select, filter, orderBy } = call.options;
  if (filter || orderBy.length > 0) throw badRequest('Delta follows a whole collection.');
  const token = sentAs(call, '$deltatoken');
  const start = { select, seen: new Map() };
  // `latest`: from now on, whatever there is already.
  if (token === 'latest') {
    return page(call, collection, { ...look(call, collection, start), rest: [] });
  }
  const before = token === undefined ? start : placeNamed(call, collection, token);
  return page(call, collection, look(call, collection, before));
}

/** What has changed in the directory since somebody last asked. */
export const deltas: readonly Route[] = followed.flatMap((collection) =>
  ['delta', 'delta()'].map(
    (word): Route => ({
      method: 'GET',
      path: `${collection.name}/${word}`,
      scopes: collection.scopes,
      run: (call) => follow(call, collection),
    }),
  ),
);
