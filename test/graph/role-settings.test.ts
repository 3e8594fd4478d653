import type { RoleId, ScopeId } from '../../pim/ids';
import type { RoleKey } from '../../pim/standing';
import { faces } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf, grace } from './people';
import { approvalRule, exchangeAdministrator, policyRules } from './records';

const assignments = 'GET /v1.0/policies/roleManagementPolicyAssignments';
const groupId = '33333333-2222-4333-8444-555555555555';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  rulesAre({});
});

afterEach(() => stage.stop());

function rulesAre(change: Readonly<Record<string, object>>): void {
  const policy = { id: 'DirectoryRole_x_y', rules: policyRules(change) };
  stage.on(assignments, { body: { value: [{ id: 'x', policyId: 'y', policy }] } });
}

describe.each(faces)('the settings of %s', (_name, { role, policyFilter }) => {
  const settings = (person = ada) => stage.directory.roleSettings(person, role);

  it('reads what activation demands, in one call', async () => {
    const approvers = [
      { '@odata.type': '#microsoft.graph.singleUser', userId: grace.userId, description: 'Grace' },
      { '@odata.type': '#microsoft.graph.groupMembers', groupId, description: 'Approvers' },
    ];
    rulesAre({ Approval_EndUser_Assignment: approvalRule(true, approvers) });
    expect(await settings()).toEqual({
      longestMinutes: 240,
      justification: true,
      ticket: false,
      mfa: true,
      approval: {
        approvers: [
          { kind: 'person', userId: grace.userId },
          { kind: 'group', groupId },
        ],
        justification: true,
        ...(role.kind === 'directory' ? {} : { namedOnly: true }),
      },
    });
    expect(stage.calls).toHaveLength(1);
    const url = decodeURIComponent(stage.server.seen[0]?.url ?? '');
    expect(url).toBe(
      `/v1.0/policies/roleManagementPolicyAssignments?$filter=${policyFilter}&$expand=policy($expand=rules)`,
    );
  });

  it('reads a role that goes on without anybody’s consent', async () => {
    rulesAre({
      Approval_EndUser_Assignment: approvalRule(false, []),
      Enablement_EndUser_Assignment: { enabledRules: ['Ticketing'] },
      Expiration_EndUser_Assignment: { maximumDuration: 'P1DT30M' },
    });
    expect(await settings()).toEqual({
      longestMinutes: 24 * 60 + 30,
      justification: false,
      ticket: true,
      mfa: false,
    });
  });

  it('reads the authentication context, where it is switched on', async () => {
    const rule = 'AuthenticationContext_EndUser_Assignment';
    rulesAre({ [rule]: { isEnabled: true, claimValue: 'c1' } });
    expect(await settings()).toMatchObject({ authenticationContext: 'c1' });
    stage.clock.advance(6);
    rulesAre({ [rule]: { isEnabled: false, claimValue: 'c1' } });
    expect(await settings()).not.toHaveProperty('authenticationContext');
  });

  it('serves a minute for everybody in the tenant, and is read again after that', async () => {
    await settings(ada);
    stage.clock.advance(0.5);
    await settings(grace);
    expect(stage.calls).toHaveLength(1);
    stage.clock.advance(1);
    await settings(ada);
    expect(stage.calls).toHaveLength(2);
  });

  it('is read for each role', async () => {
    await settings();
    const roleId = '62e90394-69f5-4237-9190-012177145e10' as RoleId;
    await stage.directory.roleSettings(ada, { ...role, roleId });
    expect(stage.calls).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    stage.on(assignments, graphError(429, 'TooManyRequests'));
    expect((await failureOf(settings())).code).toBe('graph-throttled');
    rulesAre({});
    expect((await settings()).longestMinutes).toBe(240);
  });

  it('says that a permission was not consented to', async () => {
    const message = '{"errorCode":"PermissionScopeNotGranted","message":"…"}';
    stage.on(assignments, graphError(403, 'UnknownError', message));
    expect((await failureOf(settings())).code).toBe('consent-needed');
  });

  it.each([
    ['there are no settings', { value: [] }],
    ['a rule is missing', { value: [{ policy: { rules: policyRules().slice(0, 3) } }] }],
  ])('takes it for no permission that %s', async (_, body) => {
    stage.on(assignments, { body });
    expect((await failureOf(settings())).code).toBe('graph-unreadable');
  });

  it.each([
    ['an approver of an unknown kind', 'Approval', approvalRule(true, [{ managerLevel: 1 }])],
    [
      'no stage of approval',
      'Approval',
      { setting: { isApprovalRequired: true, approvalStages: [] } },
    ],
    ['a length that is none', 'Expiration', { maximumDuration: 'long' }],
  ])('fails on %s', async (_, rule, change) => {
    rulesAre({ [`${rule}_EndUser_Assignment`]: change });
    expect((await failureOf(settings())).code).toBe('graph-unreadable');
  });
});

describe('settings', () => {
  const read = (role: RoleKey) => stage.directory.roleSettings(ada, role);

  it('are an Entra role’s wherever it is held, and are read once for all of them', async () => {
    const scopeId = '/administrativeUnits/11111111-2222-4333-8444-555555555555' as ScopeId;
    await read(exchangeAdministrator);
    await read({ ...exchangeAdministrator, scopeId });
    expect(stage.calls).toHaveLength(1);
  });

  it('are another’s for each group, and for its members and owners', async () => {
    const member = {
      kind: 'group',
      roleId: 'member' as RoleId,
      scopeId: groupId as ScopeId,
    } as const;
    await read(member);
    await read({ ...member, roleId: 'owner' as RoleId });
    await read({ ...member, scopeId: '55555555-2222-4333-8444-555555555555' as ScopeId });
    expect(stage.calls).toHaveLength(3);
  });
});
