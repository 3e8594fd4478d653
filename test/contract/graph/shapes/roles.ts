import { z } from 'zod';
import { directoryObject } from './directory';
import { entity, flag, guid, moment, named, nothing, text } from './values';

const definitionFields = {
  id: guid,
  displayName: named,
  description: text.nullable(),
  isBuiltIn: flag,
  isEnabled: flag,
  templateId: guid,
  version: text.nullable(),
  resourceScopes: z.array(named),
  rolePermissions: z.array(
    entity({
      allowedResourceActions: z.array(named),
      excludedResourceActions: z.array(named),
      condition: text.nullable(),
    }),
  ),
};

export const roleDefinition = entity(definitionFields);

export const betaRoleDefinition = entity({
  ...definitionFields,
  isPrivileged: flag,
  allowedPrincipalTypes: text.nullable(),
});

/** The whole directory, an administrative unit, or one object. */
export const directoryScopeId = z
  .string()
  .regex(/^\/(administrativeUnits\/)?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i);

const subject = {
  principalId: guid,
  roleDefinitionId: guid,
  directoryScopeId: directoryScopeId.nullable(),
  appScopeId: text.nullable(),
};

export const roleAssignment = entity({ id: named, ...subject });

export const memberType = z.enum(['Direct', 'Group', 'Inherited']);
export const assignmentType = z.enum(['Assigned', 'Activated']);

export const requestStatus = z.enum([
  'Canceled',
  'Denied',
  'Failed',
  'Granted',
  'PendingAdminDecision',
  'PendingApproval',
  'PendingProvisioning',
  'PendingScheduleCreation',
  'Provisioned',
  'Revoked',
  'ScheduleCreated',
]);

export const action = z.enum([
  'adminAssign',
  'adminUpdate',
  'adminRemove',
  'adminExtend',
  'adminRenew',
  'selfActivate',
  'selfDeactivate',
  'selfExtend',
  'selfRenew',
]);

/** All three keys, whichever of them counts. */
export const expiration = entity({
  type: z.enum(['noExpiration', 'afterDateTime', 'afterDuration', 'notSpecified']),
  endDateTime: moment.nullable(),
  duration: text.nullable(),
});

export const scheduleInfo = entity({
  startDateTime: moment.nullable(),
  recurrence: nothing,
  expiration,
});

export const ticketInfo = entity({
  ticketNumber: text.nullable(),
  ticketSystem: text.nullable(),
});

/** Only the id is ever told. */
export const createdBy = entity({
  application: nothing,
  device: nothing,
  user: entity({ displayName: nothing, id: guid }),
});

/** What a request says whatever it is for. */
export const requestFields = {
  id: guid,
  status: requestStatus,
  completedDateTime: moment.nullable(),
  createdDateTime: moment,
  approvalId: guid.nullable(),
  customData: text.nullable(),
  createdBy,
  action,
  isValidationOnly: flag,
  justification: text.nullable(),
  scheduleInfo: scheduleInfo.nullable(),
  ticketInfo: ticketInfo.nullable(),
};

export const roleRequest = entity({
  ...requestFields,
  ...subject,
  targetScheduleId: named.nullable(),
});

/** What a schedule says whatever it is for. */
export const scheduleFields = {
  createdUsing: named.nullable(),
  createdDateTime: moment.nullable(),
  modifiedDateTime: moment.nullable(),
  status: named,
  scheduleInfo: scheduleInfo,
  memberType,
};

export const eligibilitySchedule = entity({ id: named, ...subject, ...scheduleFields });
export const assignmentSchedule = eligibilitySchedule.extend({ assignmentType });

const instance = {
  id: named,
  ...subject,
  startDateTime: moment.nullable(),
  endDateTime: moment.nullable(),
  memberType,
};

export const eligibilityInstance = entity({
  ...instance,
  id: z.string().regex(/-e$/),
  roleEligibilityScheduleId: named,
});

export const assignmentInstance = entity({
  ...instance,
  assignmentType,
  roleAssignmentOriginId: named,
  roleAssignmentScheduleId: named,
});

/** What PIM for roles is asked to bring along. */
export const expanded = {
  roleDefinition: z.union([roleDefinition, betaRoleDefinition]),
  principal: directoryObject,
  directoryScope: directoryObject.nullable(),
  appScope: z.null(),
};
