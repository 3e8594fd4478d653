import { heldThroughGroups, type SeenSchedule } from '../../directory/held-through';
import { type Kind, schedulesBy, schedulesFor, schedulesOf } from '../../directory/order';
import { own } from '../../directory/own';
import { notFound } from '../../directory/refusal';
import { list, one } from '../answers';
import { scheduleEntity, scheduleType } from '../entities/schedule';
import type { GraphCall } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReader, listOfFunction, type Mine, mineOf } from './own-rows';

const mine: Mine<SeenSchedule> = {
  principal: ({ principalId }, caller) => principalId === caller,
};

/**
 * What the caller has, and what reaches them because a group holds it. What a group is eligible for is
 * shown to nobody but itself.
 */
export function ofCaller({ directory, claims, now }: GraphCall, kind: Kind): SeenSchedule[] {
  const own = { provider: 'directory', principalIds: [claims.oid] } as const;
  const through = kind === 'eligibility' ? [] : heldThroughGroups(directory, claims.oid, now);
  return [...schedulesFor(directory, kind, own), ...through];
}

function schedulesRoutes(kind: Kind, context: string): Route[] {
  const all = ({ directory }: GraphCall) => schedulesBy(directory, kind, 'directory');
  const entity = (call: GraphCall) => (schedule: SeenSchedule) =>
    scheduleEntity(kind, schedule, call.now);
  const type = scheduleType(kind);
  return [
    {
      method: 'GET',
      path: context,
      scopes: scopes[kind],
      run: (call) => {
        demandReader(call);
        return list(call, { type, rows: all(call).map(entity(call)), context });
      },
    },
    {
      method: 'GET',
      path: `${context}/filterByCurrentUser()`,
      scopes: scopes[kind],
      run: (call) => {
        const rows = ofCaller(call, kind);
        return listOfFunction(call, type, mineOf(call, rows, mine).map(entity(call)));
      },
    },
    {
      method: 'GET',
      path: `${context}/{id}`,
      scopes: scopes[kind],
      run: (call) => {
        const id = param(call, 'id');
        const schedule = found(own(schedulesOf(call.directory, kind), id.toLowerCase()), id);
        if (schedule.provider !== 'directory') throw refusedWith(notFound(id));
        if (schedule.principalId !== call.claims.oid) demandReader(call);
        return one(call, entity(call)(schedule), context);
      },
    },
  ];
}

export const schedules: readonly Route[] = [
  ...schedulesRoutes('eligibility', 'roleManagement/directory/roleEligibilitySchedules'),
  ...schedulesRoutes('assignment', 'roleManagement/directory/roleAssignmentSchedules'),
];
