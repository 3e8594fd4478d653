import { conditionalAccessPolicyId, personId } from './cast-ids';
import type {
  ConditionalAccessPolicyRecord,
  ConditionalAccessRecord,
} from './conditional-access-records';

const emergencyAccounts = ['emergency1', 'emergency2'].map(personId);

function policy(
  key: string,
  displayName: string,
  contexts: readonly string[],
  builtInControls: readonly string[],
): ConditionalAccessPolicyRecord {
  return {
    id: conditionalAccessPolicyId(key),
    displayName,
    state: 'enabled',
    createdDateTime: '2025-06-02T09:00:00Z',
    modifiedDateTime: null,
    contexts,
    users: {
      includeUsers: ['All'],
      excludeUsers: emergencyAccounts,
      includeGroups: [],
      excludeGroups: [],
      includeRoles: [],
      excludeRoles: [],
    },
    builtInControls,
  };
}

/** Two contexts that are enforced, and one that is named but no policy targets. */
export function seedConditionalAccess(): ConditionalAccessRecord {
  const contexts = [
    { id: 'c1', displayName: 'Privileged roles', description: 'Fresh, phishing-resistant sign-in' },
    { id: 'c2', displayName: 'Finance data', description: 'Named, but no policy targets it yet' },
    { id: 'c7', displayName: 'Managed device', description: 'From a device that is compliant' },
  ].map((context) => ({ ...context, isAvailable: true }));
  const policies = [
    policy('privileged-roles', 'Activation: fresh sign-in', ['c1'], ['mfa']),
    policy('managed-device', 'Activation: managed device', ['c7'], ['compliantDevice']),
  ];
  return {
    contexts: Object.fromEntries(contexts.map((context) => [context.id, context])),
    policies: Object.fromEntries(policies.map((one) => [one.id, one])),
  };
}
