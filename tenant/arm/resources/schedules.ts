import { scheduleInstanceId } from '../../directory/cast-ids';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy, schedulesFor } from '../../directory/order';
import type { ScheduleRecord } from '../../directory/state';
import { type Answer, type ArmCall, type Json, listOf, ok, param } from '../arm-call';
import { insufficientPermissions, resourceNotFound } from '../arm-error';
import { typesOf } from '../entities/kinds';
import { instanceResource, scheduleResource } from '../entities/schedule';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver, type Own, principalsBehind, rowsFor } from './concerned';

interface Collection {
  readonly path: string;
  readonly kind: Kind;
  readonly resource: (call: ArmCall, schedule: ScheduleRecord) => Json;
  readonly name: (schedule: ScheduleRecord) => string;
  /** Whether there is one of it now; looked at last, as it takes longest. */
  readonly isThere: (schedule: ScheduleRecord, now: Date) => boolean;
}

function ownOf(principalIds: readonly string[]): Own<ScheduleRecord> {
  return { astarget: ({ principalId }) => principalIds.includes(principalId) };
}

function read(call: ArmCall, { kind, resource, name, path, isThere }: Collection): Answer {
  const wanted = param(call, 'name').toLowerCase();
  const found = schedulesBy(call.directory, kind, 'azure').find(
    (schedule) => name(schedule) === wanted && isThere(schedule, call.now),
  );
  if (!found) throw resourceNotFound(`${path}/${wanted}`);
  const isMine = principalsBehind(call).includes(found.principalId);
  if (!isMine && !mayReadOver(call, found.scopeId)) throw insufficientPermissions(call.claims.oid);
  return ok(resource(call, found));
}

function list(call: ArmCall, { kind, resource, isThere }: Collection): Answer {
  const { directory, filter, now } = call;
  const mine = { provider: 'azure', principalIds: principalsBehind(call) } as const;
  // Of the many, those that the filter can let through at all.
  const rows = filter.functions.has('astarget')
    ? schedulesFor(directory, kind, mine)
    : schedulesBy(directory, kind, 'azure');
  const found = rowsFor(call, rows, ownOf(mine.principalIds));
  return listOf(found.filter((one) => isThere(one, now)).map((one) => resource(call, one)));
}

function routesOf(collection: Collection): Route[] {
  const { path } = collection;
  return [
    authorizationRoute('pim', 'GET', path, (call) => list(call, collection)),
    authorizationRoute('pim', 'GET', `${path}/{name}`, (call) => read(call, collection)),
  ];
}

function collectionsOf(kind: Kind): readonly Collection[] {
  return [
    {
      path: typesOf[kind].schedules,
      kind,
      resource: (call, schedule) => scheduleResource(call, kind, schedule),
      name: ({ id }) => id,
      isThere: () => true,
    },
    {
      path: typesOf[kind].instances,
      kind,
      resource: (call, schedule) => instanceResource(call, kind, schedule),
      name: ({ id }) => scheduleInstanceId(id),
      isThere: isInForce,
    },
  ];
}

export const schedules: readonly Route[] = [
  ...collectionsOf('eligibility'),
  ...collectionsOf('assignment'),
].flatMap(routesOf);
