import { z } from 'zod';
import { directoryObject, group } from './directory';
import * as role from './roles';
import { entity, guid, moment, named } from './values';

/** `{groupId}_{accessId}_{guid}`. */
const accessGuid = z
  .string()
  .regex(
    /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_(member|owner)_)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  );

const access = {
  accessId: z.enum(['member', 'owner']),
  groupId: guid,
  principalId: guid,
};

/** Graph's examples of groups write some of these with a small letter. */
const memberType = z.enum(['Direct', 'Group', 'Inherited', 'direct', 'group']);
const assignmentType = z.enum(['Assigned', 'Activated', 'assigned', 'activated']);

export const groupRequest = entity({
  ...role.requestFields,
  ...access,
  targetScheduleId: accessGuid.nullable(),
});

export const eligibilitySchedule = entity({
  ...role.scheduleFields,
  ...access,
  id: accessGuid,
  memberType,
});
export const assignmentSchedule = eligibilitySchedule.extend({ assignmentType });

const instance = {
  ...access,
  id: named,
  startDateTime: moment.nullable(),
  endDateTime: moment.nullable(),
  memberType,
};

export const eligibilityInstance = entity({ ...instance, eligibilityScheduleId: accessGuid });
export const assignmentInstance = entity({
  ...instance,
  assignmentType,
  assignmentScheduleId: accessGuid,
});

/** With `$expand=group,principal`; the group was seen to be missing. */
export const expanded = { group: group.nullable(), principal: directoryObject };
