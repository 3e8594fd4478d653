import { groupId, personId } from '../../../tenant/directory/cast-ids';
import {
  paymentsSubscription,
  sandboxSubscription,
  webResourceGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import { type ArmReply, activate, over, property, refusal, roleId, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

type Rule = Readonly<Record<string, unknown>>;

function rulesIn(properties: Readonly<Record<string, unknown>> | undefined, name: string): Rule[] {
  const rules = properties?.[name];
  if (!Array.isArray(rules)) throw new Error(`No ${name}`);
  return rules;
}

async function policyOf(role: string, scope: string, key = 'ruth') {
  const $filter = `roleDefinitionId eq '${roleId(role, scope)}'`;
  const reply = await arm.as(key).get(over(scope, 'roleManagementPolicyAssignments'), { $filter });
  const [assignment] = rows(reply);
  const rules = rulesIn(assignment?.properties, 'effectiveRules');
  return {
    assignment,
    rules,
    rule: (id: string) => rules.find((rule) => rule.id === id),
    path: String(assignment?.properties?.policyId),
  };
}

function patch(key: string, path: string, ...rules: object[]): Promise<ArmReply> {
  return arm.as(key).patch(path, { properties: { rules } });
}

const longest = (maximumDuration: string) => ({
  id: 'Expiration_EndUser_Assignment',
  ruleType: 'RoleManagementPolicyExpirationRule',
  maximumDuration,
});

describe('a role’s settings', () => {
  it('are seventeen rules in ARM’s form, inside the assignment of the policy', async () => {
    const { assignment, rules, rule } = await policyOf('Owner', paymentsSubscription);
    expect(rules).toHaveLength(17);
    expect(assignment).toMatchObject({
      type: 'Microsoft.Authorization/roleManagementPolicyAssignments',
      properties: {
        scope: paymentsSubscription,
        roleDefinitionId: roleId('Owner', paymentsSubscription),
        policyAssignmentProperties: {
          scope: { displayName: 'sub-payments', type: 'subscription' },
          roleDefinition: { displayName: 'Owner', type: 'BuiltInRole' },
        },
      },
    });
    expect(rule('Expiration_EndUser_Assignment')).toEqual({
      id: 'Expiration_EndUser_Assignment',
      ruleType: 'RoleManagementPolicyExpirationRule',
      isExpirationRequired: true,
      maximumDuration: 'PT1H',
      target: {
        caller: 'EndUser',
        operations: ['All'],
        level: 'Assignment',
        targetObjects: null,
        inheritableSettings: null,
        enforcedSettings: null,
      },
    });
    expect(rule('Approval_EndUser_Assignment')).toMatchObject({
      ruleType: 'RoleManagementPolicyApprovalRule',
      setting: {
        isApprovalRequired: true,
        approvalStages: [
          {
            primaryApprovers: [
              { id: personId('omar'), userType: 'User', isBackup: false, description: null },
              { id: personId('lena'), userType: 'User', isBackup: false, description: null },
            ],
          },
        ],
      },
    });
    expect(JSON.stringify(rules)).not.toContain('@odata.type');
  });

  it('are Azure’s defaults where nobody has set any, also below where somebody has', async () => {
    const { rule } = await policyOf('Owner', webResourceGroup);
    expect(rule('Enablement_EndUser_Assignment')?.enabledRules).toEqual(['Justification']);
    expect(rule('Expiration_EndUser_Assignment')?.maximumDuration).toBe('PT8H');
    expect(rule('Expiration_Admin_Eligibility')).toMatchObject({
      isExpirationRequired: true,
      maximumDuration: 'P365D',
    });
    expect(rule('Expiration_Admin_Assignment')).toMatchObject({ maximumDuration: 'P180D' });
    expect(rule('AuthenticationContext_EndUser_Assignment')).toMatchObject({
      isEnabled: false,
      claimValue: '',
    });
    expect(rule('Approval_EndUser_Assignment')).toMatchObject({
      setting: { isApprovalRequired: false },
    });
  });

  it('are read by whoever could activate the role, and of no other role', async () => {
    const { path } = await policyOf('Contributor', webResourceGroup, 'kenji');
    expect((await arm.as('kenji').get(path)).status).toBe(200);
    const all = await arm
      .as('kenji')
      .get(over(webResourceGroup, 'roleManagementPolicyAssignments'));
    expect(rows(all).map(({ properties }) => properties?.roleDefinitionId)).toEqual(
      ['Contributor', 'Reader'].map((role) => roleId(role, webResourceGroup)),
    );
    const others = (await policyOf('Owner', webResourceGroup)).path;
    expect(await arm.as('kenji').get(others)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
    expect(await arm.as('olu').get(path)).toMatchObject(refusal(403, 'InsufficientPermissions'));
  });

  it('can be read as a policy of its own', async () => {
    const { path, rules, assignment } = await policyOf('Reader', paymentsSubscription);
    const reply = await arm.as('ruth').get(path);
    expect(reply.body).toMatchObject({
      id: path,
      type: 'Microsoft.Authorization/roleManagementPolicies',
      properties: { scope: paymentsSubscription, isOrganizationDefault: false },
    });
    expect(rulesIn(reply.body.properties, 'rules')).toEqual(rules);
    expect(rulesIn(reply.body.properties, 'effectiveRules')).toEqual(rules);
    expect((await arm.as('ruth').get(String(assignment?.id))).body).toEqual(assignment);
    const list = await arm.as('ruth').get(over(paymentsSubscription, 'roleManagementPolicies'));
    const $filter = `roleDefinitionId eq '${personId('ruth')}'`;
    const noRole = over(paymentsSubscription, 'roleManagementPolicyAssignments');
    expect((await arm.as('ruth').get(noRole, { $filter })).body).toEqual({ value: [] });
    expect(rows(list)).toHaveLength(100);
    expect(list.body.nextLink).toBeDefined();
    const none = over(paymentsSubscription, `roleManagementPolicies/${personId('ruth')}`);
    expect(await arm.as('ruth').get(none)).toMatchObject(refusal(404, 'ResourceNotFound'));
  });
});

describe('a change of settings', () => {
  it('holds from the next request on, several rules at once', async () => {
    const { path } = await policyOf('Owner', sandboxSubscription);
    const approvers = [{ id: groupId('messaging-approvers'), userType: 'Group' }];
    const reply = await patch(
      'viktor',
      path,
      longest('PT30M'),
      {
        id: 'Approval_EndUser_Assignment',
        ruleType: 'RoleManagementPolicyApprovalRule',
        setting: {
          isApprovalRequired: true,
          approvalStages: [{ primaryApprovers: approvers, escalationApprovers: null }],
        },
        target: { caller: 'EndUser', operations: null, level: 'Assignment' },
      },
      {
        id: 'Notification_Admin_EndUser_Assignment',
        ruleType: 'RoleManagementPolicyNotificationRule',
        notificationRecipients: null,
        notificationLevel: 'Critical',
      },
    );
    expect(reply.status).toBe(200);
    const rules = rulesIn(reply.body.properties, 'rules');
    expect(rules.find(({ id }) => id === 'Approval_EndUser_Assignment')).toMatchObject({
      setting: {
        isApprovalRequired: true,
        isRequestorJustificationRequired: true,
        approvalStages: [{ primaryApprovers: approvers, escalationApprovers: [] }],
      },
    });
    const wish = { role: 'Owner', scope: sandboxSubscription } as const;
    expect(await activate(arm.as('kenji'), wish)).toMatchObject(
      refusal(
        400,
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["ExpirationRule"]',
      ),
    );
    const asked = await activate(arm.as('kenji'), { ...wish, duration: 'PT30M' });
    expect(property(asked, 'status')).toBe('PendingApproval');
    expect((await arm.as('grace').get(String(asked.body.id))).status).toBe(200);
  });

  it('is made whole or not at all', async () => {
    const { path, rules } = await policyOf('Reader', sandboxSubscription);
    const wrong = [
      { id: 'Expiration_EndUser_Assignment', maximumDuration: 'PT1H' },
      { ...longest('PT1H'), ruleType: 'RoleManagementPolicyApprovalRule' },
      longest('an hour'),
      {
        id: 'Enablement_EndUser_Assignment',
        ruleType: 'RoleManagementPolicyEnablementRule',
        enabledRules: ['Prayer'],
      },
    ];
    for (const rule of wrong) {
      expect(await patch('viktor', path, longest('PT2H'), rule)).toMatchObject(
        refusal(400, 'InvalidPolicy'),
      );
    }
    expect(await patch('viktor', path)).toMatchObject(refusal(400, 'InvalidPolicy'));
    expect((await policyOf('Reader', sandboxSubscription)).rules).toEqual(rules);
  });

  it('is for those whose active role may give access there', async () => {
    const { path } = await policyOf('Reader', sandboxSubscription);
    for (const key of ['ruth', 'kenji']) {
      expect(await patch(key, path, longest('PT2H'))).toMatchObject(
        refusal(403, 'InsufficientPermissions'),
      );
    }
    expect((await patch('priya', path, longest('PT2H'))).status).toBe(200);
  });

  it('cannot give a role the policy of another', async () => {
    const { assignment, path } = await policyOf('Reader', sandboxSubscription);
    const other = (await policyOf('Owner', sandboxSubscription)).path;
    const put = (policyId: string) =>
      arm.as('viktor').put(String(assignment?.id), { properties: { policyId } });
    expect((await put(path)).status).toBe(201);
    expect(await put(other)).toMatchObject(refusal(400, 'InvalidPolicy'));
  });

  it('that somebody deletes are the product’s again, once', async () => {
    const { path, rules } = await policyOf('Contributor', sandboxSubscription);
    expect((await patch('viktor', path, longest('PT3H'))).status).toBe(200);
    expect(await arm.as('ruth').remove(path)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
    expect((await policyOf('Contributor', sandboxSubscription)).rules).not.toEqual(rules);
    expect((await arm.as('viktor').remove(path)).status).toBe(200);
    expect((await policyOf('Contributor', sandboxSubscription)).rules).toEqual(rules);
    expect((await arm.as('viktor').remove(path)).status).toBe(204);
    expect(await arm.as('viktor').remove(`${path}0`)).toMatchObject(
      refusal(404, 'ResourceNotFound'),
    );
  });

  it('go also with the assignment of their policy', async () => {
    const { path, rules, assignment } = await policyOf('Contributor', sandboxSubscription);
    expect((await patch('viktor', path, longest('PT3H'))).status).toBe(200);
    expect((await arm.as('viktor').remove(String(assignment?.id))).status).toBe(200);
    expect((await policyOf('Contributor', sandboxSubscription)).rules).toEqual(rules);
  });
});
