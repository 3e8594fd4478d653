import { type AnyZodObject, z } from 'zod';
import { writing } from './azure-calls';

export const assignments = 'roleAssignmentScheduleRequests';
export const eligibilities = 'roleEligibilityScheduleRequests';

export function within(duration: string) {
  return {
    startDateTime: null,
    expiration: { type: 'AfterDuration', endDateTime: null, duration },
  };
}

export function body(requestType: string, who: string, role: string, more: object = {}) {
  return {
    properties: {
      requestType,
      principalId: `{${who}}`,
      roleDefinitionId: `{subscription}/providers/Microsoft.Authorization/roleDefinitions/{${role}}`,
      justification: 'Payments are stuck',
      scheduleInfo: within('PT1H'),
      ...more,
    },
  };
}

export function inState(request: AnyZodObject, status: string): AnyZodObject {
  const properties: AnyZodObject = request.shape.properties;
  return request.extend({ properties: properties.extend({ status: z.literal(status) }) });
}

export const putting = { ...writing, method: 'PUT', status: 201 } as const;
