import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig } from '../rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

function notFound(what: string): object {
  return errorWith(
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

const basicScopes = ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All'];

describe('/me', () => {
  it('tells people who they are', async () => {
    const me = await rig.as('ada').get('/v1.0/me');
    expect(me.status).toBe(200);
    expect(me.body).toEqual({
      '@odata.context': `${rig.origin}/v1.0/$metadata#users/$entity`,
      businessPhones: [],
      displayName: 'Ada Lindqvist',
      givenName: 'Ada',
      jobTitle: 'Messaging Administrator',
      mail: 'ada.lindqvist@woodgrove.example',
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: 'en-GB',
      surname: 'Lindqvist',
      userPrincipalName: 'ada.lindqvist@woodgrove.example',
      id: personId('ada'),
    });
  });

  it('says of a guest that they are one, where it is asked for', async () => {
    const gil = await rig.as('gil', { scopes: ['User.Read'] }).get('/v1.0/me?$select=id,userType');
    expect(gil.body).toEqual({
      '@odata.context': `${rig.origin}/v1.0/$metadata#users(id,userType)/$entity`,
      id: personId('gil'),
      userType: 'Guest',
    });
    const mail = await rig.as('gil').get('/v1.0/me?$select=mail');
    expect(mail.body.mail).toBe('gil.navarro@fabrikam.example');
    const ada = await rig.as('ada').get('/beta/me?$select=userType');
    expect(ada.body.userType).toBe('Member');
  });

  it('has the manager', async () => {
    const manager = await rig.as('ada').get('/v1.0/me/manager?$select=displayName');
    expect(manager.body).toMatchObject({ displayName: 'Grace Okafor' });
  });

  it('is nobody for an application', async () => {
    expect(await rig.as('ada', { idtyp: 'app' }).get('/v1.0/me')).toMatchObject({
      status: 400,
      body: errorWith(
        'BadRequest',
        '/me request is only valid with delegated authentication flow.',
      ),
    });
  });
});

describe('/users', () => {
  it('finds somebody by id, by principal name, and a guest by theirs', async () => {
    const ada = rig.as('ada');
    const byId = await ada.get(`/v1.0/users/${personId('grace').toUpperCase()}`);
    expect(byId.body.displayName).toBe('Grace Okafor');
    const byName = await ada.get('/v1.0/users/Grace.Okafor@woodgrove.example');
    expect(byName.body.id).toBe(personId('grace'));
    const gil = await ada.get(
      '/v1.0/users/gil.navarro_fabrikam.example%23EXT%23@woodgrove.onmicrosoft.com',
    );
    expect(gil.body.id).toBe(personId('gil'));
  });

  it('says that nobody has an unknown name', async () => {
    const ada = rig.as('ada');
    for (const name of ['nobody@woodgrove.example', 'constructor', '__proto__']) {
      expect(await ada.get(`/v1.0/users/${name}`)).toMatchObject({
        status: 404,
        body: notFound(name),
      });
    }
  });

  it('lists by the beginning of a name, with what is selected and the manager', async () => {
    const query = encodeURI(
      "/v1.0/users?$filter=startsWith(displayName,'gra')&$select=displayName&$expand=manager($select=displayName)",
    );
    expect(itemsOf(await rig.as('ada').get(query))).toEqual([
      {
        displayName: 'Grace Okafor',
        manager: { '@odata.type': '#microsoft.graph.user', displayName: 'Catherine Mbeki' },
      },
    ]);
  });

  it('gives the manager, and 404 where there is none', async () => {
    const ada = rig.as('ada');
    const manager = await ada.get(`/v1.0/users/${personId('bruno')}/manager`);
    expect(manager.body).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      id: personId('henrik'),
    });
    expect(await ada.get(`/v1.0/users/${personId('catherine')}/manager`)).toMatchObject({
      status: 404,
      body: notFound('manager'),
    });
  });

  it('hides all but the basic properties from a token for the basic ones', async () => {
    const ada = rig.as('ada', { scopes: basicScopes });
    const grace = await ada.get(
      `/v1.0/users/${personId('grace')}?$select=displayName,mail,jobTitle,userType`,
    );
    expect(grace.body).toMatchObject({
      displayName: 'Grace Okafor',
      mail: 'grace.okafor@woodgrove.example',
      jobTitle: null,
      userType: null,
    });
    expect(await ada.get(`/v1.0/users/${personId('grace')}/manager`)).toMatchObject({
      status: 403,
      body: errorWith(
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      ),
    });
  });

  it('takes advanced filters only from readers who accept a slightly old answer', async () => {
    const ada = rig.as('ada');
    const filter = encodeURIComponent("userType ne 'Member'");
    expect(await ada.get(`/v1.0/users?$filter=${filter}`)).toMatchObject({
      status: 400,
      body: errorWith('Request_UnsupportedQuery', 'Unsupported Query.'),
    });
    const eventual = { ConsistencyLevel: 'eventual' };
    const guests = await ada.get(`/v1.0/users?$filter=${filter}&$count=true`, eventual);
    expect(guests.body).toMatchObject({ '@odata.count': 1, value: [{ id: personId('gil') }] });
    const contains = encodeURIComponent("contains(displayName,'a')");
    const never = await ada.get(`/v1.0/users?$filter=${contains}&$count=true`, eventual);
    expect(never.status).toBe(400);
  });
});

describe('/groups', () => {
  const approvers = `/v1.0/groups/${groupId('messaging-approvers')}`;

  it('are listed and found', async () => {
    const ada = rig.as('ada');
    const query = encodeURI("/v1.0/groups?$filter=displayName eq 'Messaging approvers'");
    expect(itemsOf(await ada.get(query))).toEqual([
      expect.objectContaining({
        id: groupId('messaging-approvers'),
        securityEnabled: true,
        isAssignableToRole: false,
      }),
    ]);
    expect((await ada.get(approvers)).body.displayName).toBe('Messaging approvers');
    const unknown = await ada.get('/v1.0/groups/11111111-1111-4111-8111-111111111111/members');
    expect(unknown).toMatchObject({
      status: 404,
      body: notFound('11111111-1111-4111-8111-111111111111'),
    });
  });

  it('have members and owners, each said what it is', async () => {
    const ada = rig.as('ada');
    const members = itemsOf(await ada.get(`${approvers}/members?$select=id,displayName`));
    expect(members).toEqual([
      {
        '@odata.type': '#microsoft.graph.user',
        id: personId('grace'),
        displayName: 'Grace Okafor',
      },
      expect.objectContaining({ id: personId('henrik') }),
      expect.objectContaining({ id: personId('ines') }),
    ]);
    const owners = itemsOf(await ada.get(`${approvers}/owners`));
    expect(owners.map(({ id }) => id)).toEqual([personId('grace')]);
  });

  it('have members through other groups, each once, also where groups hold one another', async () => {
    const { directory } = rig;
    const outer = directory.groups[groupId('dev-payments')];
    const inner = directory.groups[groupId('messaging-approvers')];
    outer?.memberIds.push(groupId('messaging-approvers'));
    inner?.memberIds.push(groupId('dev-payments'), personId('diego'));
    const path = `/v1.0/groups/${groupId('dev-payments')}/transitiveMembers`;
    const all = itemsOf(await rig.as('ada').get(path));
    expect(all.filter(({ id }) => id === personId('diego'))).toHaveLength(1);
    expect(all).toContainEqual(
      expect.objectContaining({ '@odata.type': '#microsoft.graph.group' }),
    );
    const people = itemsOf(await rig.as('ada').get(`${path}/microsoft.graph.user`));
    expect(new Set(people.map(({ id }) => id))).toEqual(
      new Set(['diego', 'grace', 'henrik', 'ines'].map(personId)),
    );
    expect(people).toHaveLength(4);
    expect(people[0]).not.toHaveProperty('@odata.type');
    outer?.memberIds.pop();
    inner?.memberIds.splice(-2);
  });

  it('show no more of their members than the token may see of people', async () => {
    const ada = rig.as('ada', { scopes: ['GroupMember.Read.All'] });
    const [first] = itemsOf(await ada.get(`${approvers}/members`));
    expect(first).toMatchObject({ id: personId('grace'), displayName: null });
    const basic = rig.as('ada', { scopes: basicScopes });
    const [named] = itemsOf(await basic.get(`${approvers}/members`));
    expect(named).toMatchObject({ displayName: 'Grace Okafor', jobTitle: null });
  });
});

describe('/directoryObjects/getByIds', () => {
  const path = '/v1.0/directoryObjects/getByIds';

  it('names many at once and passes over the unknown', async () => {
    const ids = [personId('ada'), groupId('all-staff'), '11111111-1111-4111-8111-111111111111'];
    const reply = await rig.as('ada').post(path, { ids });
    expect(itemsOf(reply)).toMatchObject([
      { '@odata.type': '#microsoft.graph.user', displayName: 'Ada Lindqvist' },
      { '@odata.type': '#microsoft.graph.group', displayName: 'All staff' },
    ]);
    const people = await rig.as('ada').post(`${path}?$select=id`, { ids, types: ['User'] });
    expect(itemsOf(people)).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: personId('ada') },
    ]);
  });

  it('takes a thousand ids and no more, and no body without any', async () => {
    const many = Array.from({ length: 1001 }, () => personId('ada'));
    expect((await rig.as('ada').post(path, { ids: many })).status).toBe(400);
    expect((await rig.as('ada').post(path, {})).status).toBe(400);
  });
});
