import { entitlementId, personId } from '../../../tenant/directory/cast-ids';
import { type Client, itemsOf, openRig, type Rig, text } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const root = '/beta/identityGovernance/entitlementManagement';
const requests = `${root}/accessPackageAssignmentRequests`;
const developers = {
  accessPackageId: entitlementId('package:payments-developers'),
  assignmentPolicyId: entitlementId('policy:payments-developers:staff'),
};

function as(key: string): Client {
  const scopes = [
    'EntitlementMgmt-SubjectAccess.ReadWrite',
    'EntitlementManagement.ReadWrite.All',
    'User.Read.All',
  ];
  return rig.as(key, { scopes });
}

describe('an access package in beta', () => {
  it('is asked for, approved step by step and held under beta’s own names', async () => {
    const ada = as('ada');
    const asked = await ada.post(requests, {
      requestType: 'UserAdd',
      accessPackageAssignment: developers,
      justification: 'I fix the settlement job',
    });
    expect(asked).toMatchObject({
      status: 201,
      body: {
        requestType: 'UserAdd',
        requestState: 'Submitted',
        requestStatus: 'Accepted',
        completedDate: null,
      },
    });
    expect(asked.body).not.toHaveProperty('state');
    const id = text(asked.body, 'id');
    await rig.advance(1);
    const steps = `${root}/accessPackageAssignmentApprovals/${id}/steps`;
    const [step] = itemsOf(await as('fatima').get(steps));
    const verdict = { reviewResult: 'Approve', justification: 'Fine' };
    const decided = await as('fatima').patch(`${steps}/${text(step, 'id')}`, verdict);
    expect(decided.status).toBe(204);
    await rig.advance(1);
    const mine = `${root}/accessPackageAssignments/filterByCurrentUser(on='target')?$expand=accessPackage`;
    expect(itemsOf(await ada.get(mine))).toMatchObject([
      {
        assignmentState: 'Delivered',
        targetId: personId('ada'),
        accessPackage: { displayName: 'Payments developers' },
      },
    ]);
    const own = `${requests}/filterByCurrentUser(on='target')?$expand=accessPackageAssignment`;
    expect(itemsOf(await ada.get(own))).toMatchObject([
      { id, requestState: 'Delivered', accessPackageAssignment: { assignmentState: 'Delivered' } },
    ]);
  });

  it('is taken back before anybody answered, and knows no names of v1.0', async () => {
    const mei = as('mei');
    const body = { requestType: 'UserAdd', justification: 'To help out' };
    const wrong = await mei.post(requests, { ...body, assignment: developers });
    expect(wrong.status).toBe(400);
    const asked = await mei.post(requests, { ...body, accessPackageAssignment: developers });
    const path = `${requests}/${text(asked.body, 'id')}`;
    expect((await mei.post(`${path}/cancel`)).status).toBe(204);
    expect((await mei.get(path)).body.requestState).toBe('Canceled');
    const v1 = requests.replace('beta', 'v1.0');
    expect((await mei.get(`${v1}/filterByCurrentUser(on='target')`)).status).toBe(400);
  });
});
