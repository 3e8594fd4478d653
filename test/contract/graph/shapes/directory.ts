import { z } from 'zod';
import { entity, flag, guid, moment, named, text } from './values';

const userFields = {
  businessPhones: z.array(text).nullable(),
  displayName: named.nullable(),
  givenName: text.nullable(),
  jobTitle: text.nullable(),
  mail: text.nullable(),
  mobilePhone: text.nullable(),
  officeLocation: text.nullable(),
  preferredLanguage: text.nullable(),
  surname: text.nullable(),
  userPrincipalName: named.nullable(),
  id: guid,
};

export const user = entity(userFields);

export const signInActivity = entity({
  lastSignInDateTime: moment.nullable(),
  lastSignInRequestId: text.nullable(),
  lastNonInteractiveSignInDateTime: moment.nullable(),
  lastNonInteractiveSignInRequestId: text.nullable(),
  lastSuccessfulSignInDateTime: moment.nullable(),
  lastSuccessfulSignInRequestId: text.nullable(),
});

export const group = entity({
  id: guid,
  createdDateTime: moment.nullable(),
  description: text.nullable(),
  displayName: named,
  groupTypes: z.array(z.enum(['Unified', 'DynamicMembership'])),
  isAssignableToRole: flag.nullable(),
  mail: text.nullable(),
  mailEnabled: flag,
  mailNickname: named,
  membershipRule: text.nullable(),
  onPremisesSyncEnabled: flag.nullable(),
  securityEnabled: flag,
  visibility: text.nullable(),
});

export const administrativeUnit = entity({
  id: guid,
  displayName: named,
  description: text.nullable(),
  visibility: text.nullable(),
});

export const directoryRole = entity({
  id: guid,
  displayName: named,
  description: text.nullable(),
  roleTemplateId: guid,
});

export const servicePrincipal = entity({
  id: guid,
  accountEnabled: flag,
  appDisplayName: named,
  appId: guid,
  displayName: named,
  servicePrincipalType: named,
});

/** Whatever has an id in the directory says what it is. */
export const directoryObject = z.discriminatedUnion('@odata.type', [
  user.extend({ '@odata.type': z.literal('#microsoft.graph.user') }),
  group.extend({ '@odata.type': z.literal('#microsoft.graph.group') }),
  administrativeUnit.extend({ '@odata.type': z.literal('#microsoft.graph.administrativeUnit') }),
  directoryRole.extend({ '@odata.type': z.literal('#microsoft.graph.directoryRole') }),
  servicePrincipal.extend({ '@odata.type': z.literal('#microsoft.graph.servicePrincipal') }),
]);

export const presence = entity({
  id: guid,
  availability: z.enum([
    'Available',
    'AvailableIdle',
    'Away',
    'BeRightBack',
    'Busy',
    'BusyIdle',
    'DoNotDisturb',
    'Offline',
    'PresenceUnknown',
  ]),
  activity: named,
  statusMessage: z.unknown(),
  outOfOfficeSettings: entity({ message: text.nullable(), isOutOfOffice: flag }),
});
