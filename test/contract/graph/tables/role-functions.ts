import { z } from 'zod';
import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/roles';

const root = '/roleManagement/directory';

function typed(name: string) {
  return { '@odata.type': z.literal(`#microsoft.graph.unifiedRole${name}`) };
}

const schedules = z.discriminatedUnion('@odata.type', [
  shape.eligibilitySchedule.extend(typed('EligibilitySchedule')),
  shape.assignmentSchedule.extend(typed('AssignmentSchedule')),
]);

const instances = z.discriminatedUnion('@odata.type', [
  shape.eligibilityInstance.extend(typed('EligibilityScheduleInstance')),
  shape.assignmentInstance.extend(typed('AssignmentScheduleInstance')),
]);

function functionRow(name: string, what: string, fields: z.ZodTypeAny): Row {
  const call = (given: string) =>
    `${root}/${name}(directoryScopeId='/',appScopeId='',principalId='${given}',roleDefinitionId='')`;
  return {
    name: `lists ${what} of somebody, eligible and assigned together`,
    face: 'beta',
    method: 'GET',
    path: call('{someone}'),
    permission: [permission.assignment],
    status: 200,
    fields,
    list: 'filled',
    errors: [
      {
        name: 'a parameter that there is not',
        path: `${root}/${name}(shoeSize='44')`,
        status: 400,
        code: 'BadRequest',
      },
    ],
  };
}

/** What only beta tells in one call. */
export const roleFunctions: readonly Row[] = [
  functionRow('roleSchedules', 'schedules', schedules),
  functionRow('roleScheduleInstances', 'what is in force', instances),
];
