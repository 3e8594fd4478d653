import { type Kind, schedulesBy, schedulesOf } from '../../directory/order';
import { own } from '../../directory/own';
import type { ScheduleRecord } from '../../directory/state';
import { list, one } from '../answers';
import { scheduleEntity, scheduleType } from '../entities/schedule';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReader, listOfFunction, type Mine, mineOf } from './own-rows';

const mine: Mine<ScheduleRecord> = {
  principal: ({ principalId }, caller) => principalId === caller,
};

function schedulesRoutes(kind: Kind, context: string): Route[] {
  const all = ({ directory }: GraphCall) => schedulesBy(directory, kind, 'directory');
  const entity = (call: GraphCall) => (schedule: ScheduleRecord) =>
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
      run: (call) => listOfFunction(call, type, mineOf(call, all(call), mine).map(entity(call))),
    },
    {
      method: 'GET',
      path: `${context}/{id}`,
      scopes: scopes[kind],
      run: (call) => {
        const id = param(call, 'id');
        const schedule = found(own(schedulesOf(call.directory, kind), id), id);
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
