import { memberThroughGroups, type SeenSchedule } from '../../directory/held-through';
import { isInForce } from '../../directory/in-force';
import { type About, isAbout, listedAccess } from '../../directory/listed-access';
import { type Kind, schedulesBy } from '../../directory/order';
import type { ScheduleRecord } from '../../directory/state';
import { list, one } from '../answers';
import { accessInstanceId, accessScheduleId, readAccessId } from '../entities/group-access';
import {
  groupInstanceEntity,
  groupInstanceType,
  groupScheduleEntity,
  groupScheduleType,
} from '../entities/group-schedule';
import type { GraphCall } from '../graph-call';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { aboutOf, demandGroupOrPrincipal, demandGroupReader, demandRowReader } from './group-rows';
import { listOfFunction, mineOf, ofPrincipal } from './own-rows';

const base = 'identityGovernance/privilegedAccess/group';

const demands = { eligibility: scopes.groupEligibility, assignment: scopes.groupAssignment };

/** What PIM knows of groups: also what they list themselves, once it is in charge of them. */
function schedulesIn({ directory, now }: GraphCall, kind: Kind, about: About): ScheduleRecord[] {
  const schedules = schedulesBy(directory, kind, 'group').filter((one) => isAbout(about, one));
  return kind === 'eligibility'
    ? schedules
    : [...schedules, ...listedAccess(directory, about, now)];
}

/** What a group is eligible for is shown to nobody but itself. */
function throughGroups({ directory, claims, now }: GraphCall, kind: Kind) {
  return kind === 'eligibility' ? [] : memberThroughGroups(directory, claims.oid, now);
}

/** How a collection shows the schedules: all of them as they are, or what is in force of them. */
interface View {
  readonly context: string;
  readonly kind: Kind;
  readonly type: EntityType;
  readonly rows: (call: GraphCall, about: About) => readonly ScheduleRecord[];
  /** What reaches the caller because a group has it. */
  readonly through: (call: GraphCall) => readonly SeenSchedule[];
  readonly entity: (call: GraphCall) => (schedule: SeenSchedule) => Typed;
  readonly idOf: (schedule: ScheduleRecord) => string;
}

function readOne(call: GraphCall, { context, entity, idOf, rows }: View) {
  const id = param(call, 'id');
  const { groupId } = readAccessId(id);
  const schedule = found(
    rows(call, { groupIds: [groupId], principalIds: [] }).find(
      (row) => idOf(row) === id.toLowerCase(),
    ),
    id,
  );
  demandRowReader(call, schedule);
  return one(call, entity(call)(schedule), context);
}

function viewRoutes(view: View): Route[] {
  const { context, kind, type, rows, through, entity } = view;
  const get = (path: string, run: Route['run']): Route => ({
    method: 'GET',
    path: `${context}${path}`,
    scopes: demands[kind],
    run,
  });
  return [
    get('', (call) => {
      demandGroupOrPrincipal(call);
      demandGroupReader(call);
      return list(call, { type, rows: rows(call, aboutOf(call)).map(entity(call)), context });
    }),
    get('/filterByCurrentUser()', (call) => {
      const own = rows(call, { groupIds: [], principalIds: [call.claims.oid] });
      const all = [...own, ...through(call)];
      return listOfFunction(call, type, mineOf(call, all, ofPrincipal).map(entity(call)));
    }),
    get('/{id}', (call) => readOne(call, view)),
  ];
}

function schedulesView(kind: Kind): View {
  return {
    context: `${base}/${kind}Schedules`,
    kind,
    type: groupScheduleType(kind),
    rows: (call, about) => schedulesIn(call, kind, about),
    through: (call) => throughGroups(call, kind),
    entity:
      ({ now }) =>
      (schedule) =>
        groupScheduleEntity(kind, schedule, now),
    idOf: accessScheduleId,
  };
}

function instancesView(kind: Kind): View {
  return {
    context: `${base}/${kind}ScheduleInstances`,
    kind,
    type: groupInstanceType(kind),
    rows: (call, about) =>
      schedulesIn(call, kind, about).filter((schedule) => isInForce(schedule, call.now)),
    through: (call) =>
      throughGroups(call, kind).filter((schedule) => isInForce(schedule, call.now)),
    entity: () => (schedule) => groupInstanceEntity(kind, schedule),
    idOf: (schedule) => accessInstanceId(kind, schedule),
  };
}

export const groupSchedules: readonly Route[] = [
  schedulesView('eligibility'),
  schedulesView('assignment'),
  instancesView('eligibility'),
  instancesView('assignment'),
].flatMap(viewRoutes);
