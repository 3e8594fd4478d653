import type { EntraRequestId, ScopeId } from '../../pim/ids';
import { faces } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';
import { assignmentRecord, requestId, requestRecord } from './records';

const malformed = ['', '..', 'x', '../../me', `${requestId}/cancel`, `${requestId}?x`];

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

describe.each(faces)('a request for %s', (_name, { role, assignments, record }) => {
  const one = `GET /v1.0${assignments}ScheduleRequests/${requestId}`;
  const lodged = (id = requestId) => ({ id, role });
  const read = async (change: object) => {
    stage.on(one, { body: requestRecord({ ...record, ...change }) });
    return stage.directory.request(ada, lodged());
  };

  it.each([
    ['PendingApproval', 'pending-approval'],
    ['PendingProvisioning', 'in-progress'],
    ['PendingScheduleCreation', 'in-progress'],
    ['ProvisioningStarted', 'in-progress'],
    ['Provisioned', 'active'],
    ['Granted', 'active'],
    ['ScheduleCreated', 'active'],
    ['Denied', 'denied'],
    ['AdminDenied', 'denied'],
    ['Canceled', 'canceled'],
    ['Failed', 'failed'],
    ['FailedAsResourceIsLocked', 'failed'],
    ['Invalid', 'failed'],
    ['TimedOut', 'failed'],
    ['Revoked', 'revoked'],
  ])('reads %s as %s', async (status, expected) => {
    expect(await read({ status })).toMatchObject({ status: expected, id: requestId });
    expect(stage.calls).toHaveLength(1);
  });

  it.each(['Astonished', 'constructor', '__proto__', ''])(
    'does not take the status %j for any that it knows',
    async (status) => {
      stage.on(one, { body: requestRecord({ ...record, status }) });
      const failure = await failureOf(stage.directory.request(ada, lodged()));
      expect(failure).toMatchObject({ code: 'graph-unreadable', facts: { status } });
    },
  );

  it('reads a grant for later as scheduled until its start, and as active from then on', async () => {
    const scheduleInfo = {
      startDateTime: '2026-03-02T10:00:00Z',
      expiration: { type: 'afterDateTime', endDateTime: '2026-03-02T12:00:00Z', duration: null },
    };
    const period = {
      startsAt: new Date('2026-03-02T10:00:00Z'),
      endsAt: new Date('2026-03-02T12:00:00Z'),
    };
    const change = { status: 'Granted', scheduleInfo };
    expect(await read(change)).toEqual({ status: 'scheduled', id: requestId, ...period });
    stage.clock.advance(60);
    expect(await read(change)).toEqual({ status: 'active', id: requestId, ...period });
  });

  it('tells when an approved request was made', async () => {
    expect(await read({ status: 'PendingApproval' })).toMatchObject({
      createdAt: new Date('2026-03-02T09:00:00Z'),
    });
  });

  it('is nothing where Entra has forgotten it', async () => {
    stage.on(one, graphError(404, 'Request_ResourceNotFound'));
    expect(await stage.directory.request(ada, lodged())).toBeUndefined();
  });

  it('is a failure where Entra cannot say', async () => {
    stage.on(one, graphError(503, 'ServiceUnavailable'));
    expect((await failureOf(stage.directory.request(ada, lodged()))).code).toBe(
      'graph-unreachable',
    );
  });

  it.each(malformed)('never makes %j a path', async (id) => {
    const failure = await failureOf(stage.directory.request(ada, lodged(id as EntraRequestId)));
    expect(failure.code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});

describe.each(faces)('the requests for %s', (_name, { role, assignments, filter, record }) => {
  const mine = `GET /v1.0${assignments}ScheduleRequests/filterByCurrentUser(on='principal')`;
  const recorded = (change: object) => requestRecord({ ...record, ...change });
  const id = (last: number) => `${requestId.slice(0, -1)}${last}`;
  const since = new Date('2026-03-02T08:00:00Z');
  const read = () => stage.directory.requestsSince(ada, role, since);

  it('finds the person’s own activations of the role since then, newest first', async () => {
    const records = [
      recorded({ id: id(1), createdDateTime: '2026-03-02T07:59:00Z' }),
      recorded({ id: id(2), createdDateTime: '2026-03-02T08:00:00Z' }),
      recorded({ id: id(3), createdDateTime: '2026-03-02T08:30:00Z', status: 'Denied' }),
      recorded({ id: id(4), action: 'selfDeactivate', status: 'Revoked', scheduleInfo: null }),
      recorded({ id: id(5), action: 'adminAssign' }),
    ];
    stage.on(mine, { body: { value: records } });
    expect((await read()).map((request) => request.id)).toEqual([id(3), id(2)]);
    expect(stage.calls).toHaveLength(1);
    const url = decodeURIComponent(stage.server.seen[0]?.url ?? '');
    expect(url).toContain(`$filter=${filter}`);
  });

  it('keeps a quote inside the filter', async () => {
    stage.on(mine, { body: { value: [] } });
    const scopeId = "/x' or status ne '" as ScopeId;
    await stage.directory.requestsSince(ada, { ...role, scopeId }, since);
    const url = stage.server.seen[0]?.url ?? '';
    expect(url).not.toContain(' ');
    expect(decodeURIComponent(url)).toContain("eq '/x'' or status ne '''");
  });

  it('is a failure and not an empty list where Graph refuses', async () => {
    stage.on(mine, graphError(403, 'Authorization_RequestDenied'));
    expect((await failureOf(read())).code).toBe('graph-refused');
  });
});

describe.each(faces)('who ended %s', (_name, { role, assignments, filter, record }) => {
  const mine = `GET /v1.0${assignments}ScheduleRequests/filterByCurrentUser(on='principal')`;
  const since = new Date('2026-03-02T08:00:00Z');
  const endedBy = (action: string, createdDateTime = '2026-03-02T08:30:00Z') => {
    stage.on(mine, { body: { value: [requestRecord({ ...record, action, createdDateTime })] } });
    return stage.directory.endedBy(ada, role, since);
  };

  it.each([
    ['selfDeactivate', 'holder'],
    ['adminRemove', 'administrator'],
    ['selfActivate', undefined],
  ])('is told by %s', async (action, by) => {
    expect(await endedBy(action)).toBe(by);
    expect(decodeURIComponent(stage.server.seen[0]?.url ?? '')).toContain(`$filter=${filter}`);
    expect(stage.calls).toHaveLength(1);
  });

  it('is not told by what happened before', async () => {
    expect(await endedBy('selfDeactivate', '2026-03-02T07:59:59Z')).toBeUndefined();
  });
});

describe.each(faces)('whether %s is on', (_name, { role, assignments, filter, record }) => {
  const mine = `GET /v1.0${assignments}ScheduleInstances/filterByCurrentUser(on='principal')`;
  const isOn = () => stage.directory.isOn(ada, role);

  it('is asked in one call, of this one alone', async () => {
    stage.on(mine, { body: { value: [assignmentRecord(record)] } });
    expect(await isOn()).toBe(true);
    stage.on(mine, { body: { value: [] } });
    expect(await isOn()).toBe(false);
    expect(stage.calls).toHaveLength(2);
    expect(decodeURIComponent(stage.server.seen[0]?.url ?? '')).toContain(`$filter=${filter}`);
  });

  it('is a failure and not a no where Graph refuses', async () => {
    stage.on(mine, graphError(403, 'Authorization_RequestDenied'));
    expect((await failureOf(isOn())).code).toBe('graph-refused');
  });
});

describe.each(faces)('withdrawing a request for %s', (_name, { role, assignments }) => {
  const cancelOne = `POST /v1.0${assignments}ScheduleRequests/${requestId}/cancel`;
  const lodged = (id = requestId) => ({ id, role });

  it('withdraws the request in one call', async () => {
    stage.on(cancelOne, { status: 204 });
    expect(await stage.directory.cancel(ada, lodged())).toEqual({ ok: true, value: undefined });
    expect(stage.calls).toHaveLength(1);
    expect(stage.server.seen[0]?.headers.authorization).toMatch(/^Bearer token-of-Ada/);
  });

  it.each([
    [400, 'RequestCannotBeCancelled', { refusal: 'not-cancelable' }],
    [404, 'Request_ResourceNotFound', { refusal: 'not-found' }],
    [403, 'UnauthorizedAccessException', { refusal: 'other', code: 'UnauthorizedAccessException' }],
  ])('hands on a refusal: %i %s', async (status, code, refused) => {
    stage.on(cancelOne, graphError(status, code));
    expect(await stage.directory.cancel(ada, lodged())).toEqual({ ok: false, refused });
  });

  it.each(malformed)('never makes %j a path', async (id) => {
    await failureOf(stage.directory.cancel(ada, lodged(id as EntraRequestId)));
    expect(stage.calls).toHaveLength(0);
  });
});
