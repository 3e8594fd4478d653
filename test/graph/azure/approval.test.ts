import { type GraphStage, graphError, graphStage } from '../graph-stage';
import { failureOf, grace } from '../people';
import {
  approvalRecord,
  armError,
  contributorRole,
  provider,
  requestId,
  requestRecord,
  webGroup,
} from './records';

const approval = `${provider}/roleAssignmentApprovals/${requestId}`;
const stageAt = `PATCH ${approval}/stages/${requestId}`;
const request = `GET ${webGroup}${provider}/roleAssignmentScheduleRequests/${requestId}`;
const lodged = { id: requestId, role: contributorRole };
const step = { ...lodged, stepId: requestId };

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on('GET /v1.0/me', { body: { id: grace.userId, userType: 'Member' } });
});

afterEach(() => stage.stop());

const seen = () => stage.directory.openApproval(grace, lodged);
const approve = () =>
  stage.directory.decide(grace, step, { verdict: 'approve', comment: 'Seen with Ada' });

describe('openApproval', () => {
  it('says in two calls whether the person may decide, and whether it is still open', async () => {
    stage.on(`GET ${approval}`, { body: approvalRecord() });
    expect(await seen()).toEqual({
      stepId: requestId,
      assignedToMe: true,
      open: true,
      guest: false,
    });
    expect(new Set(stage.server.seen.map(({ url }) => decodeURIComponent(url)))).toEqual(
      new Set([
        `${approval}?api-version=2021-01-01-preview`,
        '/v1.0/me?$select=id,userType,displayName',
      ]),
    );
  });

  it.each([
    ['decided', { status: 'Completed', reviewResult: 'Approve' }, { open: false }],
    ['over', { status: 'Expired' }, { open: false }],
    ['not theirs', { assignedToMe: false }, { assignedToMe: false, open: true }],
  ])('says that it is %s', async (_, change, found) => {
    stage.on(`GET ${approval}`, { body: approvalRecord(change) });
    expect(await seen()).toMatchObject(found);
  });

  it('says that the person is a guest', async () => {
    stage.on('GET /v1.0/me', { body: { id: grace.userId, userType: 'Guest' } });
    stage.on(`GET ${approval}`, { body: approvalRecord() });
    expect(await seen()).toMatchObject({ guest: true });
  });

  it.each([
    armError(404, 'ResourceNotFound'),
    armError(403, 'InsufficientPermissions'),
    armError(403, 'AuthorizationFailed'),
  ])('finds nothing where Azure shows nothing: %j', async (line) => {
    stage.on(`GET ${approval}`, line);
    expect(await seen()).toBeUndefined();
  });

  it.each([
    ['the person is somebody else', { body: { id: requestId } }, 'identity-mismatch'],
    ['Graph refuses', graphError(403, 'X'), 'graph-refused'],
  ])('fails where %s', async (_, line, code) => {
    stage.on('GET /v1.0/me', line);
    stage.on(`GET ${approval}`, { body: approvalRecord() });
    expect((await failureOf(seen())).code).toBe(code);
  });

  it.each([
    [{ body: { properties: { stages: [] } } }, 'graph-unreadable'],
    [{ body: {} }, 'graph-unreadable'],
    [armError(500, 'X'), 'graph-unreachable'],
  ])('fails where Azure is out of order: %j', async (line, code) => {
    stage.on(`GET ${approval}`, line);
    expect((await failureOf(seen())).code).toBe(code);
  });
});

describe('decide', () => {
  it('writes the decision, and reads what became of the request', async () => {
    stage.on(stageAt, { status: 200 });
    stage.on(request, { body: requestRecord() });
    expect(await approve()).toEqual({
      ok: true,
      value: expect.objectContaining({ status: 'active', id: requestId }),
    });
    const [patch, ...reads] = stage.server.seen;
    expect(patch?.url).toContain('api-version=2021-01-01-preview');
    expect(JSON.parse(patch?.body ?? '')).toEqual({
      reviewResult: 'Approve',
      justification: 'Seen with Ada',
    });
    expect(reads).toHaveLength(1);
  });

  it('can deny, without a word', async () => {
    stage.on(stageAt, { status: 200 });
    stage.on(request, { body: requestRecord({ status: 'Denied' }) });
    expect(await stage.directory.decide(grace, step, { verdict: 'deny' })).toEqual({
      ok: true,
      value: { status: 'denied', id: requestId },
    });
    expect(JSON.parse(stage.server.seen[0]?.body ?? '')).toEqual({
      reviewResult: 'Deny',
      justification: '',
    });
  });

  it.each([
    armError(403, 'InsufficientPermissions'),
    armError(404, 'ResourceNotFound'),
    armError(503, 'X'),
    { body: 'nonsense' },
  ])('stands also where the request cannot be read after it: %j', async (line) => {
    stage.on(stageAt, { status: 200 });
    stage.on(request, line);
    expect(await approve()).toEqual({ ok: true, value: undefined });
  });

  it.each([
    [armError(403, 'InsufficientPermissions'), { refusal: 'not-an-approver' }],
    [armError(404, 'ResourceNotFound'), { refusal: 'not-found' }],
    [armError(409, 'Conflict'), { refusal: 'already-decided' }],
    [armError(403, 'RequestDisallowedByAzure'), { refusal: 'rules', rules: ['MfaRule'] }],
  ])('is told why Azure will not: %j', async (line, refused) => {
    stage.on(stageAt, line);
    expect(await approve()).toEqual({ ok: false, refused });
    expect(stage.server.seen).toHaveLength(1);
  });

  it('is sent once where its answer is lost', async () => {
    stage.on(stageAt, { fault: 'break' });
    expect((await failureOf(approve())).code).toBe('graph-unreachable');
    expect(stage.server.seen).toHaveLength(1);
  });
});
