import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { type Client, errorWith, itemsOf, openRig, type Reply, type Rig, text } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const root = '/v1.0/identityGovernance/entitlementManagement';
const self = ['EntitlementMgmt-SubjectAccess.ReadWrite'];
const all = [...self, 'EntitlementManagement.ReadWrite.All', 'User.Read.All'];

function as(key: string): Client {
  return rig.as(key, { scopes: all });
}

function developers() {
  const [record] = Object.values(rig.directory.entitlement.packages);
  const [policy] = Object.values(rig.directory.entitlement.policies);
  if (!record || !policy) throw new Error('There is no package');
  return { packageId: record.id, policy };
}

function ask(client: Client, with_: object = {}): Promise<Reply> {
  const { packageId, policy } = developers();
  return client.post(`${root}/assignmentRequests`, {
    requestType: 'userAdd',
    assignment: { accessPackageId: packageId, assignmentPolicyId: policy.id },
    justification: 'I fix the settlement job',
    answers: [],
    ...with_,
  });
}

async function stateOf(client: Client, id: string): Promise<unknown> {
  return (await client.get(`${root}/assignmentRequests/${id}`)).body.state;
}

async function stageOf(client: Client, id: string) {
  const path = `${root}/accessPackageAssignmentApprovals/${id}/stages`;
  const [stage] = itemsOf(await client.get(path));
  return `${path}/${text(stage, 'id')}`;
}

async function decide(client: Client, id: string, reviewResult = 'Approve'): Promise<Reply> {
  return client.patch(await stageOf(as('fatima'), id), { reviewResult, justification: 'Fine' });
}

function members(): readonly string[] {
  return rig.directory.groups[groupId('dev-payments')]?.memberIds ?? [];
}

async function delivered(key: string): Promise<string> {
  const id = text((await ask(as(key))).body, 'id');
  await rig.advance(1);
  expect((await decide(as('fatima'), id)).status).toBe(204);
  await rig.advance(1);
  return id;
}

describe('access packages', () => {
  it('are offered to those whom a policy names, with what it demands of them', async () => {
    const ada = rig.as('ada', { scopes: self });
    const offered = `${root}/accessPackages/filterByCurrentUser(on='allowedRequestor')`;
    const [found] = itemsOf(await ada.get(offered));
    expect(found).toMatchObject({
      '@odata.type': '#microsoft.graph.accessPackage',
      displayName: 'Payments developers',
    });
    const path = `${root}/accessPackages/${text(found, 'id')}`;
    const demanded = await ada.post(`${path}/getApplicablePolicyRequirements`);
    expect(itemsOf(demanded)).toEqual([
      expect.objectContaining({
        policyDisplayName: 'Bank staff',
        isApprovalRequiredForAdd: true,
        isRequestorJustificationRequired: true,
        allowCustomAssignmentSchedule: true,
        questions: [],
      }),
    ]);
    const gil = rig.as('gil', { scopes: self });
    expect(itemsOf(await gil.get(offered))).toEqual([]);
    expect((await gil.get(path)).status).toBe(404);
    expect(await ask(gil)).toMatchObject({ status: 403 });
  });

  it('are given once an approver agrees, and taken back at their end', async () => {
    const ada = as('ada');
    const asked = await ask(ada);
    expect(asked).toMatchObject({
      status: 201,
      body: {
        requestType: 'userAdd',
        state: 'submitted',
        status: 'Accepted',
        completedDateTime: null,
      },
    });
    const id = text(asked.body, 'id');
    await rig.advance(1);
    expect(await stateOf(ada, id)).toBe('pendingApproval');
    const mine = `${root}/accessPackageAssignmentApprovals/filterByCurrentUser(on='approver')`;
    expect(itemsOf(await as('fatima').get(mine))).toMatchObject([{ id }]);
    expect(itemsOf(await as('grace').get(mine))).toEqual([]);
    expect((await decide(as('fatima'), id)).status).toBe(204);
    expect(await stateOf(ada, id)).toBe('delivering');
    expect(members()).not.toContain(ada.id);
    await rig.advance(1);
    expect(await stateOf(ada, id)).toBe('delivered');
    expect(members()).toContain(ada.id);
    const have = `${root}/assignments/filterByCurrentUser(on='target')?$expand=accessPackage,target`;
    expect(itemsOf(await ada.get(have))).toMatchObject([
      {
        state: 'delivered',
        accessPackage: { displayName: 'Payments developers' },
        target: { objectId: ada.id },
      },
    ]);
    await rig.advance(91 * 24 * 60);
    expect(members()).not.toContain(ada.id);
    expect(itemsOf(await ada.get(have))).toMatchObject([{ state: 'expired' }]);
  });

  it('are refused by a no, and by silence', async () => {
    const ada = as('ada');
    const denied = text((await ask(ada)).body, 'id');
    await rig.advance(1);
    expect((await decide(as('omar'), denied, 'Deny')).status).toBe(204);
    expect((await decide(as('fatima'), denied)).status).toBe(409);
    expect(await stateOf(ada, denied)).toBe('denied');
    const silent = text((await ask(ada)).body, 'id');
    await rig.advance(14 * 24 * 60 + 1);
    expect(await stateOf(ada, silent)).toBe('denied');
    expect(members()).not.toContain(ada.id);
  });

  it('are decided by their approvers alone, and by nobody for themselves', async () => {
    const fatima = as('fatima');
    const id = text((await ask(fatima)).body, 'id');
    await rig.advance(1);
    expect((await decide(fatima, id)).status).toBe(403);
    expect((await decide(as('grace'), id)).status).toBe(403);
    const silent = await as('omar').patch(await stageOf(as('omar'), id), {
      reviewResult: 'Approve',
    });
    expect(silent.status).toBe(400);
    const app = rig.as('omar', { scopes: all, idtyp: 'app' });
    expect((await decide(app, id)).status).toBe(403);
    expect((await decide(as('omar'), id)).status).toBe(204);
    const missing = `${root}/accessPackageAssignmentApprovals/nothing/stages/nothing`;
    expect((await as('omar').patch(missing, { reviewResult: 'Approve' })).status).toBe(404);
  });

  it('are asked for once at a time, with a reason, and within the policy', async () => {
    const ada = as('ada');
    expect((await ask(ada, { justification: ' ' })).status).toBe(400);
    const year = { expiration: { type: 'afterDuration', duration: 'P365D' } };
    expect((await ask(ada, { schedule: year })).status).toBe(400);
    expect((await ask(ada)).status).toBe(201);
    expect(await ask(ada)).toMatchObject({
      status: 400,
      body: errorWith('ExistingOpenRequest', expect.any(String)),
    });
    await delivered('bruno');
    expect(await ask(as('bruno'))).toMatchObject({
      status: 400,
      body: errorWith('ExistingGrant', expect.any(String)),
    });
    expect((await ask(as('chiara'), { requestType: 'sideways' })).status).toBe(400);
    expect((await ask(as('chiara'), { assignment: {} })).status).toBe(400);
  });

  it('start later where that is asked for', async () => {
    const { policy } = developers();
    policy.approvalStages = [];
    const ada = as('ada');
    const schedule = {
      startDateTime: '2026-03-03T09:00:00Z',
      expiration: { type: 'afterDuration', duration: 'P7D' },
    };
    const id = text((await ask(ada, { schedule })).body, 'id');
    await rig.advance(1);
    expect(await stateOf(ada, id)).toBe('scheduled');
    await rig.advance(24 * 60);
    expect(await stateOf(ada, id)).toBe('delivered');
    await rig.advance(7 * 24 * 60);
    expect(members()).not.toContain(ada.id);
  });

  it('can be taken back before anything has come of the request', async () => {
    const ada = as('ada');
    const id = text((await ask(ada)).body, 'id');
    await rig.advance(1);
    const path = `${root}/assignmentRequests/${id}/cancel`;
    expect((await as('bruno').post(path)).status).toBe(403);
    expect((await ada.post(path)).status).toBe(204);
    expect(await stateOf(ada, id)).toBe('canceled');
    expect((await ada.post(path)).status).toBe(400);
    await rig.advance(60);
    expect(members()).not.toContain(ada.id);
  });

  it('can be given back, and then the group is left', async () => {
    await delivered('ada');
    const ada = as('ada');
    const [held] = itemsOf(await ada.get(`${root}/assignments/filterByCurrentUser(on='target')`));
    const body = { requestType: 'userRemove', assignment: { id: text(held, 'id') } };
    expect((await as('bruno').post(`${root}/assignmentRequests`, body)).status).toBe(403);
    expect((await ada.post(`${root}/assignmentRequests`, body)).status).toBe(201);
    await rig.advance(1);
    expect(members()).not.toContain(ada.id);
    expect(members()).toContain(personId('diego'));
  });

  it('leave in the group whoever was there before', async () => {
    await delivered('diego');
    await rig.advance(91 * 24 * 60);
    expect(members()).toContain(personId('diego'));
  });

  it('are given by administrators to others, without anybody asked', async () => {
    const { packageId, policy } = developers();
    const body = {
      requestType: 'adminAdd',
      assignment: {
        accessPackageId: packageId,
        assignmentPolicyId: policy.id,
        targetId: personId('olu'),
      },
    };
    expect((await as('ada').post(`${root}/assignmentRequests`, body)).status).toBe(403);
    expect((await as('emergency1').post(`${root}/assignmentRequests`, body)).status).toBe(201);
    await rig.advance(1);
    expect(members()).toContain(personId('olu'));
  });
});

describe('who may see requests', () => {
  it('is whoever asked, whoever decides, and administrators', async () => {
    const id = text((await ask(as('ada'))).body, 'id');
    await rig.advance(1);
    const path = `${root}/assignmentRequests`;
    const on = (word: string) => `${path}/filterByCurrentUser(on='${word}')`;
    expect(itemsOf(await as('ada').get(on('target')))).toHaveLength(1);
    expect(itemsOf(await as('ada').get(on('createdBy')))).toHaveLength(1);
    expect(itemsOf(await as('omar').get(on('approver')))).toHaveLength(1);
    expect((await as('ada').get(on('nobody'))).status).toBe(400);
    expect((await as('omar').get(`${path}/${id}`)).status).toBe(200);
    expect((await as('grace').get(`${path}/${id}`)).status).toBe(403);
    expect((await as('grace').get(path)).status).toBe(403);
    expect(itemsOf(await as('emergency1').get(path))).toHaveLength(1);
    expect((await rig.as('ada', { scopes: ['User.Read'] }).get(on('target'))).status).toBe(403);
  });

  it('has the approval in steps where beta is asked', async () => {
    const id = text((await ask(as('ada'))).body, 'id');
    await rig.advance(1);
    const beta = `/beta/identityGovernance/entitlementManagement/accessPackageAssignmentApprovals/${id}`;
    const reply = await as('omar').get(`${beta}?$expand=steps`);
    expect(reply.body.steps).toMatchObject([{ assignedToMe: true, reviewResult: 'NotReviewed' }]);
    expect((await as('omar').get(`${beta}/stages`)).status).toBe(400);
  });
});
