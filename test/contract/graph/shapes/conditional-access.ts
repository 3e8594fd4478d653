import { z } from 'zod';
import { entity, flag, guid, moment, named, text } from './values';

export const authenticationContext = entity({
  id: z.string().regex(/^c[1-9]\d?$/),
  displayName: named,
  description: text.nullable(),
  isAvailable: flag,
});

const names = z.array(text);

export const accessPolicy = entity({
  id: guid,
  templateId: text.nullable(),
  displayName: named,
  createdDateTime: moment,
  modifiedDateTime: moment.nullable(),
  state: z.enum(['enabled', 'disabled', 'enabledForReportingButNotEnforced']),
  conditions: entity({
    userRiskLevels: names,
    signInRiskLevels: names,
    clientAppTypes: names,
    platforms: z.unknown(),
    locations: z.unknown(),
    devices: z.unknown(),
    applications: entity({
      includeApplications: names,
      excludeApplications: names,
      includeUserActions: names,
      includeAuthenticationContextClassReferences: names,
    }),
    users: entity({
      includeUsers: names,
      excludeUsers: names,
      includeGroups: names,
      excludeGroups: names,
      includeRoles: names,
      excludeRoles: names,
    }),
  }),
  grantControls: entity({
    operator: z.enum(['AND', 'OR']),
    builtInControls: names,
    customAuthenticationFactors: names,
    termsOfUse: names,
  }).nullable(),
  sessionControls: z.unknown(),
});
