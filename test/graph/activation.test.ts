import type { ActivationOrder } from '../../pim/directory';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';
import { exchangeAdministrator, requestId, requestRecord } from './records';

const requests = 'POST /v1.0/roleManagement/directory/roleAssignmentScheduleRequests';
const order: ActivationOrder = { role: exchangeAdministrator, minutes: 120 };

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const activate = (more: Partial<ActivationOrder> = {}) =>
  stage.directory.activate(ada, { ...order, ...more });
const sent = () => JSON.parse(stage.server.seen.at(-1)?.body ?? '');

describe('activate', () => {
  it('asks in the person’s name, in one call', async () => {
    stage.on(requests, { status: 201, body: requestRecord() });
    await activate();
    expect(sent()).toEqual({
      action: 'selfActivate',
      principalId: ada.userId,
      roleDefinitionId: exchangeAdministrator.roleId,
      directoryScopeId: '/',
      scheduleInfo: {
        startDateTime: '2026-03-02T09:00:00.000Z',
        expiration: { type: 'afterDuration', duration: 'PT120M' },
      },
    });
    expect(stage.server.seen[0]?.headers.authorization).toMatch(/^Bearer token-of-Ada/);
    expect(stage.calls).toHaveLength(1);
  });

  it('sends the start, the reason and the ticket as they were given', async () => {
    stage.on(requests, { status: 201, body: requestRecord() });
    await activate({
      startsAt: new Date('2026-03-03T07:00:00Z'),
      justification: 'Mail flow & "journaling" <b>',
      ticket: { number: 'INC1', system: 'ServiceNow' },
    });
    expect(sent()).toMatchObject({
      justification: 'Mail flow & "journaling" <b>',
      scheduleInfo: { startDateTime: '2026-03-03T07:00:00.000Z' },
      ticketInfo: { ticketNumber: 'INC1', ticketSystem: 'ServiceNow' },
    });
  });

  it('reads from when until when the role is on', async () => {
    stage.on(requests, { status: 201, body: requestRecord() });
    const value = {
      status: 'active',
      id: requestId,
      startsAt: new Date('2026-03-02T09:00:00Z'),
      endsAt: new Date('2026-03-02T11:00:00Z'),
    };
    expect(await activate()).toEqual({ ok: true, value });
  });

  it.each([
    ['PendingApproval', 'pending-approval'],
    ['PendingProvisioning', 'in-progress'],
  ])('does not take %s for granted', async (status, expected) => {
    stage.on(requests, { status: 201, body: requestRecord({ status }) });
    expect(await activate()).toMatchObject({ ok: true, value: { status: expected } });
  });

  it.each([
    ['RoleAssignmentDoesNotExist', { refusal: 'not-eligible' }],
    ['RoleAssignmentExists', { refusal: 'already-active' }],
    ['PendingRoleAssignmentRequest', { refusal: 'already-pending' }],
    ['SomethingElse', { refusal: 'other', code: 'SomethingElse' }],
  ])('hands on a refusal: %s', async (code, refused) => {
    stage.on(requests, graphError(400, code));
    expect(await activate()).toEqual({ ok: false, refused });
  });

  it('is sent once when its answer is lost', async () => {
    stage.on(requests, { fault: 'break' });
    expect((await failureOf(activate())).code).toBe('graph-unreachable');
    expect(stage.server.seen).toHaveLength(1);
  });

  it.each([
    ['no JSON', 'hello'],
    ['an unknown status', requestRecord({ status: 'Sleeping' })],
    ['no end', requestRecord({ scheduleInfo: null })],
    ['no id', requestRecord({ id: 'x/../y' })],
  ])('does not take %s for an answer', async (_, body) => {
    stage.on(requests, { status: 201, body });
    expect((await failureOf(activate())).code).toBe('graph-unreadable');
  });
});

describe('deactivate', () => {
  it('gives the role back in one call', async () => {
    stage.on(requests, {
      status: 201,
      body: requestRecord({ action: 'selfDeactivate', status: 'Revoked', scheduleInfo: null }),
    });
    const answer = await stage.directory.deactivate(ada, exchangeAdministrator);
    expect(answer).toEqual({ ok: true, value: undefined });
    expect(sent()).toEqual({
      action: 'selfDeactivate',
      principalId: ada.userId,
      roleDefinitionId: exchangeAdministrator.roleId,
      directoryScopeId: '/',
    });
    expect(stage.calls).toHaveLength(1);
  });

  it.each([
    ['RoleAssignmentDoesNotExist', 'not-active'],
    ['ActiveDurationTooShort', 'too-soon'],
  ])('hands on a refusal: %s', async (code, refusal) => {
    stage.on(requests, graphError(400, code));
    const answer = await stage.directory.deactivate(ada, exchangeAdministrator);
    expect(answer).toEqual({ ok: false, refused: { refusal } });
  });
});
