import type { ActivationOrder } from '../../../pim/directory';
import type { ScopeId } from '../../../pim/ids';
import { type GraphStage, graphStage } from '../graph-stage';
import { ada, failureOf } from '../people';
import type { Line, Seen } from '../scripted-server';
import {
  armError,
  contributor,
  contributorRole,
  provider,
  requestId,
  requestRecord,
  roleDefinition,
  scheduleId,
  subscription,
  webGroup,
} from './records';

let stage: GraphStage;
/** What ARM answers to a request that is put, under whatever id. */
let answer: Line;

const requests = `${webGroup}${provider}/roleAssignmentScheduleRequests/`;

beforeEach(async () => {
  stage = await graphStage();
  answer = { status: 201, body: requestRecord() };
  const otherwise = stage.server.script;
  stage.server.script = (seen) => (seen.method === 'PUT' ? answer : otherwise(seen));
});

afterEach(() => stage.stop());

const order: ActivationOrder = {
  role: contributorRole,
  ...(contributor.eligibilityId ? { eligibilityId: contributor.eligibilityId } : {}),
  minutes: 120,
  justification: 'Deploy',
};

const put = (change: Partial<ActivationOrder> = {}) =>
  stage.directory.activate(ada, { ...order, ...change });
const give = () => stage.directory.deactivate(ada, contributorRole);
const propertiesOf = (seen: Seen | undefined) => JSON.parse(seen?.body ?? '{}').properties;
const sent = () => propertiesOf(stage.server.seen[0]);

describe('activate', () => {
  it('puts a request under an id of ours, with the eligibility that it comes from', async () => {
    expect(await put()).toEqual({
      ok: true,
      value: {
        status: 'active',
        id: requestId,
        startsAt: new Date('2026-03-02T09:00:00Z'),
        endsAt: new Date('2026-03-02T11:00:00Z'),
      },
    });
    const [seen] = stage.server.seen;
    expect(seen?.url).toMatch(/\/[0-9a-f-]{36}\?api-version=2020-10-01$/);
    expect(seen?.url.startsWith(requests)).toBe(true);
    expect(sent()).toEqual({
      principalId: ada.userId,
      roleDefinitionId: roleDefinition,
      requestType: 'SelfActivate',
      linkedRoleEligibilityScheduleId: scheduleId,
      justification: 'Deploy',
      scheduleInfo: {
        startDateTime: '2026-03-02T09:00:00.000Z',
        expiration: { type: 'AfterDuration', endDateTime: null, duration: 'PT120M' },
      },
    });
  });

  it('uses no id twice', async () => {
    await put();
    await put();
    const [first, second] = stage.server.seen.map(({ url }) => url);
    expect(first).not.toBe(second);
  });

  it('says the end, the later start and the ticket where they were said', async () => {
    const startsAt = new Date('2026-03-02T12:00:00Z');
    const endsAt = new Date('2026-03-02T17:00:00Z');
    await put({ startsAt, endsAt, ticket: { number: 'CHG1', system: 'ServiceNow' } });
    expect(sent()).toMatchObject({
      scheduleInfo: {
        startDateTime: startsAt.toISOString(),
        expiration: { type: 'AfterDateTime', endDateTime: endsAt.toISOString(), duration: null },
      },
      ticketInfo: { ticketNumber: 'CHG1', ticketSystem: 'ServiceNow' },
    });
  });

  it('goes over a part of what the eligibility is over', async () => {
    const vault = `${webGroup}/providers/Microsoft.KeyVault/vaults/kv-1` as ScopeId;
    await put({ role: { ...contributorRole, scopeId: vault, scopeName: 'kv-1' } });
    expect(stage.server.seen[0]?.url.startsWith(`${vault}${provider}/`)).toBe(true);
    expect(sent()).toMatchObject({
      roleDefinitionId: roleDefinition,
      linkedRoleEligibilityScheduleId: scheduleId,
    });
    expect(roleDefinition.startsWith(subscription)).toBe(true);
  });

  it.each([
    ['PendingApproval', 'pending-approval'],
    ['PendingProvisioning', 'in-progress'],
    ['Granted', 'active'],
    ['Failed', 'failed'],
  ])('tells what came of it: %s', async (status, meant) => {
    answer = { status: 201, body: requestRecord({ status }) };
    expect(await put()).toMatchObject({ ok: true, value: { status: meant, id: requestId } });
  });

  const acrs =
    '&claims=%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%20%22value%22%3A%22c1%22%7D%7D%7D';
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

  it.each([
    [armError(400, 'RoleAssignmentExists'), { refusal: 'already-active' }],
    [armError(400, 'PendingRoleAssignmentRequest'), { refusal: 'already-pending' }],
    [armError(400, 'RoleAssignmentDoesNotExist'), { refusal: 'not-eligible' }],
    [armError(400, 'RoleDefinitionDoesNotExist'), { refusal: 'not-found' }],
    [armError(400, 'AadPremiumLicenseRequired'), { refusal: 'licence' }],
    [
      armError(
        400,
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["ExpirationRule","JustificationRule"]',
      ),
      { refusal: 'rules', rules: ['ExpirationRule', 'JustificationRule'] },
    ],
    [
      armError(403, 'RequestDisallowedByAzure', 'not without authenticating through MFA'),
      { refusal: 'rules', rules: ['MfaRule'] },
    ],
    [
      armError(400, 'RoleAssignmentRequestAcrsValidationFailed', acrs),
      { refusal: 'authentication-context', claims },
    ],
    [
      armError(403, 'RoleAssignmentRequestAcrsValidationFailed', acrs),
      { refusal: 'authentication-context', claims },
    ],
    [armError(403, 'AuthorizationFailed'), { refusal: 'other', code: 'AuthorizationFailed' }],
    [armError(409, 'Conflict'), { refusal: 'other', code: 'Conflict' }],
  ])('is told why Azure will not: %j', async (line, refused) => {
    answer = line;
    expect(await put()).toEqual({ ok: false, refused });
  });

  it.each([
    [{ fault: 'break' as const }, 'graph-unreachable'],
    [armError(503, 'ServiceUnavailable'), 'graph-unreachable'],
    [{ status: 429 }, 'graph-throttled'],
    [{ status: 401 }, 'sign-in-needed'],
    [{ status: 201, body: { properties: {} } }, 'graph-unreadable'],
    [{ status: 201, body: requestRecord({ status: 'Dreaming' }) }, 'graph-unreadable'],
  ])('fails where nothing can be said of it: %j', async (line, code) => {
    answer = line;
    expect((await failureOf(put())).code).toBe(code);
  });
});

describe('deactivate', () => {
  it('puts a request to end it', async () => {
    answer = { status: 201, body: requestRecord({ status: 'Revoked' }) };
    expect(await give()).toEqual({ ok: true, value: undefined });
    expect(sent()).toEqual({
      principalId: ada.userId,
      roleDefinitionId: roleDefinition,
      requestType: 'SelfDeactivate',
    });
  });

  it.each([
    [armError(400, 'RoleAssignmentDoesNotExist'), 'not-active'],
    [armError(400, 'ActiveDurationTooShort'), 'too-soon'],
  ])('is told why Azure will not: %j', async (line, refusal) => {
    answer = line;
    expect(await give()).toEqual({ ok: false, refused: { refusal } });
  });
});
