import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const scopes = [
  'Group.ReadWrite.All',
  'User.Read.All',
  'RoleManagement.ReadWrite.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];

const denied = {
  status: 403,
  body: errorWith(
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ),
};

const payroll = {
  displayName: 'Payroll',
  mailEnabled: false,
  mailNickname: 'payroll',
  securityEnabled: true,
};

function as(key: string) {
  return rig.as(key, { scopes });
}

async function groupsAdministrator() {
  const chiara = as('chiara');
  const asked = await activate(chiara, { role: 'Groups Administrator' });
  expect(asked.body).toMatchObject({ status: 'Provisioned' });
  return chiara;
}

function referenceTo(id: string): object {
  return { '@odata.id': `${rig.origin}/v1.0/directoryObjects/${id}` };
}

describe('groups', () => {
  it('are created, changed and deleted by whoever holds Groups Administrator, while they do', async () => {
    expect(await as('chiara').post('/v1.0/groups', payroll)).toMatchObject(denied);
    const chiara = await groupsAdministrator();
    const members = [`${rig.origin}/v1.0/users/${personId('olu')}`];
    const made = await chiara.post('/v1.0/groups', { ...payroll, 'members@odata.bind': members });
    expect(made).toMatchObject({
      status: 201,
      body: { displayName: 'Payroll', securityEnabled: true, groupTypes: [] },
    });
    const path = `/v1.0/groups/${text(made.body, 'id')}`;
    expect(itemsOf(await chiara.get(`${path}/members?$select=id`))).toMatchObject([
      { id: personId('olu') },
    ]);
    expect(itemsOf(await chiara.get(`${path}/owners?$select=id`))).toMatchObject([
      { id: personId('chiara') },
    ]);
    expect((await chiara.patch(path, { description: 'Who is paid' })).status).toBe(204);
    expect((await chiara.get(path)).body.description).toBe('Who is paid');
    expect((await chiara.send('DELETE', path, {})).status).toBe(204);
    expect((await chiara.get(path)).status).toBe(404);
  });

  it('that can hold roles are beyond Groups Administrator', async () => {
    const chiara = await groupsAdministrator();
    const group = { ...payroll, isAssignableToRole: true };
    expect(await chiara.post('/v1.0/groups', group)).toMatchObject(denied);
    const path = `/v1.0/groups/${groupId('pag-service-desk-l2')}`;
    expect(await chiara.patch(path, { description: 'Mine' })).toMatchObject(denied);
    const priya = as('priya');
    expect((await priya.post('/v1.0/groups', group)).status).toBe(201);
    expect((await priya.patch(path, { description: 'Hers' })).status).toBe(204);
    const without = rig.as('priya', { scopes: ['Group.ReadWrite.All'] });
    expect(await without.patch(path, { description: 'His' })).toMatchObject(denied);
  });

  it('are kept by their owners, who need no role', async () => {
    const fatima = as('fatima');
    const path = `/v1.0/groups/${groupId('dev-payments')}`;
    expect((await fatima.post(`${path}/members/$ref`, referenceTo(personId('olu')))).status).toBe(
      204,
    );
    expect(await as('diego').patch(path, { description: 'Ours' })).toMatchObject(denied);
    const out = await fatima.send('DELETE', `${path}/members/${personId('olu')}/$ref`, {});
    expect(out.status).toBe(204);
  });

  it('take nobody twice, no strangers, and keep one owner', async () => {
    const chiara = await groupsAdministrator();
    const path = `/v1.0/groups/${groupId('dev-payments')}`;
    expect(await chiara.post(`${path}/members/$ref`, referenceTo(personId('diego')))).toMatchObject(
      {
        status: 400,
        body: errorWith('Request_BadRequest', expect.stringContaining("'members'")),
      },
    );
    const nobody = '11111111-1111-4111-8111-111111111111';
    expect((await chiara.post(`${path}/members/$ref`, referenceTo(nobody))).status).toBe(404);
    expect((await chiara.send('DELETE', `${path}/members/${nobody}/$ref`, {})).status).toBe(404);
    expect((await chiara.post(`${path}/members/$ref`, {})).status).toBe(400);
    const owner = await chiara.send('DELETE', `${path}/owners/${personId('fatima')}/$ref`, {});
    expect(owner).toMatchObject({
      status: 400,
      body: errorWith('Request_BadRequest', expect.stringContaining('at least one owner')),
    });
  });

  it('are changed wholly or not at all', async () => {
    const chiara = await groupsAdministrator();
    const path = `/v1.0/groups/${groupId('dev-payments')}`;
    const members = [personId('olu'), personId('diego')].map(
      (id) => `${rig.origin}/v1.0/users/${id}`,
    );
    const change = { description: 'Changed', 'members@odata.bind': members };
    expect((await chiara.patch(path, change)).status).toBe(400);
    expect(rig.directory.groups[groupId('dev-payments')]).toMatchObject({
      description: 'Developers of the payments platform',
      memberIds: [personId('diego')],
    });
  });
});

describe('role assignments outside PIM', () => {
  const path = '/v1.0/roleManagement/directory/roleAssignments';
  const body = () => ({
    roleDefinitionId: roleIdOf('Reports Reader'),
    principalId: personId('olu'),
    directoryScopeId: '/',
  });

  it('are given and taken by a Privileged Role Administrator, and PIM sees them as permanent', async () => {
    expect(await as('olu').post(path, body())).toMatchObject(denied);
    const priya = as('priya');
    const made = await priya.post(path, body());
    expect(made).toMatchObject({ status: 201, body: body() });
    expect((await priya.post(path, body())).status).toBe(400);
    const own = `/v1.0/roleManagement/directory/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')`;
    const held = itemsOf(await as('olu').get(own));
    expect(held).toContainEqual(
      expect.objectContaining({
        roleDefinitionId: roleIdOf('Reports Reader'),
        assignmentType: 'Assigned',
        endDateTime: null,
      }),
    );
    expect(rig.directory.happenings).toContainEqual(
      expect.objectContaining({ kind: 'assigned-outside', principalId: personId('olu') }),
    );
    const id = text(made.body, 'id');
    expect((await priya.send('DELETE', `${path}/${id}`, {})).status).toBe(204);
    expect((await priya.send('DELETE', `${path}/${id}`, {})).status).toBe(404);
  });

  it('of the last holder of a role that nobody else can give stay', async () => {
    const priya = as('priya');
    const filter = `?$filter=principalId eq '${personId('priya')}'`;
    const [held] = itemsOf(await priya.get(encodeURI(`${path}${filter}`)));
    const reply = await priya.send('DELETE', `${path}/${text(held, 'id')}`, {});
    expect(reply.status).toBe(400);
  });

  it('take known roles and known people', async () => {
    const priya = as('priya');
    const nobody = '11111111-1111-4111-8111-111111111111';
    expect((await priya.post(path, { ...body(), principalId: nobody })).status).toBe(404);
    expect((await priya.post(path, { ...body(), roleDefinitionId: nobody })).status).toBe(404);
    expect((await priya.post(path, { principalId: nobody })).status).toBe(400);
  });
});
