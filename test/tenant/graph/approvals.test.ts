import { personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate, approvals, assignmentRequests, decide, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

async function ask(key: string, role = 'Exchange Administrator'): Promise<string> {
  const reply = await activate(rig.as(key), { role, duration: 'PT2H' });
  expect(reply.body.status).toBe('PendingApproval');
  return text(reply.body, 'id');
}

async function statusOf(key: string, id: string): Promise<unknown> {
  return (await rig.as(key).get(`${assignmentRequests}/${id}`)).body.status;
}

const openStep = (id: string) => ({
  id,
  displayName: null,
  reviewedDateTime: null,
  reviewResult: 'NotReviewed',
  status: 'InProgress',
  assignedToMe: true,
  justification: '',
  reviewedBy: null,
});

const decidedAlready = errorWith('Conflict', 'The approval step is already completed.');

describe('an approval', () => {
  it('is found by its approver among the requests that wait, with names', async () => {
    const id = await ask('ada');
    const inbox = `${assignmentRequests}/filterByCurrentUser(on='approver')?$filter=status eq 'PendingApproval'&$expand=principal,roleDefinition`;
    const [request, ...others] = itemsOf(await rig.as('grace').get(encodeURI(inbox)));
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      '@odata.type': '#microsoft.graph.unifiedRoleAssignmentScheduleRequest',
      id,
      principal: { '@odata.type': '#microsoft.graph.user', displayName: 'Ada Lindqvist' },
      roleDefinition: { displayName: 'Exchange Administrator' },
    });
    expect(itemsOf(await rig.as('yuki').get(encodeURI(inbox)))).toEqual([]);
  });

  it('is found among those that one may decide, has asked for, or is the subject of', async () => {
    const id = await ask('ada');
    const mine = async (key: string, on: string) =>
      itemsOf(await rig.as(key).get(`${approvals}/filterByCurrentUser(on='${on}')`)).map(
        (item) => item.id,
      );
    expect(await mine('grace', 'approver')).toEqual([id]);
    expect(await mine('grace', 'target')).toEqual([]);
    expect(await mine('ada', 'target')).toEqual([id]);
    expect(await mine('ada', 'createdBy')).toEqual([id]);
    expect(await mine('ada', 'approver')).toEqual([]);
  });

  it('has one step of its own id, which each reader sees as theirs or not', async () => {
    const id = await ask('ada');
    const grace = await rig.as('grace').get(`${approvals}/${id}?$expand=steps`);
    expect(grace.status).toBe(200);
    expect(grace.body).toMatchObject({ id, steps: [openStep(id)] });
    const steps = await rig.as('henrik').get(`${approvals}/${id}/steps`);
    expect(itemsOf(steps)).toEqual([openStep(id)]);
    const step = await rig.as('ada').get(`${approvals}/${id}/steps/${id}`);
    expect(step.body).toMatchObject({ ...openStep(id), assignedToMe: false });
  });

  it('starts the activation and its time when an approver says yes', async () => {
    const id = await ask('ada');
    await rig.advance(90);
    const yes = await decide(rig.as('grace'), id, 'Approve', 'Known incident');
    expect(yes.status).toBe(204);
    expect(yes.body).toEqual({});

    const [active] = itemsOf(await readActive(rig.as('ada')));
    expect(active).toMatchObject({
      startDateTime: '2026-03-02T10:30:00.000Z',
      endDateTime: '2026-03-02T12:30:00.000Z',
    });
    const request = await rig.as('ada').get(`${assignmentRequests}/${id}`);
    expect(request.body).toMatchObject({
      status: 'Provisioned',
      completedDateTime: '2026-03-02T10:30:00.000Z',
      scheduleInfo: { startDateTime: '2026-03-02T10:30:00.000Z' },
    });
    const step = await rig.as('henrik').get(`${approvals}/${id}/steps/${id}`);
    expect(step.body).toMatchObject({
      status: 'Completed',
      reviewResult: 'Approve',
      justification: 'Known incident',
      reviewedDateTime: '2026-03-02T10:30:00.000Z',
      reviewedBy: {
        id: personId('grace'),
        displayName: 'Grace Okafor',
        userPrincipalName: 'grace.okafor@woodgrove.example',
        mail: 'grace.okafor@woodgrove.example',
      },
    });
  });

  it('keeps to a later start that was asked for', async () => {
    const startDateTime = '2026-03-02T12:00:00.000Z';
    const expiration = { type: 'afterDuration', duration: 'PT1H' };
    const asked = await activate(rig.as('ada'), {
      role: 'Exchange Administrator',
      with: { scheduleInfo: { startDateTime, expiration } },
    });
    expect(asked.body).toMatchObject({
      status: 'PendingApproval',
      completedDateTime: startDateTime,
    });
    const id = text(asked.body, 'id');
    await decide(rig.as('grace'), id, 'approve');
    expect(await statusOf('ada', id)).toBe('Granted');
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
    await rig.advance(180);
    expect(itemsOf(await readActive(rig.as('ada')))).toHaveLength(1);
  });

  it('ends the request when an approver says no, and the next one may be asked for', async () => {
    const id = await ask('ada');
    expect((await decide(rig.as('ines'), id, 'Deny', 'Not today')).status).toBe(204);
    expect(await statusOf('ada', id)).toBe('Denied');
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
    await ask('ada');
  });

  it('is decided by the first who acts', async () => {
    const id = await ask('ada');
    const replies = await Promise.all([
      decide(rig.as('grace'), id, 'Approve'),
      decide(rig.as('henrik'), id, 'Deny'),
    ]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    const late = await decide(rig.as('ines'), id, 'Deny');
    expect(late).toMatchObject({ status: 409, body: decidedAlready });
  });

  it('refuses whoever is no approver, and the requester also as one of the approvers', async () => {
    const refusal = errorWith('Forbidden', 'The caller is not an approver of this request.');
    const id = await ask('grace');
    const own = await decide(rig.as('grace'), id, 'Approve');
    expect(own).toMatchObject({ status: 403, body: refusal });
    const outsider = await decide(rig.as('priya'), id, 'Approve');
    expect(outsider).toMatchObject({ status: 403, body: refusal });
    expect(await statusOf('grace', id)).toBe('PendingApproval');
  });

  it('demands that the approver says why, where the settings do', async () => {
    const id = await ask('ada');
    expect(await decide(rig.as('grace'), id, 'Approve', ' ')).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["JustificationRule"]',
      ),
    });
  });

  it('understands approve and deny and no other word', async () => {
    const id = await ask('ada');
    const odd = await decide(rig.as('grace'), id, 'NotReviewed');
    expect(odd).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });

  it('is not known by another id', async () => {
    const id = await ask('ada');
    const nothing = '99999999-9999-4999-8999-999999999999';
    const grace = rig.as('grace');
    expect((await grace.get(`${approvals}/${nothing}`)).status).toBe(404);
    expect((await grace.get(`${approvals}/constructor`)).status).toBe(404);
    expect((await decide(grace, nothing, 'Approve')).status).toBe(404);
    const body = { reviewResult: 'Approve', justification: 'why' };
    const strange = await grace.patch(`${approvals}/${id}/steps/${nothing}`, body);
    expect(strange.status).toBe(404);
    expect(await statusOf('ada', id)).toBe('PendingApproval');
  });

  it('expires after a day: the request times out and cannot be decided', async () => {
    const id = await ask('ada');
    await rig.advance(24 * 60 - 1);
    expect(await statusOf('ada', id)).toBe('PendingApproval');
    await rig.advance(1);
    expect(await statusOf('ada', id)).toBe('TimedOut');
    const late = await decide(rig.as('grace'), id, 'Approve');
    expect(late).toMatchObject({ status: 409, body: decidedAlready });
    const step = await rig.as('grace').get(`${approvals}/${id}/steps/${id}`);
    expect(step.body).toMatchObject({ status: 'Expired', reviewResult: 'NotReviewed' });
    await ask('ada');
  });
});
