import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { holds } from '../../../tenant/directory/schedules';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import {
  activate,
  administer,
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

function hasRole(key: string, role: string): boolean {
  return holds(rig.directory, personId(key), { oneOf: [roleIdOf(role)], now: rig.clock.now() });
}

const doesNotExist = errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.');

describe('being a member', () => {
  it('gives the roles that the group has, for as long as it lasts', async () => {
    expect(hasRole('mei', 'Authentication Administrator')).toBe(false);
    const asked = await activate(as(rig, 'mei'), { group: 'pag-service-desk-l2' });
    await decide(as(rig, 'astrid'), text(asked.body, 'id'), 'Approve');
    expect(hasRole('mei', 'Authentication Administrator')).toBe(true);
    await rig.advance(60);
    expect(hasRole('mei', 'Authentication Administrator')).toBe(false);
  });

  it('does not give a role for which the group is merely eligible, but lets it be activated', async () => {
    const role = 'Exchange Recipient Administrator';
    expect(hasRole('henrik', role)).toBe(false);
    const reply = await as(rig, 'henrik').post(
      '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests',
      {
        action: 'selfActivate',
        principalId: personId('henrik'),
        roleDefinitionId: roleIdOf(role),
        directoryScopeId: '/',
        justification: 'A shared mailbox',
        scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } },
      },
    );
    expect(reply.body).toMatchObject({ status: 'Provisioned' });
    expect(hasRole('henrik', role)).toBe(true);
    expect(hasRole('ines', role)).toBe(false);
  });

  it('of a group that is eligible for another one lets it be activated for oneself only', async () => {
    const wish = { group: 'pag-payments-prod' };
    expect(await activate(as(rig, 'olu'), wish)).toMatchObject({ status: 400, body: doesNotExist });
    expect((await activate(as(rig, 'diego'), wish)).body).toMatchObject({ status: 'Provisioned' });
    const members = `/v1.0/groups/${groupId('pag-payments-prod')}/transitiveMembers`;
    expect(itemsOf(await as(rig, 'priya').get(members))).toMatchObject([{ id: personId('diego') }]);

    // Olu belongs to the developers only once that is activated.
    await activate(as(rig, 'olu', { amr: ['pwd'] }), { group: 'dev-payments' });
    expect((await activate(as(rig, 'olu'), wish)).body).toMatchObject({ status: 'Provisioned' });
  });

  it('is told apart from being an owner', async () => {
    const wish = { group: 'pag-service-desk-l1', access: 'owner' } as const;
    expect(await activate(as(rig, 'sam'), wish)).toMatchObject({ status: 400, body: doesNotExist });
    const odd = { group: 'pag-service-desk-l1', with: { accessId: 'guest' } };
    expect((await activate(as(rig, 'sam'), odd)).status).toBe(400);
  });
});

describe('an activation', () => {
  it('must keep to the settings of that group and kind', async () => {
    const reply = await activate(as(rig, 'diego', { amr: ['pwd'] }), {
      group: 'sg-prod-dba',
      duration: 'PT6H',
      with: { justification: ' ' },
    });
    expect(reply).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["ExpirationRule","JustificationRule","MfaRule","TicketingRule"]',
      ),
    });
  });

  it('takes a ticket and remembers it', async () => {
    const ticketInfo = { ticketNumber: 'INC-7', ticketSystem: 'Desk' };
    const reply = await activate(as(rig, 'diego'), { group: 'sg-prod-dba', with: { ticketInfo } });
    expect(reply).toMatchObject({ status: 201, body: { status: 'Provisioned', ticketInfo } });
    expect((await activate(as(rig, 'diego'), { group: 'sg-prod-dba' })).body).toEqual(
      errorWith('RoleAssignmentExists', 'The Role assignment already exists.'),
    );
  });

  it('is asked for once', async () => {
    const wish = { group: 'pag-service-desk-l2' };
    await activate(as(rig, 'sam'), wish);
    expect(await activate(as(rig, 'sam'), wish)).toMatchObject({
      status: 400,
      body: { error: { code: 'PendingRoleAssignmentRequest' } },
    });
  });

  it('that is only to be checked changes nothing', async () => {
    const wish = { group: 'pag-service-desk-l1', with: { isValidationOnly: true } };
    const reply = await activate(as(rig, 'sam'), wish);
    expect(reply).toMatchObject({ status: 201, body: { isValidationOnly: true } });
    const path = `${assignmentRequests}/filterByCurrentUser(on='principal')`;
    expect(itemsOf(await as(rig, 'sam').get(path))).toEqual([]);
  });
});

describe('who is in a group of PIM through another group', () => {
  const collections = ['assignmentSchedules', 'assignmentScheduleInstances'];

  async function seenBy(key: string, collection: string) {
    const path = listing(
      `${base}/${collection}/filterByCurrentUser(on='principal')`,
      `groupId eq '${groupId('sg-prod-dba')}'`,
    );
    return itemsOf(await as(rig, key).get(path));
  }

  it('is shown so, and apart from whoever is in it through a group in that group', async () => {
    const { groups } = rig.directory;
    groups[groupId('sg-prod-dba')]?.memberIds.push(groupId('dev-payments'));
    groups[groupId('dev-payments')]?.memberIds.push(groupId('messaging-approvers'));
    for (const collection of collections) {
      expect(await seenBy('diego', collection)).toMatchObject([
        { accessId: 'member', principalId: personId('diego'), memberType: 'Group' },
      ]);
      expect(await seenBy('grace', collection)).toMatchObject([
        { accessId: 'member', principalId: personId('grace'), memberType: 'Inherited' },
      ]);
      expect(await seenBy('mei', collection)).toEqual([]);
    }
  });

  it('can still activate it, where they are eligible themselves, and give that back', async () => {
    const { groups } = rig.directory;
    groups[groupId('pag-service-desk-l1')]?.memberIds.push(groupId('dev-payments'));
    groups[groupId('dev-payments')]?.memberIds.push(personId('sam'));
    const reply = await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
    expect(reply.body.status).toBe('Provisioned');
  });
});

describe('who is in a group without PIM', () => {
  const owners = listing(
    `${base}/assignmentScheduleInstances`,
    `groupId eq '${groupId('sg-prod-dba')}' and accessId eq 'owner'`,
  );

  it('is shown as assigned outside it, under one id', async () => {
    const [fatima, ...others] = itemsOf(await as(rig, 'fatima').get(owners));
    expect(others).toEqual([]);
    expect(fatima).toMatchObject({
      principalId: personId('fatima'),
      assignmentType: 'Assigned',
      startDateTime: null,
      endDateTime: null,
    });
    expect(fatima?.assignmentScheduleId).toBe(text(fatima, 'id'));
  });

  it('has nothing to activate and nothing to give back, and stays a member', async () => {
    rig.directory.groups[groupId('sg-prod-dba')]?.memberIds.push(personId('diego'));
    const wish = {
      group: 'sg-prod-dba',
      with: { ticketInfo: { ticketNumber: 'INC-1', ticketSystem: null } },
    };
    const ask = await activate(as(rig, 'diego'), wish);
    expect(ask.body).toMatchObject({ error: { code: 'RoleAssignmentExists' } });
    expect((await deactivate(as(rig, 'diego'), wish)).body).toEqual(doesNotExist);
    const members = await as(rig, 'fatima').get(`/v1.0/groups/${groupId('sg-prod-dba')}/members`);
    expect(itemsOf(members).map(({ id }) => id)).toContain(personId('diego'));
  });

  it('is left as they were by a request that is refused, or that is only to be checked', async () => {
    const group = rig.directory.groups[groupId('sg-prod-dba')];
    group?.ownerIds.push(personId('lena'));
    const before = structuredClone(group);
    const takeAway = (more: object) =>
      administer(as(rig, 'priya'), {
        action: 'adminRemove',
        collection: assignmentRequests,
        group: 'sg-prod-dba',
        access: 'owner',
        principalId: personId('lena'),
        with: more,
      });
    expect(await takeAway({ isValidationOnly: true })).toMatchObject({ status: 201 });
    expect(rig.directory.groups[groupId('sg-prod-dba')]).toEqual(before);
    expect(await takeAway({ action: 'adminExtend' })).toMatchObject({ status: 400 });
    expect(rig.directory.groups[groupId('sg-prod-dba')]).toEqual(before);
    const held = Object.values(rig.directory.assignmentSchedules).filter(
      ({ principalId, scopeId, roleDefinitionId }) =>
        principalId === personId('lena') && scopeId === group?.id && roleDefinitionId === 'owner',
    );
    expect(held).toEqual([]);
  });

  it('can be taken out by PIM, but for the last owner', async () => {
    const takeAway = (key: string) =>
      administer(as(rig, 'priya'), {
        action: 'adminRemove',
        collection: assignmentRequests,
        group: 'sg-prod-dba',
        access: 'owner',
        principalId: personId(key),
      });
    expect(await takeAway('fatima')).toMatchObject({ status: 400 });
    rig.directory.groups[groupId('sg-prod-dba')]?.ownerIds.push(personId('lena'));
    expect(await takeAway('lena')).toMatchObject({ status: 201, body: { status: 'Revoked' } });
    expect(itemsOf(await as(rig, 'priya').get(owners))).toHaveLength(1);
  });
});
