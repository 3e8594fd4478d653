import type { EntraRequestId } from '../../pim/ids';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf, grace } from './people';
import { requestId } from './records';

const approval = `GET /beta/roleManagement/directory/roleAssignmentApprovals/${requestId}`;
const step = `PATCH /beta/roleManagement/directory/roleAssignmentApprovals/${requestId}/steps/${requestId}`;

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on('GET /beta/me', { body: { id: grace.userId, userType: 'Member' } });
  stage.on(approval, { body: stepOf({}) });
});

afterEach(() => stage.stop());

function stepOf(change: object): object {
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
  return { id: requestId, steps: [{ ...inProgress, ...change }] };
}

const read = (id = requestId) => stage.directory.openApproval(grace, id);

describe('openApproval', () => {
  it('tells an approver that it is theirs, and open, in one call', async () => {
    expect(await read()).toEqual({
      stepId: requestId,
      assignedToMe: true,
      open: true,
      guest: false,
    });
    expect(stage.calls.map(({ path }) => path)).toEqual(['/beta/$batch']);
    expect(stage.lastBatch().map(decodeURIComponent)).toEqual([
      `GET /roleManagement/directory/roleAssignmentApprovals/${requestId}?$expand=steps`,
      'GET /me?$select=id,userType,displayName',
    ]);
  });

  it('knows somebody whose it is not, and a guest', async () => {
    stage.on(approval, { body: stepOf({ assignedToMe: false }) });
    stage.on('GET /beta/me', { body: { id: grace.userId, userType: 'Guest' } });
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
    ['there is no step', { body: { id: requestId, steps: [] } }, 'graph-unreadable'],
    ['the step is odd', { body: stepOf({ assignedToMe: 'yes' }) }, 'graph-unreadable'],
  ])('is a failure where %s', async (_, line, code) => {
    stage.on(approval, line);
    expect((await failureOf(read())).code).toBe(code);
  });

  it('trusts nothing that was read in somebody else’s name', async () => {
    stage.on('GET /beta/me', { body: { id: ada.userId, userType: 'Member' } });
    expect((await failureOf(read())).code).toBe('identity-mismatch');
  });

  it.each(['', '../x', `${requestId}/steps`])('never makes %j a path', async (id) => {
    expect((await failureOf(read(id as EntraRequestId))).code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});

describe('decide', () => {
  const decide = (verdict: 'approve' | 'deny', comment?: string) =>
    stage.directory.decide(
      grace,
      { id: requestId, stepId: requestId },
      { verdict, ...(comment === undefined ? {} : { comment }) },
    );

  it.each([
    ['approve', 'Approve'],
    ['deny', 'Deny'],
  ] as const)('writes that the approver says: %s', async (verdict, reviewResult) => {
    stage.on(step, { status: 204 });
    expect(await decide(verdict, 'Seen with Ada')).toEqual({ ok: true, value: undefined });
    const [seen] = stage.server.seen;
    expect(JSON.parse(seen?.body ?? '')).toEqual({ reviewResult, justification: 'Seen with Ada' });
    expect(seen?.headers.authorization).toMatch(/^Bearer token-of-Grace/);
    expect(stage.calls).toHaveLength(1);
  });

  it.each([
    [403, 'Forbidden', 'not-an-approver'],
    [404, 'Request_ResourceNotFound', 'not-found'],
    [409, 'Conflict', 'already-decided'],
  ])('hands on a refusal: %i', async (status, code, refusal) => {
    stage.on(step, graphError(status, code));
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

  it('is sent once when its answer is lost', async () => {
    stage.on(step, { fault: 'break' });
    expect((await failureOf(decide('approve'))).code).toBe('graph-unreachable');
    expect(stage.server.seen).toHaveLength(1);
  });

  it('never makes a step’s id that is none a path', async () => {
    const where = { id: requestId, stepId: '../../x' };
    const failure = await failureOf(stage.directory.decide(grace, where, { verdict: 'approve' }));
    expect(failure.code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});
