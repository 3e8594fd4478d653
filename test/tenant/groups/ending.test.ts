import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { itemsOf, openRig, type Rig } from '../rig';
import { activate, administer, as, base, eligibilityRequests, listing } from './access';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const day = 24 * 60;
const l1 = groupId('pag-service-desk-l1');

/** What Sam asks of their own eligibility. */
function ask(action: string) {
  return administer(as(rig, 'sam'), {
    action,
    group: 'pag-service-desk-l1',
    principalId: personId('sam'),
    duration: 'P90D',
  });
}

async function endOfEligibility(): Promise<unknown> {
  const filter = `groupId eq '${l1}' and principalId eq '${personId('sam')}'`;
  const path = listing(`${base}/eligibilityScheduleInstances`, filter);
  return itemsOf(await as(rig, 'sam').get(path))[0]?.endDateTime;
}

describe('an eligibility for a group', () => {
  it('is extended only when its end is near, and an owner decides', async () => {
    expect(await endOfEligibility()).toBe('2027-01-16T09:00:00.000Z');
    expect((await ask('selfExtend')).status).toBe(400);
    await rig.advance(310 * day);
    expect(await ask('selfExtend')).toMatchObject({
      status: 201,
      body: { status: 'PendingAdminDecision', action: 'selfExtend' },
    });
    expect((await ask('selfExtend')).status).toBe(400);

    const extended = await administer(as(rig, 'astrid'), {
      action: 'adminExtend',
      group: 'pag-service-desk-l1',
      principalId: personId('sam'),
      duration: 'P90D',
    });
    expect(extended).toMatchObject({ status: 201, body: { status: 'Provisioned' } });
    expect(String(await endOfEligibility()) > '2027-01-17').toBe(true);
  });

  it('that is over can be renewed for a month, and gives nothing meanwhile', async () => {
    await rig.advance(321 * day);
    expect(await endOfEligibility()).toBeUndefined();
    const refused = await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
    expect(refused.body).toMatchObject({ error: { code: 'RoleAssignmentDoesNotExist' } });
    expect((await ask('selfRenew')).body).toMatchObject({ status: 'PendingAdminDecision' });
    const mine = listing(
      `${eligibilityRequests}/filterByCurrentUser(on='createdBy')`,
      "status eq 'PendingAdminDecision'",
    );
    expect(itemsOf(await as(rig, 'sam').get(mine))).toMatchObject([{ action: 'selfRenew' }]);
  });

  it('cuts an activation that would outlive it', async () => {
    await rig.advance(320 * day - 30);
    const reply = await activate(as(rig, 'sam'), {
      group: 'pag-service-desk-l1',
      duration: 'PT2H',
    });
    expect(reply.body).toMatchObject({
      scheduleInfo: { expiration: { endDateTime: '2027-01-16T09:00:00.000Z' } },
    });
  });
});

describe('an owner', () => {
  it('who is the last one stays for a month after the end, and then for good', async () => {
    const group = rig.directory.groups[groupId('dev-payments')];
    await administer(as(rig, 'priya'), {
      action: 'adminAssign',
      collection: `${base}/assignmentScheduleRequests`,
      group: 'dev-payments',
      access: 'owner',
      principalId: personId('diego'),
      duration: 'P1D',
    });
    if (group) group.ownerIds = [];
    const owners = async () =>
      itemsOf(await as(rig, 'priya').get(`/v1.0/groups/${groupId('dev-payments')}/owners`)).map(
        ({ id }) => id,
      );
    await rig.advance(2 * day);
    expect(await owners()).toEqual([personId('diego')]);
    await rig.advance(40 * day);
    expect(await owners()).toEqual([personId('diego')]);
  });
});
