import { z } from 'zod';
import { entity, flag, guid, moment, named, text } from './values';

const actor = entity({
  user: entity({
    id: guid,
    displayName: text.nullable(),
    userPrincipalName: text.nullable(),
    ipAddress: text.nullable(),
    userType: text.nullish(),
  }).nullable(),
  app: entity({
    appId: text.nullable(),
    displayName: text.nullable(),
    servicePrincipalId: text.nullable(),
    servicePrincipalName: text.nullable(),
  }).nullable(),
});

export const directoryAudit = entity({
  id: named,
  category: named,
  correlationId: text.nullable(),
  result: z.enum(['success', 'failure', 'timeout']),
  resultReason: text.nullable(),
  activityDisplayName: named,
  activityDateTime: moment,
  loggedByService: named,
  operationType: text.nullable(),
  initiatedBy: actor,
  targetResources: z.array(
    entity({
      id: text.nullable(),
      displayName: text.nullable(),
      type: named,
      userPrincipalName: text.nullable(),
      groupType: text.nullish(),
      modifiedProperties: z.array(
        entity({ displayName: named, oldValue: text.nullable(), newValue: text.nullable() }),
      ),
    }),
  ),
  additionalDetails: z.array(entity({ key: named, value: text.nullable() })),
});

export const signIn = entity({
  id: named,
  createdDateTime: moment,
  userDisplayName: text.nullable(),
  userPrincipalName: text.nullable(),
  userId: guid,
  appId: text.nullable(),
  appDisplayName: text.nullable(),
  ipAddress: text.nullable(),
  clientAppUsed: text.nullable(),
  correlationId: text.nullable(),
  conditionalAccessStatus: z.enum(['success', 'failure', 'notApplied', 'unknownFutureValue']),
  isInteractive: flag,
  authenticationRequirement: text.optional(),
  resourceDisplayName: text.nullable(),
  status: entity({
    errorCode: z.number().int(),
    failureReason: text.nullable(),
    additionalDetails: text.nullable(),
  }),
});
