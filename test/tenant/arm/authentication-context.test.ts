import { webResourceGroup } from '../../../tenant/directory/seed-azure-scopes';
import { activate, activeOf, over, property, refusal, roleId, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const wish = { role: 'Contributor', scope: webResourceGroup } as const;

async function demandContext(): Promise<void> {
  const $filter = `roleDefinitionId eq '${roleId(wish.role, wish.scope)}'`;
  const path = over(wish.scope, 'roleManagementPolicies');
  const [policy] = rows(await arm.as('priya').get(path, { $filter }));
  const rule = {
    id: 'AuthenticationContext_EndUser_Assignment',
    ruleType: 'RoleManagementPolicyAuthenticationContextRule',
    isEnabled: true,
    claimValue: 'c1',
  };
  const reply = await arm.as('priya').patch(String(policy?.id), { properties: { rules: [rule] } });
  expect(reply.status).toBe(200);
}

describe('an authentication context', () => {
  it('is demanded with the same challenge as in Graph, and satisfied by a sign-in with it', async () => {
    await demandContext();
    expect(await activate(arm.as('kenji'), wish)).toMatchObject(
      refusal(
        400,
        'RoleAssignmentRequestAcrsValidationFailed',
        '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D',
      ),
    );
    expect(await activeOf(arm.as('kenji'))).toEqual([]);
    const claims = JSON.stringify({
      access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['cp1'] } },
    });
    const stepped = await activate(arm.as('kenji', { claims }), wish);
    expect(property(stepped, 'status')).toBe('Provisioned');
  });
});
