import type { EntraRequestId } from '../../pim/ids';
import { faces } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf, grace } from './people';
import { requestId, requestRecord } from './records';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const inProgress = {
  id: requestId,
  displayName: null,
  reviewedDateTime: null,
  reviewResult: 'NotReviewed',
  status: 'InProgress',
  assignedToMe: true,
  justification: '',
  reviewedBy: null,
};

describe.each(faces)('the approval of %s', (_name, face) => {
  const { role, approvals, approvalsVersion: version, steps } = face;
  const approval = `GET /${version}${approvals}/${requestId}`;
  const me = `GET /${version}/me`;
  const read = (id = requestId) => stage.directory.openApproval(grace, { id, role });
  const stepOf = (change: object) => ({ id: requestId, [steps]: [{ ...inProgress, ...change }] });

  beforeEach(() => {
    stage.on(me, { body: { id: grace.userId, userType: 'Member' } });
    stage.on(approval, { body: stepOf({}) });
  });

  it('tells an approver that it is theirs, and open, in one call', async () => {
    expect(await read()).toEqual({
      stepId: requestId,
      assignedToMe: true,
      open: true,
      guest: false,
    });
    expect(stage.calls.map(({ path }) => path)).toEqual([`/${version}/$batch`]);
    expect(stage.lastBatch().map(decodeURIComponent)).toEqual([
      `GET ${approvals}/${requestId}?$expand=${steps}`,
      'GET /me?$select=id,userType,displayName',
    ]);
  });

  it('knows somebody whose it is not, and a guest', async () => {
    stage.on(approval, { body: stepOf({ assignedToMe: false }) });
    stage.on(me, { body: { id: grace.userId, userType: 'Guest' } });
    expect(await read()).toMatchObject({ assignedToMe: false, guest: true });
  });

  it.each([
    [{ status: 'Completed', reviewResult: 'Approve' }],
    [{ status: 'Completed', reviewResult: 'NotReviewed' }],
    [{ status: 'Expired' }],
    [{ status: 'Initializing' }],
    [{ reviewResult: 'Deny' }],
  ])('knows one that is not open: %j', async (change) => {
    stage.on(approval, { body: stepOf(change) });
    expect(await read()).toMatchObject({ open: false });
  });

  it.each([
    [404, 'Request_ResourceNotFound'],
    [403, 'Forbidden'],
  ])('is nothing where Entra shows none: %i', async (status, code) => {
    stage.on(approval, graphError(status, code));
    expect(await read()).toBeUndefined();
  });

  it('is a failure where the permission is missing', async () => {
    const message = 'Valid permissions not present. User needs one of the following permissions';
    stage.on(approval, graphError(403, '', message));
    expect((await failureOf(read())).code).toBe('consent-needed');
  });

  it.each([
    ['Graph is out of order', graphError(503, 'ServiceUnavailable'), 'graph-unreachable'],
    ['there is no step', { body: { id: requestId, [steps]: [] } }, 'graph-unreadable'],
    ['the step is odd', { body: stepOf({ assignedToMe: 'yes' }) }, 'graph-unreadable'],
  ])('is a failure where %s', async (_, line, code) => {
    stage.on(approval, line);
    expect((await failureOf(read())).code).toBe(code);
  });

  it('trusts nothing that was read in somebody else’s name', async () => {
    stage.on(me, { body: { id: ada.userId, userType: 'Member' } });
    expect((await failureOf(read())).code).toBe('identity-mismatch');
  });

  it.each(['', '../x', `${requestId}/steps`])('never makes %j a path', async (id) => {
    expect((await failureOf(read(id as EntraRequestId))).code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});

describe.each(faces)('a decision about %s', (_name, face) => {
  const { role, assignments, approvals, approvalsVersion: version, steps, record } = face;
  const step = `PATCH /${version}${approvals}/${requestId}/${steps}/${requestId}`;
  const approversRequests = `${assignments}ScheduleRequests/filterByCurrentUser(on='approver')`;
  const readBack = `GET /${version}${approversRequests}`;
  const recorded = (change: object = {}) => requestRecord({ ...record, ...change });
  const decide = (verdict: 'approve' | 'deny', comment?: string) =>
    stage.directory.decide(
      grace,
      { id: requestId, role, stepId: requestId },
      { verdict, ...(comment === undefined ? {} : { comment }) },
    );
  const done = { ok: true, value: undefined };
  const sent = () => JSON.parse(stage.server.seen[0]?.body ?? '').requests;
  const readsBack = (...records: object[]) => {
    stage.on(step, { status: 204 });
    stage.on(readBack, { body: { value: records } });
  };

  it.each([
    ['approve', 'Approve'],
    ['deny', 'Deny'],
  ] as const)('writes that the approver says: %s', async (verdict, reviewResult) => {
    stage.on(step, { status: 204 });
    expect(await decide(verdict, 'Seen with Ada')).toEqual(done);
    expect(sent()[0]).toEqual({
      id: '0',
      method: 'PATCH',
      url: `${approvals}/${requestId}/${steps}/${requestId}`,
      headers: { 'Content-Type': 'application/json' },
      body: { reviewResult, justification: 'Seen with Ada' },
    });
    expect(stage.server.seen[0]?.headers.authorization).toMatch(/^Bearer token-of-Grace/);
  });

  it('tells in the same call that the role is on', async () => {
    readsBack(recorded());
    expect(await decide('approve', 'Seen with Ada')).toEqual({
      ok: true,
      value: {
        status: 'active',
        id: requestId,
        startsAt: new Date('2026-03-02T09:00:00Z'),
        endsAt: new Date('2026-03-02T11:00:00Z'),
      },
    });
    expect(stage.calls.map(({ path }) => path)).toEqual([`/${version}/$batch`]);
    expect(decodeURIComponent(sent()[1].url)).toBe(
      `${approversRequests}?$filter=id eq '${requestId}'`,
    );
    expect(sent()[1]).toMatchObject({ id: '1', method: 'GET', dependsOn: ['0'] });
  });

  it.each([
    [{ status: 'PendingApproval' }, 'pending-approval'],
    [{ status: 'PendingProvisioning' }, 'in-progress'],
    [{ status: 'Denied' }, 'denied'],
    [{ status: 'Failed' }, 'failed'],
  ])('tells what became of the request instead: %j', async (change, status) => {
    readsBack(recorded(change));
    expect(await decide('approve')).toMatchObject({ ok: true, value: { status } });
  });

  it('tells that the role will be on from a later start', async () => {
    const scheduleInfo = {
      startDateTime: '2026-03-02T10:00:00Z',
      expiration: { type: 'afterDuration', endDateTime: null, duration: 'PT2H' },
    };
    readsBack(recorded({ status: 'Granted', scheduleInfo }));
    const startsAt = new Date('2026-03-02T10:00:00Z');
    expect(await decide('approve')).toMatchObject({ value: { status: 'scheduled', startsAt } });
  });

  it.each([
    ['is refused', graphError(403, 'Forbidden')],
    ['finds Graph out of order', graphError(503, 'ServiceUnavailable')],
    ['finds Graph busy', graphError(429, 'TooManyRequests')],
    ['needs another token', graphError(401, 'InvalidAuthenticationToken')],
    ['is not understood', { body: { value: [recorded({ status: 'Odd' })] } }],
    ['has no list', { body: '<html>' }],
    ['finds nothing', { body: { value: [] } }],
    [
      'finds another request',
      { body: { value: [recorded({ id: requestId.replace('2a', '3a') })] } },
    ],
  ])('stands, once, when the reading after it %s', async (_, line) => {
    stage.on(step, { status: 204 });
    stage.on(readBack, line);
    expect(await decide('approve')).toEqual(done);
    expect(stage.server.seen).toHaveLength(1);
  });

  it('stands when the reading after it has no answer', async () => {
    stage.on(`POST /${version}/$batch`, { body: { responses: [{ id: '0', status: 204 }] } });
    expect(await decide('approve')).toEqual(done);
  });

  it.each([
    [403, 'Forbidden', 'not-an-approver'],
    [404, 'Request_ResourceNotFound', 'not-found'],
    [409, 'Conflict', 'already-decided'],
  ])('hands on a refusal: %i', async (status, code, refusal) => {
    stage.on(step, graphError(status, code));
    stage.on(readBack, graphError(424, 'FailedDependency'));
    expect(await decide('approve')).toEqual({ ok: false, refused: { refusal } });
  });

  it('names the rule where a comment is missing', async () => {
    const message = 'The following policy rules failed: ["JustificationRule"]';
    stage.on(step, graphError(400, 'RoleAssignmentRequestPolicyValidationFailed', message));
    expect(await decide('approve')).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['JustificationRule'] },
    });
  });

  it.each([
    ['is lost', { fault: 'break' }, 'graph-unreachable'],
    ['is an outage', { status: 503 }, 'graph-unreachable'],
    ['lacks the decision', { body: { responses: [] } }, 'graph-unreadable'],
  ] as const)('is sent once when its answer %s', async (_, line, code) => {
    stage.on(`POST /${version}/$batch`, line);
    expect((await failureOf(decide('approve'))).code).toBe(code);
    expect(stage.server.seen).toHaveLength(1);
  });

  it.each([
    [503, 'graph-unreachable'],
    [429, 'graph-throttled'],
    [401, 'sign-in-needed'],
  ])('is sent once when the decision alone meets a %i', async (status, code) => {
    stage.on(step, graphError(status, ''));
    expect((await failureOf(decide('approve'))).code).toBe(code);
    expect(stage.server.seen).toHaveLength(1);
  });

  it('never makes a step’s id that is none a path', async () => {
    const where = { id: requestId, role, stepId: '../../x' };
    const failure = await failureOf(stage.directory.decide(grace, where, { verdict: 'approve' }));
    expect(failure.code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});
