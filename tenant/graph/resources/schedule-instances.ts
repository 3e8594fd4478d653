import type { SeenSchedule } from '../../directory/held-through';
import { isInForce } from '../../directory/in-force';
import { type Kind, schedulesBy } from '../../directory/order';
import { list, one } from '../answers';
import { instanceEntity, instanceType } from '../entities/schedule-instance';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';
import { demandReader, listOfFunction, type Mine, mineOf } from './own-rows';
import { ofCaller } from './schedules';

const mine: Mine<SeenSchedule> = {
  principal: ({ principalId }, caller) => principalId === caller,
};

function instancesRoutes(kind: Kind, context: string): Route[] {
  const inForce = ({ directory, now }: GraphCall) =>
    schedulesBy(directory, kind, 'directory').filter((schedule) => isInForce(schedule, now));
  const entity = (schedule: SeenSchedule) => instanceEntity(kind, schedule);
  const type = instanceType(kind);
  return [
    {
      method: 'GET',
      path: context,
      scopes: scopes[kind],
      run: (call) => {
        demandReader(call);
        return list(call, { type, rows: inForce(call).map(entity), context });
      },
    },
    {
      method: 'GET',
      path: `${context}/filterByCurrentUser()`,
      scopes: scopes[kind],
      run: (call) =>
        listOfFunction(
          call,
          type,
          mineOf(call, ofCaller(call, kind), mine)
            .filter((schedule) => isInForce(schedule, call.now))
            .map(entity),
        ),
    },
    {
      method: 'GET',
      path: `${context}/{id}`,
      scopes: scopes[kind],
      run: (call) => {
        const id = param(call, 'id');
        const instance = found(
          [...ofCaller(call, kind).filter((one) => isInForce(one, call.now)), ...inForce(call)]
            .map(entity)
            .find((candidate) => candidate.entity.id === id),
          id,
        );
        if (instance.entity.principalId !== call.claims.oid) demandReader(call);
        return one(call, instance, context);
      },
    },
  ];
}

export const scheduleInstances: readonly Route[] = [
  ...instancesRoutes('eligibility', 'roleManagement/directory/roleEligibilityScheduleInstances'),
  ...instancesRoutes('assignment', 'roleManagement/directory/roleAssignmentScheduleInstances'),
];
