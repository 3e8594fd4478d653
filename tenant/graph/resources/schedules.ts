import { heldThroughGroups, type SeenSchedule } from '../../directory/held-through';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy, schedulesFor, schedulesOf } from '../../directory/order';
import { own } from '../../directory/own';
import { list, one } from '../answers';
import { scheduleEntity, scheduleType } from '../entities/schedule';
import { instanceEntity, instanceType } from '../entities/schedule-instance';
import type { Answer, GraphCall } from '../graph-call';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReader, listOfFunction, mineOf, ofPrincipal } from './own-rows';

const base = 'roleManagement/directory';

/** How a collection shows the schedules: all of them as they are, or what is in force of them. */
interface View {
  readonly context: string;
  readonly kind: Kind;
  readonly type: EntityType;
  readonly entity: (call: GraphCall) => (schedule: SeenSchedule) => Typed;
  readonly shown: (call: GraphCall, schedules: readonly SeenSchedule[]) => readonly SeenSchedule[];
  readonly find: (call: GraphCall, id: string) => SeenSchedule | undefined;
}

/**
 * What the caller has, and what reaches them because a group holds it. What a group is eligible for is
 * shown to nobody but itself.
 */
function ofCaller({ directory, claims, now }: GraphCall, kind: Kind): SeenSchedule[] {
  const own = { provider: 'directory', principalIds: [claims.oid] } as const;
  const through = kind === 'eligibility' ? [] : heldThroughGroups(directory, claims.oid, now);
  return [...schedulesFor(directory, kind, own), ...through];
}

function listAll(call: GraphCall, { context, kind, type, entity, shown }: View): Answer {
  demandReader(call);
  const all = shown(call, schedulesBy(call.directory, kind, 'directory'));
  return list(call, { type, rows: all.map(entity(call)), context });
}

function listMine(call: GraphCall, { kind, type, entity, shown }: View): Answer {
  const mine = shown(call, mineOf(call, ofCaller(call, kind), ofPrincipal));
  return listOfFunction(call, type, mine.map(entity(call)));
}

function readOne(call: GraphCall, { context, entity, find }: View): Answer {
  const id = param(call, 'id');
  const schedule = found(find(call, id), id);
  if (schedule.principalId !== call.claims.oid) demandReader(call);
  return one(call, entity(call)(schedule), context);
}

function viewRoutes(view: View): Route[] {
  const get = (path: string, run: (call: GraphCall, view: View) => Answer): Route => ({
    method: 'GET',
    path: `${view.context}${path}`,
    scopes: scopes[view.kind],
    run: (call) => run(call, view),
  });
  return [get('', listAll), get('/filterByCurrentUser()', listMine), get('/{id}', readOne)];
}

function schedulesView(kind: Kind, name: string): View {
  return {
    context: `${base}/${name}`,
    kind,
    type: scheduleType(kind),
    entity:
      ({ now }) =>
      (schedule) =>
        scheduleEntity(kind, schedule, now),
    shown: (_, schedules) => schedules,
    find({ directory }, id) {
      const schedule = own(schedulesOf(directory, kind), id.toLowerCase());
      return schedule?.provider === 'directory' ? schedule : undefined;
    },
  };
}

function inForce({ now }: GraphCall, schedules: readonly SeenSchedule[]): readonly SeenSchedule[] {
  return schedules.filter((schedule) => isInForce(schedule, now));
}

function instancesView(kind: Kind, name: string): View {
  return {
    context: `${base}/${name}`,
    kind,
    type: instanceType(kind),
    entity: () => (schedule) => instanceEntity(kind, schedule),
    shown: inForce,
    find(call, id) {
      const all = [...ofCaller(call, kind), ...schedulesBy(call.directory, kind, 'directory')];
      return inForce(call, all).find((row) => instanceEntity(kind, row).entity.id === id);
    },
  };
}

export const schedules: readonly Route[] = [
  schedulesView('eligibility', 'roleEligibilitySchedules'),
  schedulesView('assignment', 'roleAssignmentSchedules'),
  instancesView('eligibility', 'roleEligibilityScheduleInstances'),
  instancesView('assignment', 'roleAssignmentScheduleInstances'),
].flatMap(viewRoutes);
