import { personId } from '../../../tenant/directory/cast-ids';
import { paymentsSubscription } from '../../../tenant/directory/seed-azure-scopes';
import { accessTokenOf } from '../entra/token-client';
import {
  type ArmClient,
  type ArmReply,
  activate,
  activeOf,
  over,
  property,
  refusal,
  rows,
} from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const owner = { role: 'Owner', scope: paymentsSubscription } as const;
const preview = { 'api-version': '2021-01-01-preview' };
const approvals = over('', 'roleAssignmentApprovals');

async function ask(key = 'fatima') {
  const reply = await activate(arm.as(key), owner);
  const path = String(property(reply, 'approvalId'));
  return { reply, path, id: String(reply.body.name) };
}

function decide(client: ArmClient, path: string, body: object): Promise<ArmReply> {
  const id = path.slice(path.lastIndexOf('/') + 1);
  return client.patch(`${path}/stages/${id}`, body);
}

const yes = { reviewResult: 'Approve', justification: 'Known incident' };

describe('an activation that needs approval', () => {
  it('waits, and stands in the inbox of those who decide, but not of others', async () => {
    const { reply, path, id } = await ask();
    expect(reply).toMatchObject({
      status: 201,
      body: { properties: { status: 'PendingApproval', approvalId: `${approvals}/${id}` } },
    });
    const requests = over('', 'roleAssignmentScheduleRequests');
    const asApprover = { $filter: "asApprover() and status eq 'PendingApproval'" };
    for (const key of ['omar', 'lena', 'kenji', 'fatima']) {
      const inbox = rows(await arm.as(key).get(requests, asApprover)).map(({ name }) => name);
      expect(inbox).toEqual(key === 'omar' || key === 'lena' ? [id] : []);
    }
    const mine = await arm.as('fatima').get(requests, { $filter: 'asRequestor()' });
    expect(rows(mine).map(({ name }) => name)).toEqual([id]);
    expect(await activate(arm.as('fatima'), owner)).toMatchObject(
      refusal(400, 'PendingRoleAssignmentRequest'),
    );

    const list = await arm.as('lena').get(approvals, { ...preview, $filter: 'asApprover()' });
    expect(rows(list)).toMatchObject([
      {
        id: path,
        name: id,
        type: 'Microsoft.Authorization/roleAssignmentApprovals',
        properties: {
          stages: [
            {
              id: `${path}/stages/${id}`,
              properties: {
                status: 'InProgress',
                assignedToMe: true,
                reviewResult: 'NotReviewed',
                reviewedBy: null,
              },
            },
          ],
        },
      },
    ]);
    const own = await arm.as('fatima').get(approvals, { ...preview, $filter: 'asTarget()' });
    expect(rows(own)).toMatchObject([
      { properties: { stages: [{ properties: { assignedToMe: false } }] } },
    ]);
    const created = await arm.as('fatima').get(approvals, { ...preview, $filter: 'asCreatedBy()' });
    expect(rows(created)).toHaveLength(1);
    expect(await arm.as('diego').get(path, preview)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
  });

  it.each([
    ['flat', yes],
    ['wrapped', { properties: yes }],
  ])('is approved by a %s body', async (_form, body) => {
    const { path, reply, id } = await ask();
    const decided = await decide(arm.as('lena'), path, body);
    expect(decided).toMatchObject({
      status: 200,
      body: {
        name: id,
        properties: {
          status: 'Completed',
          reviewResult: 'Approve',
          justification: 'Known incident',
          assignedToMe: true,
          reviewedBy: {
            principalId: personId('lena'),
            principalType: 'user',
            principalName: 'Lena Fischer',
            userPrincipalName: 'lena.fischer@woodgrove.example',
          },
        },
      },
    });
    const fatima = arm.as('fatima');
    expect(property(await fatima.get(String(reply.body.id)), 'status')).toBe('Provisioned');
    expect(await activeOf(fatima)).toHaveLength(1);
    await arm.advance('PT60M');
    expect(await activeOf(fatima)).toEqual([]);
  });

  it('is denied by PUT, once and for all', async () => {
    const { path, reply, id } = await ask();
    const denied = await arm.as('omar').put(`${path}/stages/${id}`, {
      properties: { reviewResult: 'Deny', justification: 'Use the pipeline' },
    });
    expect(denied).toMatchObject({ status: 200, body: { properties: { reviewResult: 'Deny' } } });
    expect(property(await arm.as('fatima').get(String(reply.body.id)), 'status')).toBe('Denied');
    expect(await decide(arm.as('lena'), path, yes)).toMatchObject(refusal(409, 'Conflict'));
    expect(await activeOf(arm.as('fatima'))).toEqual([]);
  });

  it('is decided by nobody for themselves, and by no outsider', async () => {
    const { path } = await ask('omar');
    expect(await decide(arm.as('omar'), path, yes)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
    for (const key of ['ruth', 'viktor', 'fatima']) {
      expect(await decide(arm.as(key), path, yes)).toMatchObject(
        refusal(403, 'InsufficientPermissions'),
      );
    }
    const bot = await arm.tokens.ask({
      ...arm.tokens.bot,
      grant_type: 'client_credentials',
      scope: 'https://management.azure.com/.default',
    });
    const service = arm.with(`Bearer ${accessTokenOf(bot)}`);
    expect(await decide(service, path, yes)).toMatchObject(refusal(403, 'InsufficientPermissions'));
    expect((await decide(arm.as('lena'), path, yes)).status).toBe(200);
  });

  it('needs a decision that is one, with a reason, on a stage that is there', async () => {
    const { path } = await ask();
    const lena = arm.as('lena');
    for (const body of [{}, { reviewResult: 'Maybe' }, { properties: { justification: 'x' } }]) {
      expect(await decide(lena, path, body)).toMatchObject(refusal(400, 'BadRequest'));
    }
    expect(await decide(lena, path, { reviewResult: 'Approve' })).toMatchObject(
      refusal(
        400,
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["JustificationRule"]',
      ),
    );
    const other = `${path}/stages/${personId('lena')}`;
    expect(await lena.patch(other, yes)).toMatchObject(refusal(404, 'ResourceNotFound'));
    expect(await lena.get(other, preview)).toMatchObject(refusal(404, 'ResourceNotFound'));
    expect(await lena.get(`${approvals}/none`, preview)).toMatchObject(
      refusal(404, 'ResourceNotFound'),
    );
    const stages = await lena.get(`${path}/stages`, preview);
    expect(rows(stages)).toMatchObject([{ properties: { status: 'InProgress' } }]);
  });

  it('runs out after a day', async () => {
    const { path, reply } = await ask();
    await arm.advance('P1D');
    expect(property(await arm.as('fatima').get(String(reply.body.id)), 'status')).toBe('TimedOut');
    const approval = await arm.as('lena').get(path, preview);
    expect(approval.body.properties).toMatchObject({
      stages: [{ properties: { status: 'Expired' } }],
    });
    expect(await decide(arm.as('lena'), path, yes)).toMatchObject(refusal(409, 'Conflict'));
  });

  it('can be taken back while it waits', async () => {
    const { reply, path } = await ask();
    const fatima = arm.as('fatima');
    expect((await fatima.post(`${String(reply.body.id)}/cancel`)).status).toBe(200);
    expect(property(await fatima.get(String(reply.body.id)), 'status')).toBe('Canceled');
    expect(await decide(arm.as('lena'), path, yes)).toMatchObject(refusal(409, 'Conflict'));
  });
});
