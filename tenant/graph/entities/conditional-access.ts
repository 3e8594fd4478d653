import type {
  AuthenticationContextRecord,
  ConditionalAccessPolicyRecord,
} from '../../directory/conditional-access-records';
import { type EntityType, type Typed, typed } from '../odata/entity';

export const authenticationContextType: EntityType = {
  name: 'microsoft.graph.authenticationContextClassReference',
  properties: ['id', 'displayName', 'description', 'isAvailable'],
  navigation: {},
};

export function authenticationContextEntity(context: AuthenticationContextRecord): Typed {
  return typed(authenticationContextType, { ...context });
}

export const accessPolicyType: EntityType = {
  name: 'microsoft.graph.conditionalAccessPolicy',
  properties: [
    'id',
    'templateId',
    'displayName',
    'createdDateTime',
    'modifiedDateTime',
    'state',
    'conditions',
    'grantControls',
    'sessionControls',
  ],
  navigation: {},
};

export function accessPolicyEntity(policy: ConditionalAccessPolicyRecord): Typed {
  return typed(accessPolicyType, {
    id: policy.id,
    templateId: null,
    displayName: policy.displayName,
    createdDateTime: policy.createdDateTime,
    modifiedDateTime: policy.modifiedDateTime,
    state: policy.state,
    conditions: {
      userRiskLevels: [],
      signInRiskLevels: [],
      clientAppTypes: ['all'],
      platforms: null,
      locations: null,
      devices: null,
      applications: {
        includeApplications: [],
        excludeApplications: [],
        includeUserActions: [],
        includeAuthenticationContextClassReferences: policy.contexts,
      },
      users: policy.users,
    },
    grantControls: {
      operator: 'OR',
      builtInControls: policy.builtInControls,
      customAuthenticationFactors: [],
      termsOfUse: [],
    },
    sessionControls: null,
  });
}
