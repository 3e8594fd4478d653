import { administrativeUnitId, groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

const eventual = { ConsistencyLevel: 'eventual' };
const readers = [
  'User.Read.All',
  'Group.Read.All',
  'AdministrativeUnit.Read.All',
  'Application.Read.All',
  'RoleAssignmentSchedule.ReadWrite.Directory',
];

const tokenClaims = {
  aud: 'https://graph.microsoft.com',
  tid: 'a-tenant',
  appid: 'a-client',
  idtyp: 'user',
  scopes: readers,
  amr: ['pwd'],
  acrs: [],
  xmsCc: [],
};

function ada() {
  return rig.as('ada', { scopes: readers });
}

function unsupported(message: string): object {
  return { status: 400, body: errorWith('Request_UnsupportedQuery', message) };
}

describe('searching', () => {
  it('finds people by words of their names, joined by AND and OR', async () => {
    const search = (text: string) =>
      ada().get(`/v1.0/users?$search=${encodeURIComponent(text)}&$select=displayName`, eventual);
    expect(itemsOf(await search('"displayName:amr"'))).toEqual([
      { displayName: 'Fátima El Amrani' },
    ]);
    const either = await search('"displayName:lindq" OR "mail:bruno"');
    expect(itemsOf(either).map(({ displayName }) => displayName)).toEqual([
      'Ada Lindqvist',
      'Bruno Costa',
    ]);
    expect(itemsOf(await search('"displayName:ada" AND "department:Payments"'))).toEqual([]);
    expect((await search('displayName:ada')).status).toBe(400);
    expect((await search('"shoeSize:42"')).status).toBe(400);
  });

  it('demands the header that says that an older answer will do', async () => {
    expect(await ada().get(encodeURI('/v1.0/users?$search="displayName:ada"'))).toMatchObject(
      unsupported(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      ),
    );
  });

  it('finds groups too, and nothing where nothing can be searched', async () => {
    const groups = encodeURI('/v1.0/groups?$search="displayName:desk"&$select=displayName');
    expect(itemsOf(await ada().get(groups, eventual))).toHaveLength(3);
    const roles = '/v1.0/roleManagement/directory/roleDefinitions?$search="displayName:x"';
    const reader = rig.as('ada');
    expect(await reader.get(encodeURI(roles), eventual)).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', "The query parameter '$search' is not supported."),
    });
  });
});

describe('advanced queries', () => {
  it.each([
    "$filter=endsWith(mail,'woodgrove.example')",
    "$filter=not startsWith(displayName,'A')",
    "$filter=jobTitle ne 'Trainee'",
  ])('%s demands the header and a count', async (query) => {
    const path = encodeURI(`/v1.0/users?${query}`);
    const refused = unsupported('Unsupported Query.');
    expect(await ada().get(path)).toMatchObject(refused);
    expect(await ada().get(path, eventual)).toMatchObject(refused);
    expect(await ada().get(`${path}&$count=true`)).toMatchObject(refused);
    const reply = await ada().get(`${path}&$count=true`, eventual);
    expect(reply.status).toBe(200);
    expect(reply.body['@odata.count']).toBeGreaterThan(5);
  });

  it('sorts what is filtered only with them', async () => {
    const path = encodeURI(
      "/v1.0/users?$filter=startsWith(displayName,'M')&$orderby=displayName desc",
    );
    expect(await ada().get(path)).toMatchObject(
      unsupported('Sorting not supported for current query.'),
    );
    const names = itemsOf(await ada().get(`${path}&$count=true`, eventual));
    expect(names.map(({ displayName }) => displayName)).toEqual(['Mei Chen', 'Marta Kowalska']);
  });

  it('pages through everybody, in order', async () => {
    const seen: unknown[] = [];
    let next: unknown = '/v1.0/users?$orderby=displayName&$top=7&$select=displayName';
    while (typeof next === 'string') {
      const page = await ada().get(next);
      seen.push(...itemsOf(page).map(({ displayName }) => displayName));
      next = page.body['@odata.nextLink'];
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    expect(seen[0]).toBe('Ada Lindqvist');
  });

  it.each([
    '$filter=displayName eq',
    "$filter=displayName eq 'open",
    '$filter=(displayName eq null',
    "$filter=shoeSize eq '42'",
    '$top=0',
    '$top=many',
    '$select=shoeSize',
    '$expand=shoes',
    '$orderby=shoeSize',
    '$nonsense=1',
    '$search=',
  ])('answers %s with what is wrong', async (query) => {
    const reply = await ada().get(`/v1.0/users?${encodeURI(query)}`, eventual);
    expect(reply).toMatchObject({ status: 400, body: { error: { code: expect.any(String) } } });
  });
});

describe('counting', () => {
  async function count(path: string, headers: Record<string, string>): Promise<Response> {
    const claims = { ...tokenClaims, oid: personId('ada') };
    const token = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const authorization = `Bearer ${token}`;
    return fetch(`${rig.origin}${path}`, { headers: { authorization, ...headers } });
  }

  it('gives the number as text, where the header is there', async () => {
    const all = await count('/v1.0/users/$count', eventual);
    expect(all.headers.get('content-type')).toBe('text/plain');
    expect(await all.text()).toBe('30');
    const filter = encodeURI("?$filter=startsWith(displayName,'M')");
    expect(await (await count(`/v1.0/users/$count${filter}`, eventual)).text()).toBe('2');
    const members = `/v1.0/groups/${groupId('messaging-approvers')}/members/$count`;
    expect(await (await count(members, eventual)).text()).toBe('3');
    const refused = await count('/v1.0/users/$count', {});
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual(
      errorWith('Request_BadRequest', '$count is not currently supported.'),
    );
  });

  it('gives it in a batch too', async () => {
    const requests = [{ id: '1', method: 'GET', url: '/users/$count', headers: eventual }];
    const reply = await ada().post('/v1.0/$batch', { requests });
    expect(reply.body.responses).toMatchObject([{ status: 200, body: 30 }]);
  });
});

describe('who belongs to what', () => {
  it('lists groups, roles and units of somebody, and each kind by itself', async () => {
    const diego = `/v1.0/users/${personId('diego')}`;
    const all = itemsOf(await ada().get(`${diego}/memberOf`));
    expect(all).toContainEqual(
      expect.objectContaining({
        id: groupId('dev-payments'),
        '@odata.type': '#microsoft.graph.group',
      }),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ id: administrativeUnitId('branch-offices') }),
    );
    const priya = `/v1.0/users/${personId('priya')}/memberOf/microsoft.graph.directoryRole`;
    expect(itemsOf(await ada().get(priya))).toMatchObject([
      { roleTemplateId: roleIdOf('Privileged Role Administrator') },
    ]);
    const units = await ada().get(`${diego}/memberOf/microsoft.graph.administrativeUnit`);
    expect(itemsOf(units)).toMatchObject([{ displayName: 'Branch offices' }]);
  });

  it('looks through groups in groups, and through what they hold', async () => {
    const inner = rig.directory.groups[groupId('dev-payments')];
    const outer = rig.directory.groups[groupId('messaging-approvers')];
    outer?.memberIds.push(inner?.id ?? '');
    inner?.memberIds.push(outer?.id ?? '');
    const diego = `/v1.0/users/${personId('diego')}`;
    const groups = `transitiveMemberOf/microsoft.graph.group?$select=id`;
    const through = itemsOf(await ada().get(`${diego}/${groups}`)).map(({ id }) => id);
    expect(through).toContain(groupId('messaging-approvers'));
    expect(new Set(through).size).toBe(through.length);
    const direct = itemsOf(await ada().get(`${diego}/memberOf`)).map(({ id }) => id);
    expect(direct).not.toContain(groupId('messaging-approvers'));
    const ids = await ada().post(`${diego}/getMemberGroups`, { securityEnabledOnly: false });
    expect(ids.body.value).toEqual(expect.arrayContaining(through));
    outer?.memberIds.pop();
    inner?.memberIds.pop();
  });

  it('says what one belongs to oneself, also while a role is active', async () => {
    const me = rig.as('ada', {
      scopes: ['User.Read', 'RoleAssignmentSchedule.ReadWrite.Directory'],
    });
    const before = await me.post('/v1.0/me/getMemberObjects', { securityEnabledOnly: false });
    expect((await activate(me, { role: 'Teams Administrator' })).status).toBe(201);
    const after = await me.post('/v1.0/me/getMemberObjects', { securityEnabledOnly: false });
    expect(Array(after.body.value).flat()).toHaveLength(Array(before.body.value).flat().length + 1);
    expect((await me.post('/v1.0/me/getMemberGroups', {})).status).toBe(400);
  });

  it('lists who reports to somebody', async () => {
    const reports = await ada().get(`/v1.0/users/${personId('grace')}/directReports?$select=id`);
    expect(itemsOf(reports).map(({ id }) => id)).toEqual(['henrik', 'ines', 'ada'].map(personId));
  });
});

describe('units and applications', () => {
  it('have names and members', async () => {
    const unit = administrativeUnitId('branch-offices');
    const path = '/v1.0/directory/administrativeUnits';
    expect(itemsOf(await ada().get(path))).toMatchObject([{ displayName: 'Branch offices' }]);
    const members = itemsOf(await ada().get(`${path}/${unit}/members/microsoft.graph.user`));
    expect(members.map(({ id }) => id)).toContain(personId('diego'));
    expect((await ada().get('/beta/administrativeUnits')).status).toBe(200);
    expect((await ada().get('/v1.0/administrativeUnits')).status).toBe(400);
  });

  it('are found by either key', async () => {
    const graph = '00000003-0000-0000-c000-000000000000';
    const byApp = await ada().get(`/v1.0/servicePrincipals(appId='${graph}')`);
    expect(byApp.body.displayName).toBe('Microsoft Graph');
    const byId = await ada().get(`/v1.0/servicePrincipals/${String(byApp.body.id)}`);
    expect(byId.body.appId).toBe(graph);
    const ids = await ada().post('/v1.0/directoryObjects/getByIds', { ids: [byApp.body.id] });
    expect(itemsOf(ids)).toMatchObject([{ '@odata.type': '#microsoft.graph.servicePrincipal' }]);
    expect((await ada().get("/v1.0/servicePrincipals(appId='x')")).status).toBe(404);
  });
});
