import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const scopes = ['User.ReadWrite.All', 'User-PasswordProfile.ReadWrite.All', 'User.Read.All'];
const pim = ['RoleAssignmentSchedule.ReadWrite.Directory'];

const denied = {
  status: 403,
  body: errorWith(
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ),
};

function newcomer(with_: object = {}): object {
  return {
    accountEnabled: true,
    displayName: 'Nora Quist',
    mailNickname: 'nora.quist',
    userPrincipalName: 'nora.quist@woodgrove.example',
    passwordProfile: { password: 'Nearly-Spring-26', forceChangePasswordNextSignIn: true },
    ...with_,
  };
}

const ticket = { ticketInfo: { ticketNumber: 'INC-1', ticketSystem: 'Desk' } };

function as(key: string) {
  return rig.as(key, { scopes: [...scopes, ...pim] });
}

async function activeAs(key: string, role: string, scope?: string) {
  const client = as(key);
  const asked = await activate(client, { role, ...(scope && { scope }), with: ticket });
  expect(asked.body).toMatchObject({ status: 'Provisioned' });
  return client;
}

describe('the published lab', () => {
  it('lets Sam create a user only while his activation of User Administrator runs', async () => {
    const sam = as('sam');
    expect(await sam.post('/v1.0/users', newcomer())).toMatchObject(denied);

    const asked = await activate(sam, { role: 'User Administrator', duration: 'PT1H' });
    expect(asked.body).toMatchObject({ status: 'Provisioned' });
    const made = await sam.post('/v1.0/users', newcomer());
    expect(made.status).toBe(201);
    const id = text(made.body, 'id');
    expect(made.headers.get('location')).toBe(`${rig.origin}/v1.0/users/${id}`);
    expect((await sam.get('/v1.0/users/nora.quist@woodgrove.example')).body).toMatchObject({
      id,
      displayName: 'Nora Quist',
      jobTitle: null,
    });

    await rig.advance(61);
    const other = newcomer({ userPrincipalName: 'other@woodgrove.example' });
    expect(await sam.post('/v1.0/users', other)).toMatchObject(denied);
    expect(await sam.patch(`/v1.0/users/${id}`, { jobTitle: 'Clerk' })).toMatchObject(denied);
    expect(await sam.send('DELETE', `/v1.0/users/${id}`, {})).toMatchObject(denied);
    expect((await sam.get(`/v1.0/users/${id}`)).status).toBe(200);
  });
});

describe('creating people', () => {
  it('demands the permission of the token besides the role', async () => {
    await activeAs('sam', 'User Administrator');
    const without = rig.as('sam', { scopes: ['User.Read.All'] });
    expect(await without.post('/v1.0/users', newcomer())).toMatchObject(denied);
  });

  it('asks an application for nothing but its permission', async () => {
    const app = rig.as('ada', { idtyp: 'app', scopes: ['User.ReadWrite.All'] });
    expect((await app.post('/v1.0/users', newcomer())).status).toBe(201);
    const reader = rig.as('ada', { idtyp: 'app', scopes: ['User.Read.All'] });
    expect(await reader.post('/v1.0/users', newcomer())).toMatchObject(denied);
  });

  it.each([
    ['no name', { displayName: undefined }, "A value is required for property 'displayName'"],
    [
      'no switch',
      { accountEnabled: undefined },
      "A value is required for property 'accountEnabled'",
    ],
    ['no nickname', { mailNickname: undefined }, "A value is required for property 'mailNickname'"],
    ['no password', { passwordProfile: undefined }, 'A password must be specified'],
    ['a simple password', { passwordProfile: { password: 'password' } }, 'does not comply'],
    ['a foreign domain', { userPrincipalName: 'nora@elsewhere.example' }, 'The domain portion'],
    ['no domain', { userPrincipalName: 'nora' }, "property 'userPrincipalName'"],
    ['a taken name', { userPrincipalName: 'ADA.lindqvist@woodgrove.example' }, 'Another object'],
    ['what no user has', { shoeSize: 42 }, "Invalid property 'shoeSize'"],
    [
      'a number for a name',
      { displayName: 7 },
      "Invalid value specified for property 'displayName'",
    ],
  ])('refuses %s, and creates nobody', async (_what, wrong, message) => {
    const sam = await activeAs('sam', 'User Administrator');
    const before = Object.keys(rig.directory.people).length;
    expect(await sam.post('/v1.0/users', newcomer(wrong))).toMatchObject({
      status: 400,
      body: errorWith('Request_BadRequest', expect.stringContaining(message)),
    });
    expect(Object.keys(rig.directory.people)).toHaveLength(before);
  });

  it('refuses an empty body', async () => {
    const sam = await activeAs('sam', 'User Administrator');
    expect((await sam.post('/v1.0/users')).body).toEqual(
      errorWith('BadRequest', 'Empty Payload. JSON content expected.'),
    );
  });
});

describe('changing people', () => {
  it('keeps what changed, and nothing of a change that was refused', async () => {
    const sam = await activeAs('sam', 'User Administrator');
    const path = `/v1.0/users/${personId('diego')}`;
    const change = {
      jobTitle: 'Senior Developer',
      usageLocation: 'US',
      mobilePhone: '+1 555 0100',
    };
    expect((await sam.patch(path, change)).status).toBe(204);
    expect(
      (await sam.get(`${path}?$select=jobTitle,usageLocation,mobilePhone`)).body,
    ).toMatchObject(change);
    const bad = { jobTitle: 'Chief', userPrincipalName: 'ada.lindqvist@woodgrove.example' };
    expect((await sam.patch(path, bad)).status).toBe(400);
    expect((await sam.get(`${path}?$select=jobTitle`)).body.jobTitle).toBe('Senior Developer');
  });

  it('leaves people their own telephone and nothing else', async () => {
    const olu = rig.as('olu', { scopes: ['User.ReadWrite'] });
    expect((await olu.patch('/v1.0/me', { mobilePhone: '+44 7700 900001' })).status).toBe(204);
    expect(await olu.patch('/v1.0/me', { jobTitle: 'Director' })).toMatchObject(denied);
    await activeAs('sam', 'User Administrator');
    const sam = rig.as('sam', { scopes: ['User.ReadWrite'] });
    const change = { jobTitle: 'Clerk' };
    expect(await sam.patch(`/v1.0/users/${olu.id}`, change)).toMatchObject(denied);
    expect((await sam.patch('/v1.0/me', change)).status).toBe(204);
  });

  it('gives and takes managers', async () => {
    const sam = await activeAs('sam', 'User Administrator');
    const path = `/v1.0/users/${personId('diego')}/manager`;
    const reference = { '@odata.id': `${rig.origin}/v1.0/users/${personId('omar')}` };
    expect((await sam.put(`${path}/$ref`, reference)).status).toBe(204);
    expect((await sam.get(path)).body.id).toBe(personId('omar'));
    expect((await sam.send('DELETE', `${path}/$ref`, {})).status).toBe(204);
    expect((await sam.get(path)).status).toBe(404);
  });

  it('takes whoever is deleted out of groups, roles and the line of managers', async () => {
    const sam = await activeAs('sam', 'User Administrator');
    const grace = personId('grace');
    expect((await sam.send('DELETE', `/v1.0/users/${grace}`, {})).status).toBe(204);
    expect((await sam.get(`/v1.0/users/${grace}`)).status).toBe(404);
    expect((await sam.get(`/v1.0/users/${personId('ada')}/manager`)).status).toBe(404);
    expect(rig.directory.groups[groupId('messaging-approvers')]?.memberIds).not.toContain(grace);
    const left = Object.values(rig.directory.eligibilitySchedules);
    expect(left.some(({ principalId }) => principalId === grace)).toBe(false);
  });
});

describe('a role over an administrative unit', () => {
  it('reaches the members of the unit alone, and creates nobody', async () => {
    const unit = Object.keys(rig.directory.administrativeUnits)[0] ?? '';
    const scope = `/administrativeUnits/${unit}`;
    const jonas = await activeAs('jonas', 'User Administrator', scope);
    const title = { jobTitle: 'Branch developer' };
    expect((await jonas.patch(`/v1.0/users/${personId('diego')}`, title)).status).toBe(204);
    expect(await jonas.patch(`/v1.0/users/${personId('olu')}`, title)).toMatchObject(denied);
    expect(await jonas.post('/v1.0/users', newcomer())).toMatchObject(denied);
  });
});

describe('resetting passwords', () => {
  const reset = { passwordProfile: { password: 'Brand-New-Pass-1' } };

  it('lets the service desk reset those who hold nothing or little', async () => {
    const sam = await activeAs('sam', 'Helpdesk Administrator');
    expect((await sam.patch(`/v1.0/users/${personId('diego')}`, reset)).status).toBe(204);
    expect(rig.directory.people[personId('diego')]?.password).toBe('Brand-New-Pass-1');
    await activeAs('chiara', 'Reports Reader');
    expect((await sam.patch(`/v1.0/users/${personId('chiara')}`, reset)).status).toBe(204);
    await activeAs('mei', 'Helpdesk Administrator');
    expect((await sam.patch(`/v1.0/users/${personId('mei')}`, reset)).status).toBe(204);
  });

  it.each([
    ['holders of a strong role', 'priya'],
    ['a Global Administrator', 'emergency1'],
    ['owners of a group that can hold roles', 'astrid'],
  ])('keeps the service desk from %s', async (_who, key) => {
    const sam = await activeAs('sam', 'Helpdesk Administrator');
    expect(await sam.patch(`/v1.0/users/${personId(key)}`, reset)).toMatchObject(denied);
  });

  it('keeps the service desk from user administrators while they are active', async () => {
    const sam = await activeAs('sam', 'Helpdesk Administrator');
    const path = `/v1.0/users/${personId('bruno')}`;
    expect((await sam.patch(path, reset)).status).toBe(204);
    await activeAs('bruno', 'User Administrator');
    expect(await sam.patch(path, reset)).toMatchObject(denied);
  });

  it('demands a permission of its own', async () => {
    await activeAs('sam', 'Helpdesk Administrator');
    const sam = rig.as('sam', { scopes: ['User.ReadWrite.All'] });
    expect(await sam.patch(`/v1.0/users/${personId('diego')}`, reset)).toMatchObject(denied);
  });
});

describe('people who may read', () => {
  it('see the newcomer in the list', async () => {
    const sam = await activeAs('sam', 'User Administrator');
    await sam.post('/v1.0/users', newcomer());
    const query = "/v1.0/users?$filter=startswith(displayName,'Nora')&$select=displayName";
    expect(itemsOf(await as('olu').get(encodeURI(query)))).toEqual([{ displayName: 'Nora Quist' }]);
  });
});
