import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, openRig, type Rig } from '../rig';
import {
  administer,
  approvals,
  as,
  assignmentRequests,
  base,
  eligibilityRequests,
  listing,
} from './access';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

function missing(...scopes: readonly string[]): object {
  return errorWith(
    'UnknownError',
    `{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope ${scopes.join(',')}.","instanceAnnotations":[]}`,
  );
}

const l1 = groupId('pag-service-desk-l1');
const named = `groupId eq '${l1}'`;
const eligibility = [
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
];
const assignment = [
  'PrivilegedAssignmentSchedule.Read.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
];
const policies = [
  'RoleManagementPolicy.Read.AzureADGroup',
  'RoleManagementPolicy.ReadWrite.AzureADGroup',
];
const settingsOf = `scopeId eq '${l1}' and scopeType eq 'Group'`;

describe('a token', () => {
  it.each([
    [listing(`${base}/eligibilitySchedules`, named), eligibility],
    [listing(`${base}/eligibilityScheduleInstances`, named), eligibility],
    [listing(eligibilityRequests, named), eligibility],
    [`${base}/eligibilitySchedules/filterByCurrentUser(on='principal')`, eligibility],
    [`${base}/eligibilitySchedules/x`, eligibility],
    [listing(`${base}/assignmentSchedules`, named), assignment],
    [listing(`${base}/assignmentScheduleInstances`, named), assignment],
    [listing(assignmentRequests, named), assignment],
    [`${assignmentRequests}/filterByCurrentUser(on='approver')`, assignment],
    [`${approvals}/x`, assignment],
    [`${approvals}/x/stages`, assignment],
    [listing('/v1.0/policies/roleManagementPolicies', settingsOf), policies],
    [listing('/v1.0/policies/roleManagementPolicyAssignments', settingsOf), policies],
    [`/v1.0/policies/roleManagementPolicies/Group_${l1}_x/rules`, policies],
  ])('lacks what %s needs, and is told what it is', async (path, scopes) => {
    const roles = [
      'RoleManagement.ReadWrite.Directory',
      'RoleManagementPolicy.ReadWrite.Directory',
    ];
    const without = await as(rig, 'priya', { scopes: roles }).get(path);
    expect(without).toMatchObject({ status: 403, body: missing(...scopes) });
    for (const scope of scopes) {
      expect((await as(rig, 'priya', { scopes: [scope] }).get(path)).status).not.toBe(403);
    }
  });

  it('that reads neither asks, nor decides, nor cancels, nor sets', async () => {
    const scopes = [...eligibility, ...assignment, ...policies].filter((scope) =>
      scope.includes('.Read.'),
    );
    const reader = as(rig, 'priya', { scopes });
    const refusal = (scope = '') => ({ status: 403, body: missing(scope) });
    expect(await reader.post(eligibilityRequests, {})).toMatchObject(refusal(eligibility[1]));
    expect(await reader.post(assignmentRequests, {})).toMatchObject(refusal(assignment[1]));
    expect(await reader.post(`${assignmentRequests}/x/cancel`)).toMatchObject(
      refusal(assignment[1]),
    );
    expect(await reader.patch(`${approvals}/x/stages/x`, {})).toMatchObject(refusal(assignment[1]));
    const rule = `/v1.0/policies/roleManagementPolicies/Group_${l1}_x/rules/y`;
    expect(await reader.patch(rule, {})).toMatchObject(refusal(policies[1]));
  });

  it('for removals removes, and does nothing else', async () => {
    const scopes = ['PrivilegedEligibilitySchedule.Remove.AzureADGroup'];
    const remover = as(rig, 'priya', { scopes });
    const wish = { group: 'pag-service-desk-l1', principalId: personId('jonas') };
    expect(await administer(remover, { ...wish, action: 'adminUpdate' })).toMatchObject({
      status: 403,
      body: missing('PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'),
    });
    expect(await administer(remover, { ...wish, action: 'AdminRemove' })).toMatchObject({
      status: 201,
      body: { status: 'Revoked', scheduleInfo: null, targetScheduleId: null },
    });
  });
});
