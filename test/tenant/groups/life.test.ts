import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import {
  activate,
  approvals,
  as,
  assignmentRequests,
  base,
  deactivate,
  decide,
  listing,
} from './access';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const l2 = 'pag-service-desk-l2';

async function memberIds(group: string, relation = 'members'): Promise<unknown[]> {
  const path = `/v1.0/groups/${groupId(group)}/${relation}`;
  return itemsOf(await as(rig, 'priya').get(path)).map(({ id }) => id);
}

async function activeIn(key: string): Promise<readonly unknown[]> {
  const path = `${base}/assignmentScheduleInstances/filterByCurrentUser(on='principal')`;
  return itemsOf(await as(rig, key).get(path));
}

async function statusOf(key: string, id: string): Promise<unknown> {
  return (await as(rig, key).get(`${assignmentRequests}/${id}`)).body.status;
}

async function ask(key: string, duration = 'PT2H'): Promise<string> {
  const reply = await activate(as(rig, key), { group: l2, duration });
  expect(reply).toMatchObject({ status: 201, body: { status: 'PendingApproval' } });
  return text(reply.body, 'id');
}

describe('the life of a membership', () => {
  it('goes from eligible over asked and approved to member, and ends by itself', async () => {
    const eligible = await as(rig, 'sam').get(
      `${base}/eligibilityScheduleInstances/filterByCurrentUser(on='principal')?$expand=group`,
    );
    expect(itemsOf(eligible)).toContainEqual(
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance',
        accessId: 'member',
        groupId: groupId(l2),
        memberType: 'Direct',
        group: expect.objectContaining({ displayName: 'PAG-SERVICE-DESK-L2' }),
      }),
    );
    const id = await ask('sam');
    expect(await memberIds(l2)).toEqual([]);

    await rig.advance(30);
    expect((await decide(as(rig, 'astrid'), id, 'Approve')).status).toBe(204);
    expect(await statusOf('sam', id)).toBe('Provisioned');
    expect(await memberIds(l2)).toEqual([personId('sam')]);
    expect(await memberIds(l2, 'transitiveMembers')).toEqual([personId('sam')]);
    expect(await activeIn('sam')).toMatchObject([
      {
        accessId: 'member',
        groupId: groupId(l2),
        assignmentType: 'Activated',
        startDateTime: '2026-03-02T09:30:00.000Z',
        endDateTime: '2026-03-02T11:30:00.000Z',
      },
    ]);

    await rig.advance(119);
    expect(await memberIds(l2)).toEqual([personId('sam')]);
    await rig.advance(1);
    expect(await memberIds(l2)).toEqual([]);
    expect(await activeIn('sam')).toEqual([]);
    expect(await statusOf('sam', id)).toBe('Provisioned');
    await ask('sam');
  });

  it('starts when it was asked for, and can be taken back before', async () => {
    const startDateTime = '2026-03-02T12:00:00.000Z';
    const expiration = { type: 'afterDuration', duration: 'PT1H' };
    const wish = {
      group: 'pag-service-desk-l1',
      with: { scheduleInfo: { startDateTime, expiration } },
    };
    const first = await activate(as(rig, 'jonas'), wish);
    expect(first.body).toMatchObject({ status: 'Granted', completedDateTime: startDateTime });
    const id = text(first.body, 'id');
    expect((await as(rig, 'jonas').post(`${assignmentRequests}/${id}/cancel`)).status).toBe(204);
    expect(await statusOf('jonas', id)).toBe('Canceled');

    await activate(as(rig, 'jonas'), wish);
    expect(await memberIds('pag-service-desk-l1')).toEqual([]);
    await rig.advance(180);
    expect(await memberIds('pag-service-desk-l1')).toEqual([personId('jonas')]);
  });

  it('is given back no sooner than five minutes after it began', async () => {
    const wish = { group: 'pag-service-desk-l1' };
    await activate(as(rig, 'mei'), wish);
    await rig.advance(4);
    expect(await deactivate(as(rig, 'mei'), wish)).toMatchObject({
      status: 400,
      body: errorWith(
        'ActiveDurationTooShort',
        'The Active duration is too short. Miniumum Required is 5 minutes.',
      ),
    });
    await rig.advance(1);
    const given = await deactivate(as(rig, 'mei'), wish);
    expect(given).toMatchObject({ status: 201, body: { status: 'Revoked' } });
    expect(await memberIds('pag-service-desk-l1')).toEqual([]);
  });

  it('of an owner is another one, with its own approvers', async () => {
    const reply = await activate(as(rig, 'omar'), { group: 'sg-prod-dba', access: 'owner' });
    const id = text(reply.body, 'id');
    expect((await decide(as(rig, 'fatima'), id, 'Approve')).status).toBe(204);
    expect(await memberIds('sg-prod-dba', 'owners')).toEqual(['fatima', 'omar'].map(personId));
    expect(await memberIds('sg-prod-dba')).toEqual([personId('lena')]);
  });
});

describe('an approval', () => {
  it('is found by its approver, with the group, and decided once', async () => {
    const id = await ask('sam');
    const inbox = listing(
      `${assignmentRequests}/filterByCurrentUser(on='approver')`,
      "status eq 'PendingApproval'",
      '&$expand=group($select=displayName),principal',
    );
    expect(itemsOf(await as(rig, 'marta').get(inbox))).toMatchObject([
      {
        '@odata.type': '#microsoft.graph.privilegedAccessGroupAssignmentScheduleRequest',
        id,
        approvalId: id,
        group: { displayName: 'PAG-SERVICE-DESK-L2' },
        principal: { displayName: 'Sam Whitfield' },
      },
    ]);
    const mine = await as(rig, 'marta').get(`${approvals}/filterByCurrentUser(on='approver')`);
    expect(itemsOf(mine)).toEqual([{ '@odata.type': '#microsoft.graph.approval', id }]);
    expect(
      itemsOf(await as(rig, 'sam').get(`${approvals}/filterByCurrentUser(on='target')`)),
    ).toHaveLength(1);
    expect(
      itemsOf(await as(rig, 'ada').get(`${approvals}/filterByCurrentUser(on='approver')`)),
    ).toEqual([]);

    expect((await decide(as(rig, 'marta'), id, 'Deny')).status).toBe(204);
    expect(await statusOf('sam', id)).toBe('Denied');
    expect(await decide(as(rig, 'astrid'), id, 'Approve')).toMatchObject({
      status: 409,
      body: errorWith('Conflict', 'The approval step is already completed.'),
    });
  });

  it('has stages in v1.0 and steps in beta', async () => {
    const id = await ask('sam');
    const beta = approvals.replace('/v1.0/', '/beta/');
    const open = {
      id,
      displayName: null,
      reviewedDateTime: null,
      reviewResult: 'NotReviewed',
      status: 'InProgress',
      assignedToMe: true,
      justification: '',
      reviewedBy: null,
    };
    const astrid = as(rig, 'astrid');
    expect((await astrid.get(`${approvals}/${id}?$expand=stages`)).body).toMatchObject({
      id,
      stages: [open],
    });
    expect(itemsOf(await astrid.get(`${approvals}/${id}/stages`))).toEqual([open]);
    expect((await astrid.get(`${approvals}/${id}/stages/${id}`)).body).toMatchObject(open);
    expect((await astrid.get(`${beta}/${id}?$expand=steps`)).body).toMatchObject({ steps: [open] });
    expect(await astrid.get(`${approvals}/${id}/steps`)).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', "Resource not found for the segment 'steps'."),
    });
    expect((await astrid.get(`${beta}/${id}/stages`)).status).toBe(400);

    const body = { reviewResult: 'Approve', justification: 'fine' };
    expect((await astrid.patch(`${beta}/${id}/steps/${id}`, body)).status).toBe(204);
    expect((await astrid.get(`${approvals}/${id}/stages/${id}`)).body).toMatchObject({
      status: 'Completed',
      reviewResult: 'Approve',
      reviewedBy: { id: personId('astrid'), displayName: 'Astrid Nygård' },
    });
  });

  it('is no business of others, of the requester, of applications, nor of the roles', async () => {
    const id = await ask('sam');
    for (const key of ['sam', 'priya']) {
      expect(await decide(as(rig, key), id, 'Approve')).toMatchObject({
        status: 403,
        body: errorWith('Forbidden', 'The caller is not an approver of this request.'),
      });
    }
    const application = as(rig, 'astrid', { idtyp: 'app' });
    expect((await application.get(`${approvals}/${id}`)).status).toBe(403);
    expect((await decide(application, id, 'Approve')).status).toBe(403);
    const roles = `/beta/roleManagement/directory/roleAssignmentApprovals/${id}`;
    expect((await as(rig, 'astrid').get(roles)).status).toBe(404);
    const nothing = '99999999-9999-4999-8999-999999999999';
    expect((await as(rig, 'astrid').get(`${approvals}/${nothing}`)).status).toBe(404);
    expect((await decide(as(rig, 'astrid'), nothing, 'Approve')).status).toBe(404);
    expect(await statusOf('sam', id)).toBe('PendingApproval');
  });

  it('expires after a day', async () => {
    const id = await ask('sam');
    await rig.advance(24 * 60);
    expect(await statusOf('sam', id)).toBe('TimedOut');
    expect((await decide(as(rig, 'astrid'), id, 'Approve')).status).toBe(409);
    expect(await memberIds(l2)).toEqual([]);
  });
});
