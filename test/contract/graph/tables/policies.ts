import { permission } from '../permissions';
import type { Face, Row, Section } from '../row';
import * as shape from '../shapes/policies';
import { malformed, unknownId } from './refusals';

const root = '/policies';
const policies = `${root}/roleManagementPolicies`;
const assignments = `${root}/roleManagementPolicyAssignments`;
const ofRoles = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
const ofGroup = "$filter=scopeId eq '{group}' and scopeType eq 'Group'";

/** The settings of one kind of role: where they are, and who may read and change them. */
interface Kind {
  readonly what: string;
  /** What their ids begin with. */
  readonly prefix: string;
  readonly filter: string;
  readonly assignmentFilter: string;
  readonly policy: string;
  readonly assignment: string;
  readonly read: string;
  readonly write: string;
}

const unfiltered = [
  { name: 'a list without a filter', status: 400, code: 'MissingParameters' },
  {
    name: 'a scope of a type that there is not',
    query: "$filter=scopeId eq '/' and scopeType eq 'Planet'",
    status: 400,
    code: 'InvalidScope',
  },
] as const;

function unfilteredAt(path: string) {
  return unfiltered.map(({ name, status, code, ...rest }) => ({
    name,
    status,
    code,
    path: 'query' in rest ? `${path}?${rest.query}` : path,
  }));
}

function readingOf(kind: Kind): readonly Row[] {
  const { what, prefix, filter, assignmentFilter, policy, assignment, read } = kind;
  const reading = { face: 'both', method: 'GET', permission: [read], status: 200 } as const;
  return [
    {
      ...reading,
      name: `lists the policies of ${what}`,
      path: `${policies}?${filter}`,
      fields: shape.policy,
      list: 'filled',
      errors: malformed(`${policies}?${filter}`),
    },
    {
      ...reading,
      name: `lists the policies of ${what} with their rules`,
      path: `${policies}?${filter}&$expand=rules`,
      fields: shape.policy.extend({ rules: shape.allRules }),
      list: 'filled',
    },
    {
      ...reading,
      name: `reads a policy of ${what}`,
      path: `${policies}/{${policy}}`,
      fields: shape.policy,
      errors: [unknownId(`${policies}/${prefix}_{noSuchId}_{noSuchId}`)],
    },
    {
      ...reading,
      name: `reads a policy of ${what} with its rules`,
      path: `${policies}/{${policy}}?$expand=rules,effectiveRules`,
      fields: shape.policy.extend({ rules: shape.allRules, effectiveRules: shape.allRules }),
    },
    {
      ...reading,
      name: `lists the rules of a policy of ${what}`,
      path: `${policies}/{${policy}}/rules`,
      fields: shape.policyRule,
      list: 'filled',
    },
    {
      ...reading,
      name: `reads a rule of a policy of ${what}`,
      path: `${policies}/{${policy}}/rules/{expirationRule}`,
      fields: shape.expirationRule,
      errors: [
        unknownId(`${policies}/{${policy}}/rules/Nonsense_EndUser_Assignment`, 'an unknown rule'),
      ],
    },
    {
      ...reading,
      name: `lists the effective rules of a policy of ${what}`,
      face: 'beta',
      path: `${policies}/{${policy}}/effectiveRules`,
      fields: shape.policyRule,
      list: 'filled',
    },
    {
      ...reading,
      name: `finds the policy of one of ${what}, rules and all`,
      path: `${assignments}?${assignmentFilter}&$expand=policy($expand=rules)`,
      fields: shape.policyAssignment.extend({
        policy: shape.policy.extend({ rules: shape.allRules }),
      }),
      list: 'filled',
    },
    {
      ...reading,
      name: `lists which policy is for which of ${what}`,
      path: `${assignments}?${filter}`,
      fields: shape.policyAssignment,
      list: 'filled',
      errors: malformed(`${assignments}?${filter}`),
    },
    {
      ...reading,
      name: `reads which policy is for one of ${what}`,
      path: `${assignments}/{${assignment}}`,
      fields: shape.policyAssignment,
      errors: [unknownId(`${assignments}/${prefix}_{noSuchId}_{noSuchId}_{noSuchId}`)],
    },
  ];
}

function ruleOf(duration: string) {
  return {
    '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',
    id: 'Expiration_EndUser_Assignment',
    isExpirationRequired: true,
    maximumDuration: duration,
    target: {
      caller: 'EndUser',
      operations: ['All'],
      level: 'Assignment',
      inheritableSettings: [],
      enforcedSettings: [],
    },
  };
}

function changesOf({ what, prefix, policy, write }: Kind, face: Face): readonly Row[] {
  const rule = `${policies}/{${policy}}/rules/{expirationRule}`;
  const { '@odata.type': _type, ...untyped } = ruleOf('PT3H');
  const patch = { face, method: 'PATCH', permission: [write], status: 204, writes: true } as const;
  return [
    {
      ...patch,
      name: `changes a rule of a policy of ${what}`,
      path: rule,
      body: ruleOf('PT3H'),
      errors: [
        { name: 'a rule without @odata.type', body: untyped, status: 400, code: 'BadRequest' },
        {
          name: 'a rule of another type',
          body: {
            ...ruleOf('PT3H'),
            '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyEnablementRule',
          },
          status: 400,
          code: 'InvalidPolicy',
        },
        {
          name: 'a duration that is none',
          body: ruleOf('three hours'),
          status: 400,
          code: 'InvalidPolicy',
        },
        {
          name: 'somebody who is no administrator',
          by: 'noah',
          status: 403,
          code: 'UnauthorizedAccessException',
        },
        unknownId(`${policies}/{${policy}}/rules/Nonsense_EndUser_Assignment`, 'an unknown rule'),
        unknownId(`${policies}/${prefix}_{noSuchId}_{noSuchId}/rules/{expirationRule}`),
      ],
    },
    {
      ...patch,
      name: `changes several rules of a policy of ${what}`,
      path: `${policies}/{${policy}}`,
      body: { rules: [ruleOf('PT2H')] },
      status: 200,
      fields: shape.policy,
      errors: [
        {
          name: 'rules without @odata.type',
          body: { rules: [untyped] },
          status: 400,
          code: 'BadRequest',
        },
        unknownId(`${policies}/${prefix}_{noSuchId}_{noSuchId}`),
      ],
    },
  ];
}

const roles: Kind = {
  what: 'roles',
  prefix: 'DirectoryRole',
  filter: ofRoles,
  assignmentFilter: `${ofRoles} and roleDefinitionId eq '{role}'`,
  policy: 'rolePolicy',
  assignment: 'rolePolicyAssignment',
  read: permission.policies,
  write: permission.policyChanges,
};

const groups: Kind = {
  what: 'groups',
  prefix: 'Group',
  filter: ofGroup,
  assignmentFilter: `${ofGroup} and roleDefinitionId eq 'member'`,
  policy: 'groupPolicy',
  assignment: 'groupPolicyAssignment',
  read: permission.groupPolicies,
  write: permission.groupPolicyChanges,
};

function withUnfiltered(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    const list = [policies, assignments].find((path) => row.path === `${path}?${ofRoles}`);
    return list ? { ...row, errors: [...(row.errors ?? []), ...unfilteredAt(list)] } : row;
  });
}

/** The seventeen rules of each role and each kind of membership. */
export const rolePolicies: Section = {
  title: 'Policies',
  by: 'priya',
  watched: [
    { face: 'v1.0', path: `${policies}/{rolePolicy}?$expand=rules` },
    { face: 'v1.0', path: `${policies}/{groupPolicy}?$expand=rules` },
  ],
  rows: [
    ...withUnfiltered(readingOf(roles)),
    ...readingOf(groups),
    ...changesOf(roles, 'v1.0'),
    ...changesOf(roles, 'beta'),
    ...changesOf(groups, 'v1.0').map((row) => ({ ...row, by: 'astrid' })),
    ...changesOf(groups, 'beta').map((row) => ({ ...row, by: 'astrid' })),
  ],
};
