import type { ExtensionOrder } from '../../pim/directory';
import type { RoleId, ScopeId } from '../../pim/ids';
import type { RoleKey } from '../../pim/standing';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';
import { exchangeAdministrator, requestId } from './records';

const management = '/v1.0/roleManagement/directory';
const privileged = '/v1.0/identityGovernance/privilegedAccess/group';
const policies = 'GET /v1.0/policies/roleManagementPolicyAssignments';
const group = 'cccccccc-3333-4333-8333-333333333333';
const subscription = '/subscriptions/dddddddd-4444-4444-8444-444444444444';
const pim = `${subscription}/providers/Microsoft.Authorization`;

const member: RoleKey = {
  kind: 'group',
  roleId: 'member' as RoleId,
  scopeId: group as ScopeId,
};
const owner: RoleKey = {
  kind: 'azure',
  roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635' as RoleId,
  scopeId: subscription as ScopeId,
};

const longest = { id: 'Expiration_Admin_Eligibility', maximumDuration: 'P10D' };
const order: ExtensionOrder = {
  action: 'extend',
  role: exchangeAdministrator,
  justification: 'The fair goes on',
};
const until = '2026-03-12T09:00:00.000Z';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on(policies, { status: 200, body: { value: [{ policy: { rules: [longest] } }] } });
});

afterEach(() => stage.stop());

const sent = () => JSON.parse(stage.server.seen.at(-1)?.body ?? '');

describe('askExtension', () => {
  it('asks for as long as the settings allow, in two calls', async () => {
    const address = `POST ${management}/roleEligibilityScheduleRequests`;
    stage.on(address, { status: 201, body: { id: requestId, status: 'PendingAdminDecision' } });
    expect(await stage.directory.askExtension(ada, order)).toEqual({
      ok: true,
      value: { id: requestId, until: new Date(until) },
    });
    expect(sent()).toEqual({
      action: 'selfExtend',
      principalId: ada.userId,
      roleDefinitionId: exchangeAdministrator.roleId,
      directoryScopeId: '/',
      justification: 'The fair goes on',
      scheduleInfo: {
        startDateTime: '2026-03-02T09:00:00.000Z',
        expiration: { type: 'afterDateTime', endDateTime: until },
      },
    });
    expect(stage.calls).toHaveLength(2);
  });

  it('asks for a group’s membership where groups keep theirs', async () => {
    const body = { id: requestId };
    stage.on(`POST ${privileged}/eligibilityScheduleRequests`, { status: 201, body });
    await stage.directory.askExtension(ada, { ...order, role: member, action: 'renew' });
    expect(sent()).toMatchObject({ action: 'selfRenew', accessId: 'member', groupId: group });
  });

  it('asks for an Azure role at Azure, over the scope of the eligibility', async () => {
    const properties = {
      roleDefinitionId: `${pim}/roleDefinitions/${owner.roleId}`,
      effectiveRules: [longest],
    };
    const rules = { status: 200, body: { value: [{ properties }] } };
    stage.on(`GET ${pim}/roleManagementPolicyAssignments`, rules);
    const otherwise = stage.server.script;
    const taken = { status: 201, body: { name: requestId } };
    stage.server.script = (seen) => (seen.method === 'PUT' ? taken : otherwise(seen));
    expect(await stage.directory.askExtension(ada, { ...order, role: owner })).toMatchObject({
      ok: true,
      value: { id: requestId },
    });
    const [, put] = stage.server.seen;
    expect(put?.url.startsWith(`${pim}/roleEligibilityScheduleRequests/`)).toBe(true);
    expect(sent().properties).toMatchObject({
      principalId: ada.userId,
      requestType: 'SelfExtend',
      justification: 'The fair goes on',
      scheduleInfo: { expiration: { type: 'AfterDateTime', endDateTime: until } },
    });
    expect(stage.server.seen).toHaveLength(2);
  });

  it.each([
    ['PendingRoleAssignmentRequest', { refusal: 'already-pending' }],
    ['RoleAssignmentDoesNotExist', { refusal: 'not-eligible' }],
    ['RoleAssignmentExists', { refusal: 'already-active' }],
    ['InvalidRoleAssignmentRequest', { refusal: 'other', code: 'InvalidRoleAssignmentRequest' }],
  ])('hands on a refusal: %s', async (code, refused) => {
    stage.on(`POST ${management}/roleEligibilityScheduleRequests`, graphError(400, code));
    expect(await stage.directory.askExtension(ada, order)).toEqual({ ok: false, refused });
  });

  it('fails where the organisation has consented to reading alone', async () => {
    const inner = { errorCode: 'PermissionScopeNotGranted' };
    const refusal = graphError(403, 'UnknownError', JSON.stringify(inner));
    stage.on(`POST ${management}/roleEligibilityScheduleRequests`, refusal);
    expect(await failureOf(stage.directory.askExtension(ada, order))).toMatchObject({
      code: 'consent-needed',
    });
  });
});

describe('extensionRequests', () => {
  const record = (action: string, status: string, more: object = {}) => ({
    id: requestId,
    action,
    status,
    createdDateTime: '2026-03-02T08:00:00Z',
    roleDefinitionId: exchangeAdministrator.roleId,
    directoryScopeId: '/',
    ...more,
  });
  const mine = "filterByCurrentUser(on='principal')";
  const roles = `GET ${management}/roleEligibilityScheduleRequests/${mine}`;
  const memberships = `GET ${privileged}/eligibilityScheduleRequests/${mine}`;
  const list = (...value: object[]) => ({ status: 200, body: { value } });

  it('reads what became of them, of roles and groups in one call', async () => {
    stage.on(
      roles,
      list(
        record('adminAssign', 'Provisioned'),
        record('selfExtend', 'PendingAdminDecision'),
        record('SelfRenew', 'Provisioned'),
      ),
    );
    stage.on(
      memberships,
      list(record('selfExtend', 'Denied', { accessId: 'member', groupId: group })),
    );
    const found = await stage.directory.extensionRequests(ada, ['directory', 'group']);
    expect(found.map(({ role, action, status }) => [role.kind, action, status])).toEqual([
      ['directory', 'extend', 'open'],
      ['directory', 'renew', 'granted'],
      ['group', 'extend', 'denied'],
    ]);
    expect(stage.calls).toHaveLength(1);
  });

  it('asks nobody about kinds of which nothing is open', async () => {
    stage.on(roles, list());
    await stage.directory.extensionRequests(ada, ['directory']);
    expect(stage.lastBatch()).toHaveLength(1);
  });
});
