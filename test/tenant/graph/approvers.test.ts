import { personId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import { policyOf, ruleOf } from '../../../tenant/directory/policy';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, startOfTime, text } from '../rig';
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

describe('who approves', () => {
  const paa = 'Privileged Authentication Administrator';

  it('are the active administrators where nobody is named', async () => {
    const id = await ask('yuki', paa);
    const inbox = `${assignmentRequests}/filterByCurrentUser(on='approver')`;
    expect(itemsOf(await rig.as('priya').get(inbox))).toHaveLength(1);
    // Omar may become Global Administrator and is none now.
    expect((await decide(rig.as('omar'), id, 'Approve')).status).toBe(403);
    expect((await decide(rig.as('priya'), id, 'Approve')).status).toBe(204);
  });

  it('stay those of the moment when it was asked, whatever is changed meanwhile', async () => {
    const id = await ask('ada');
    const group = Object.values(rig.directory.groups).find(
      ({ mailNickname }) => mailNickname === 'messaging-approvers',
    );
    if (!group) throw new Error('The cast has no messaging approvers');
    group.memberIds = [personId('tomas')];
    expect((await decide(rig.as('tomas'), id, 'Approve')).status).toBe(403);
    expect((await decide(rig.as('grace'), id, 'Approve')).status).toBe(204);
  });

  it('is nobody when the named group is empty: the request waits and times out', async () => {
    for (const group of Object.values(rig.directory.groups)) group.memberIds = [];
    const id = await ask('ada');
    expect((await decide(rig.as('priya'), id, 'Approve')).status).toBe(403);
    await rig.advance(24 * 60);
    expect(await statusOf('ada', id)).toBe('TimedOut');
  });
});

describe('an approval of what is no longer true', () => {
  it('fails for somebody who has left', async () => {
    const id = await ask('ada');
    const ada = rig.directory.people[personId('ada')];
    if (ada) ada.accountEnabled = false;
    expect((await decide(rig.as('grace'), id, 'Approve')).status).toBe(204);
    expect(await statusOf('priya', id)).toBe('Failed');
    expect(rig.directory.assignmentSchedules[id]).toBeUndefined();
  });

  it('fails when the eligibility was taken away', async () => {
    const id = await ask('ada');
    const removal = await rig
      .as('priya')
      .post('/v1.0/roleManagement/directory/roleEligibilityScheduleRequests', {
        action: 'adminRemove',
        principalId: personId('ada'),
        roleDefinitionId: roleIdOf('Exchange Administrator'),
        directoryScopeId: '/',
      });
    expect(removal.status).toBe(201);
    await decide(rig.as('grace'), id, 'Approve');
    expect(await statusOf('ada', id)).toBe('Failed');
  });

  it('fails when an administrator has assigned the role meanwhile', async () => {
    const id = await ask('ada');
    const assigned = await rig.as('priya').post(assignmentRequests, {
      action: 'adminAssign',
      principalId: personId('ada'),
      roleDefinitionId: roleIdOf('Exchange Administrator'),
      directoryScopeId: '/',
      justification: 'Could not wait',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P1D' } },
    });
    expect(assigned.status).toBe(201);
    await decide(rig.as('grace'), id, 'Approve');
    expect(await statusOf('ada', id)).toBe('Failed');
    expect(itemsOf(await readActive(rig.as('ada')))).toMatchObject([
      { assignmentType: 'Assigned' },
    ]);
  });

  it('fails when the end that was asked for has passed', async () => {
    const asked = await activate(rig.as('ada'), {
      role: 'Exchange Administrator',
      with: {
        scheduleInfo: {
          expiration: { type: 'afterDateTime', endDateTime: '2026-03-02T10:00:00Z' },
        },
      },
    });
    const id = text(asked.body, 'id');
    await rig.advance(61);
    await decide(rig.as('grace'), id, 'Approve');
    expect(await statusOf('ada', id)).toBe('Failed');
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
  });

  it('is decided by nobody whose account was disabled since', async () => {
    const id = await ask('ada');
    const grace = rig.directory.people[personId('grace')];
    if (grace) grace.accountEnabled = false;
    expect((await decide(rig.as('grace'), id, 'Approve')).status).toBe(403);
  });
});

describe('the address of approvals', () => {
  it('is unknown in v1.0', async () => {
    const v1 = approvals.replace('beta', 'v1.0');
    expect(await rig.as('grace').get(`${v1}/some-id`)).toMatchObject({
      status: 400,
      body: errorWith(
        'BadRequest',
        "Resource not found for the segment 'roleAssignmentApprovals'.",
      ),
    });
  });

  it('is closed to tokens without the permissions of the older PIM, and to applications', async () => {
    const id = await ask('ada');
    const refusal = errorWith(
      '',
      'Valid permissions not present. User needs one of the following permissions for this action : PrivilegedAccess.ReadWrite.AzureAD,PrivilegedAccess.Read.AzureAD',
    );
    const scopes = ['RoleAssignmentSchedule.ReadWrite.Directory'];
    const without = await rig.as('grace', { scopes }).get(`${approvals}/${id}`);
    expect(without).toMatchObject({ status: 403, body: refusal });
    const reader = rig.as('grace', { scopes: ['PrivilegedAccess.Read.AzureAD'] });
    expect((await reader.get(`${approvals}/${id}`)).status).toBe(200);
    expect(await decide(reader, id, 'Approve')).toMatchObject({ status: 403, body: refusal });
    const application = rig.as('grace', { idtyp: 'app' });
    expect(await decide(application, id, 'Approve')).toMatchObject({ status: 403, body: refusal });
  });
});

describe('the settings that approval reads', () => {
  it('treats approval by an odd mode as approval', async () => {
    const policy = policyOf(rig.directory, directoryRole(roleIdOf('Exchange Administrator')));
    const rule = ruleOf(policy, 'Approval_EndUser_Assignment');
    const changed = await rig
      .as('priya')
      .patch(`/v1.0/policies/roleManagementPolicies/${policy.id}/rules/${rule.id}`, {
        '@odata.type': rule['@odata.type'],
        setting: { approvalMode: 'NoApproval' },
      });
    expect(changed.status).toBe(204);
    await ask('ada');
    expect(rig.clock.now()).toEqual(startOfTime);
  });
});
