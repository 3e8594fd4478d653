import type { ActivationOrder } from '../../pim/directory';
import { faces } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';
import { requestId, requestRecord } from './records';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const sent = () => JSON.parse(stage.server.seen.at(-1)?.body ?? '');

describe.each(faces)('the activation of %s', (_name, { role, assignments, subject, record }) => {
  const requests = `POST /v1.0${assignments}ScheduleRequests`;
  const recorded = (change: object = {}) => requestRecord({ ...record, ...change });
  const activate = (more: Partial<ActivationOrder> = {}) =>
    stage.directory.activate(ada, { role, minutes: 120, ...more });

  it('asks in the person’s name, in one call', async () => {
    stage.on(requests, { status: 201, body: recorded() });
    await activate();
    expect(sent()).toEqual({
      action: 'selfActivate',
      principalId: ada.userId,
      ...subject,
      scheduleInfo: {
        startDateTime: '2026-03-02T09:00:00.000Z',
        expiration: { type: 'afterDuration', duration: 'PT120M' },
      },
    });
    expect(stage.server.seen[0]?.headers.authorization).toMatch(/^Bearer token-of-Ada/);
    expect(stage.calls).toHaveLength(1);
  });

  it('sends the start, the reason and the ticket as they were given', async () => {
    stage.on(requests, { status: 201, body: recorded() });
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
    stage.on(requests, { status: 201, body: recorded() });
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
    stage.on(requests, { status: 201, body: recorded({ status }) });
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
    ['an unknown status', recorded({ status: 'Sleeping' })],
    ['no end', recorded({ scheduleInfo: null })],
    ['no id', recorded({ id: 'x/../y' })],
  ])('does not take %s for an answer', async (_, body) => {
    stage.on(requests, { status: 201, body });
    expect((await failureOf(activate())).code).toBe('graph-unreadable');
  });
});

describe.each(faces)('giving %s back', (_name, { role, assignments, subject, record }) => {
  const requests = `POST /v1.0${assignments}ScheduleRequests`;

  it('gives the role back in one call', async () => {
    stage.on(requests, {
      status: 201,
      body: requestRecord({
        ...record,
        action: 'selfDeactivate',
        status: 'Revoked',
        scheduleInfo: null,
      }),
    });
    const answer = await stage.directory.deactivate(ada, role);
    expect(answer).toEqual({ ok: true, value: undefined });
    expect(sent()).toEqual({
      action: 'selfDeactivate',
      principalId: ada.userId,
      ...subject,
    });
    expect(stage.calls).toHaveLength(1);
  });

  it.each([
    ['RoleAssignmentDoesNotExist', 'not-active'],
    ['ActiveDurationTooShort', 'too-soon'],
  ])('hands on a refusal: %s', async (code, refusal) => {
    stage.on(requests, graphError(400, code));
    const answer = await stage.directory.deactivate(ada, role);
    expect(answer).toEqual({ ok: false, refused: { refusal } });
  });
});
