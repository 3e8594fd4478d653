import { z } from 'zod';
import type { ScheduleOrder } from '../../directory/order';
import { objectId, orderBody, orderOf, readBody } from './schedule-order';

const groupOrderBody = orderBody.extend({
  groupId: objectId,
  accessId: z
    .string()
    .transform((word) => word.toLowerCase())
    .pipe(z.enum(['member', 'owner'])),
});

/** Reads a posted schedule request for membership or ownership of a group. */
export function readGroupOrder(body: unknown): ScheduleOrder {
  const data = readBody(groupOrderBody, body);
  const { accessId, groupId } = data;
  return orderOf({ provider: 'group', roleDefinitionId: accessId, scopeId: groupId }, data);
}
