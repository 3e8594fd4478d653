import { appScopeIn } from '../../directory/app-scope';
import { heldThroughGroups, type SeenSchedule } from '../../directory/held-through';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy, schedulesFor } from '../../directory/order';
import { scheduleBaseType, scheduleEntity } from '../entities/schedule';
import { instanceBaseType, instanceEntity } from '../entities/schedule-instance';
import type { Answer, GraphCall } from '../graph-call';
import { badRequest } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { param } from './find';
import { demandReader, listOfFunction } from './own-rows';

const parameters = ['directoryScopeId', 'appScopeId', 'principalId', 'roleDefinitionId'] as const;

type Asked = Readonly<Partial<Record<(typeof parameters)[number], string>>>;

function parameterOf(name: string): (typeof parameters)[number] {
  const known = parameters.find((one) => one.toLowerCase() === name.toLowerCase());
  if (known) return known;
  throw badRequest(`The function has no parameter '${name}'.`);
}

/** `directoryScopeId='/',principalId='…'`; what is empty or left out asks for nothing in particular. */
function readArguments(written: string): Asked {
  if (!/^\s*(?:\w+\s*=\s*'[^']*'\s*(?:,\s*(?=\w)|$))*$/.test(written)) {
    throw badRequest(`The arguments '${written}' cannot be read.`);
  }
  const found = [...written.matchAll(/(\w+)\s*=\s*'([^']*)'/g)];
  return Object.fromEntries(
    found
      .filter(([, , value]) => value !== '')
      .map(([, name = '', value]) => [parameterOf(name), value]),
  );
}

function isAsked(asked: Asked, { scopeId, roleDefinitionId }: SeenSchedule): boolean {
  const appScopeId = appScopeIn(scopeId);
  const { directoryScopeId = scopeId, roleDefinitionId: role = roleDefinitionId } = asked;
  return (
    role.toLowerCase() === roleDefinitionId &&
    directoryScopeId.toLowerCase() === scopeId.toLowerCase() &&
    (asked.appScopeId ?? appScopeId)?.toLowerCase() === appScopeId?.toLowerCase()
  );
}

/** Of a named principal also what reaches them through groups. */
function heldBy({ directory, now }: GraphCall, kind: Kind, principalId?: string): SeenSchedule[] {
  if (principalId === undefined) return [...schedulesBy(directory, kind, 'directory')];
  const own = { provider: 'directory', principalIds: [principalId] } as const;
  const through = kind === 'eligibility' ? [] : heldThroughGroups(directory, principalId, now);
  return [...schedulesFor(directory, kind, own), ...through];
}

interface View {
  readonly name: string;
  readonly type: EntityType;
  readonly entity: (call: GraphCall, kind: Kind, schedule: SeenSchedule) => Typed | undefined;
}

/** Each row says what it is: both kinds come in one list. */
function typedRow({ type, entity }: Typed): Typed {
  return { type, entity: { '@odata.type': `#${type.name}`, ...entity } };
}

function run(call: GraphCall, { type, entity }: View): Answer {
  const asked = readArguments(param(call, 'arguments'));
  const principalId = asked.principalId?.toLowerCase();
  if (principalId !== call.claims.oid) demandReader(call);
  const kinds: readonly Kind[] = ['eligibility', 'assignment'];
  const rows = kinds.flatMap((kind) =>
    heldBy(call, kind, principalId)
      .filter((schedule) => isAsked(asked, schedule))
      .flatMap((schedule) => entity(call, kind, schedule) ?? []),
  );
  return listOfFunction(call, type, rows.map(typedRow));
}

const views: readonly View[] = [
  {
    name: 'roleSchedules',
    type: scheduleBaseType,
    entity: ({ now }, kind, schedule) => scheduleEntity(kind, schedule, now),
  },
  {
    name: 'roleScheduleInstances',
    type: instanceBaseType,
    entity: ({ now }, kind, schedule) =>
      isInForce(schedule, now) ? instanceEntity(kind, schedule) : undefined,
  },
];

/** Eligibilities and assignments together. */
export const roleFunctions: readonly Route[] = views.map((view) => ({
  method: 'GET',
  path: `roleManagement/directory/${view.name}()`,
  onlyIn: 'beta',
  scopes: scopes.eitherSchedule,
  run: (call) => run(call, view),
}));
