import { scheduleInstanceId } from '../../directory/cast-ids';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy } from '../../directory/order';
import type { ScheduleRecord } from '../../directory/state';
import { type Answer, type ArmCall, type Json, listOf, ok, param } from '../arm-call';
import { insufficientPermissions, resourceNotFound } from '../arm-error';
import { typesOf } from '../entities/kinds';
import { instanceResource, scheduleResource } from '../entities/schedule';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver, type Own, principalsBehind, rowsFor } from './concerned';

interface Collection {
  readonly path: string;
  readonly rows: (call: ArmCall) => readonly ScheduleRecord[];
  readonly resource: (call: ArmCall, schedule: ScheduleRecord) => Json;
  readonly name: (schedule: ScheduleRecord) => string;
}

function ownOf(call: ArmCall): Own<ScheduleRecord> {
  const principals = principalsBehind(call);
  return { astarget: ({ principalId }) => principals.includes(principalId) };
}

function read(call: ArmCall, { rows, resource, name, path }: Collection): Answer {
  const wanted = param(call, 'name').toLowerCase();
  const found = rows(call).find((schedule) => name(schedule) === wanted);
  if (!found) throw resourceNotFound(`${path}/${wanted}`);
  const isMine = principalsBehind(call).includes(found.principalId);
  if (!isMine && !mayReadOver(call, found.scopeId)) throw insufficientPermissions(call.claims.oid);
  return ok(resource(call, found));
}

function routesOf(collection: Collection): Route[] {
  const { path, rows, resource } = collection;
  return [
    authorizationRoute('pim', 'GET', path, (call) =>
      listOf(rowsFor(call, rows(call), ownOf(call)).map((row) => resource(call, row))),
    ),
    authorizationRoute('pim', 'GET', `${path}/{name}`, (call) => read(call, collection)),
  ];
}

function collectionsOf(kind: Kind): readonly Collection[] {
  const all = ({ directory }: ArmCall) => schedulesBy(directory, kind, 'azure');
  return [
    {
      path: typesOf[kind].schedules,
      rows: all,
      resource: (call, schedule) => scheduleResource(call, kind, schedule),
      name: ({ id }) => id,
    },
    {
      path: typesOf[kind].instances,
      rows: (call) => all(call).filter((schedule) => isInForce(schedule, call.now)),
      resource: (call, schedule) => instanceResource(call, kind, schedule),
      name: ({ id }) => scheduleInstanceId(id),
    },
  ];
}

export const schedules: readonly Route[] = [
  ...collectionsOf('eligibility'),
  ...collectionsOf('assignment'),
].flatMap(routesOf);
