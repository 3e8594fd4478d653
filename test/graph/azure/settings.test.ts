import type { RoleKey } from '../../../pim/standing';
import { type GraphStage, graphError, graphStage } from '../graph-stage';
import { ada, failureOf, grace } from '../people';
import {
  approvalRule,
  armError,
  contributorRole,
  policyRecord,
  provider,
  roleDefinition,
  subscription,
  webGroup,
} from './records';

const policies = `GET ${webGroup}${provider}/roleManagementPolicyAssignments`;
const groupId = '33333333-2222-4333-8444-555555555555';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const settings = (role: RoleKey = contributorRole) => stage.directory.roleSettings(ada, role);
const ruled = (change: Readonly<Record<string, object>>) =>
  stage.on(policies, { body: { value: [policyRecord(change)] } });

describe('the settings of an Azure role', () => {
  it('are those of the role over its very scope', async () => {
    ruled({});
    expect(await settings()).toEqual({
      longestMinutes: 240,
      justification: true,
      ticket: false,
      mfa: true,
    });
    const [, query = ''] = stage.server.seen[0]?.url.split('?') ?? [];
    expect(decodeURIComponent(query)).toBe(
      `api-version=2020-10-01&$filter=roleDefinitionId eq '${roleDefinition}'`,
    );
  });

  it('are found by the role’s own id above subscriptions', async () => {
    const scopeId = '/providers/Microsoft.Management/managementGroups/mg-1' as RoleKey['scopeId'];
    const role = `${provider}/roleDefinitions/${contributorRole.roleId}`;
    stage.on(`GET ${scopeId}${provider}/roleManagementPolicyAssignments`, {
      body: { value: [policyRecord({}, role)] },
    });
    await settings({ ...contributorRole, scopeId });
    expect(decodeURIComponent(stage.server.seen[0]?.url ?? '')).toContain(`eq '${role}'`);
  });

  it('are picked from those of other roles, should Azure not look at the filter', async () => {
    const other = roleDefinition.replace(contributorRole.roleId, groupId);
    const strict = { Expiration_EndUser_Assignment: { maximumDuration: 'PT1H' } };
    stage.on(policies, { body: { value: [policyRecord(strict, other), policyRecord()] } });
    expect((await settings()).longestMinutes).toBe(240);
  });

  it('are kept apart from scope to scope', async () => {
    ruled({});
    stage.on(`GET ${subscription}${provider}/roleManagementPolicyAssignments`, {
      body: {
        value: [policyRecord({ Expiration_EndUser_Assignment: { maximumDuration: 'PT1H' } })],
      },
    });
    await settings();
    const scopeId = subscription as RoleKey['scopeId'];
    expect((await settings({ ...contributorRole, scopeId })).longestMinutes).toBe(60);
    await settings();
    expect(stage.calls).toHaveLength(2);
  });

  it('name the approvers in Azure’s words', async () => {
    const approvers = [
      { id: grace.userId.toUpperCase(), userType: 'User', description: 'Grace', isBackup: false },
      { id: groupId, userType: 'Group', description: null, isBackup: false },
    ];
    ruled({ Approval_EndUser_Assignment: approvalRule(true, approvers) });
    expect((await settings()).approval).toEqual({
      approvers: [
        { kind: 'person', userId: grace.userId },
        { kind: 'group', groupId },
      ],
      justification: true,
      namedOnly: true,
    });
  });

  it.each([[[]], [null]])('have nobody to decide where the approvers are %j', async (nobody) => {
    ruled({ Approval_EndUser_Assignment: approvalRule(true, nobody) });
    const found = await settings();
    expect(found.approval).toMatchObject({ approvers: [], namedOnly: true });
    expect(await stage.directory.approvers(ada, found)).toEqual([]);
    expect(stage.calls).toHaveLength(1);
  });

  it('look the approvers up at Graph', async () => {
    const approvers = [{ id: grace.userId, userType: 'User' }];
    ruled({ Approval_EndUser_Assignment: approvalRule(true, approvers) });
    stage.on(`GET /v1.0/users/${grace.userId}`, {
      body: { id: grace.userId, displayName: 'Grace' },
    });
    expect(await stage.directory.approvers(ada, await settings())).toEqual([
      { userId: grace.userId, name: 'Grace' },
    ]);
    stage.clock.advance(2);
    stage.on(`GET /v1.0/users/${grace.userId}`, graphError(404, 'Request_ResourceNotFound'));
    expect(await stage.directory.approvers(ada, await settings())).toEqual([]);
  });

  it('may demand a ticket, an authentication context, or nothing at all', async () => {
    ruled({
      Enablement_EndUser_Assignment: { enabledRules: ['Ticketing'] },
      AuthenticationContext_EndUser_Assignment: { isEnabled: true, claimValue: 'c1' },
    });
    expect(await settings()).toMatchObject({
      ...{ justification: false, ticket: true, mfa: false },
      authenticationContext: 'c1',
    });
    stage.clock.advance(2);
    ruled({ Enablement_EndUser_Assignment: { enabledRules: null } });
    expect(await settings()).toMatchObject({ justification: false, ticket: false, mfa: false });
  });

  it.each([
    ['there are none', { body: { value: [] } }, 'graph-unreadable'],
    [
      'a rule is missing',
      {
        body: { value: [{ properties: { roleDefinitionId: roleDefinition, effectiveRules: [] } }] },
      },
      'graph-unreadable',
    ],
    [
      'an approver is of no kind that is known',
      {
        body: {
          value: [
            policyRecord({
              Approval_EndUser_Assignment: approvalRule(true, [{ id: groupId, userType: 'Robot' }]),
            }),
          ],
        },
      },
      'graph-unreadable',
    ],
    ['they may not be read', armError(403, 'InsufficientPermissions'), 'graph-refused'],
  ])('are no settings where %s', async (_, line, code) => {
    stage.on(policies, line);
    expect((await failureOf(settings())).code).toBe(code);
  });
});
