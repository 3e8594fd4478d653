import { personId } from '../../../tenant/directory/cast-ids';
import { directoryPolicyId } from '../../../tenant/directory/providers/directory-roles';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, openRig, type Rig } from '../rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

const base = '/v1.0/roleManagement/directory';
const policy = directoryPolicyId(roleIdOf('Teams Administrator'));

function missing(...scopes: readonly string[]): object {
  return errorWith(
    'UnknownError',
    `{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope ${scopes.join(',')}.","instanceAnnotations":[]}`,
  );
}

const anyRoles = ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'];

describe('a token', () => {
  it('is needed, and must not be over', async () => {
    const empty = await rig.anybody().get('/v1.0/me');
    expect(empty).toMatchObject({
      status: 401,
      body: errorWith('InvalidAuthenticationToken', 'Access token is empty.'),
    });
    expect(empty.headers.get('www-authenticate')).toMatch(/^Bearer realm=""/);
    expect(await rig.anybody('Bearer expired').get('/beta/me')).toMatchObject({
      status: 401,
      body: errorWith(
        'InvalidAuthenticationToken',
        'Lifetime validation failed, the token is expired.',
      ),
    });
  });

  it.each([
    [`${base}/roleDefinitions`, anyRoles],
    [`${base}/roleAssignments`, anyRoles],
    [
      `${base}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`,
      [
        'RoleEligibilitySchedule.Read.Directory',
        'RoleEligibilitySchedule.ReadWrite.Directory',
        ...anyRoles,
      ],
    ],
    [
      `${base}/roleAssignmentSchedules/filterByCurrentUser(on='principal')`,
      [
        'RoleAssignmentSchedule.Read.Directory',
        'RoleAssignmentSchedule.ReadWrite.Directory',
        ...anyRoles,
      ],
    ],
    [
      `${base}/roleEligibilityScheduleRequests/filterByCurrentUser(on='principal')`,
      ['RoleEligibilitySchedule.ReadWrite.Directory', 'RoleManagement.ReadWrite.Directory'],
    ],
    [
      `${base}/roleAssignmentScheduleRequests/filterByCurrentUser(on='principal')`,
      ['RoleAssignmentSchedule.ReadWrite.Directory', 'RoleManagement.ReadWrite.Directory'],
    ],
    [
      `/v1.0/policies/roleManagementPolicies/${policy}`,
      [
        'RoleManagementPolicy.Read.Directory',
        'RoleManagementPolicy.ReadWrite.Directory',
        ...anyRoles,
      ],
    ],
  ])('lacks what %s needs, and is told what it is', async (path, scopes) => {
    const without = await rig.as('priya', { scopes: ['User.Read'] }).get(path);
    expect(without).toMatchObject({ status: 403, body: missing(...scopes) });
    for (const scope of scopes) {
      const reply = await rig.as('priya', { scopes: [scope.toLowerCase()] }).get(path);
      expect(reply.status).not.toBe(403);
    }
  });

  it('that reads does not write', async () => {
    const reader = rig.as('priya', { scopes: anyRoles.slice(0, 1) });
    const rule = `/v1.0/policies/roleManagementPolicies/${policy}/rules/Expiration_EndUser_Assignment`;
    expect(await reader.patch(rule, {})).toMatchObject({
      status: 403,
      body: missing(
        'RoleManagementPolicy.ReadWrite.Directory',
        'RoleManagement.ReadWrite.Directory',
      ),
    });
    const scopes = ['RoleAssignmentSchedule.Read.Directory'];
    const post = await rig.as('ada', { scopes }).post(`${base}/roleAssignmentScheduleRequests`, {});
    expect(post.status).toBe(403);
  });

  it.each([
    '/v1.0/users',
    `/v1.0/users/${personId('ada')}/manager`,
    '/v1.0/groups',
    '/v1.0/groups/some-group/transitiveMembers',
  ])('for roles does not open %s', async (path) => {
    expect(await rig.as('ada', { scopes: anyRoles }).get(path)).toMatchObject({
      status: 403,
      body: errorWith(
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      ),
    });
  });
});

describe('an address', () => {
  it.each([
    ['/v1.0/mee', 'mee'],
    ['/v1.0/me/drive', 'drive'],
    [`${base}/roleAssignmentApprovals/x`, 'roleAssignmentApprovals'],
    ['/beta/auditLogs/provisioning', 'provisioning'],
  ])('%s is named where it goes wrong', async (path, segment) => {
    expect(await rig.as('ada').get(path)).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', `Resource not found for the segment '${segment}'.`),
    });
  });

  it('is taken in any case, and refuses a method that it does not have', async () => {
    expect((await rig.as('ada').get('/v1.0/ME')).status).toBe(200);
    expect(await rig.as('ada').post('/v1.0/me', {})).toMatchObject({
      status: 405,
      body: errorWith(
        'Request_BadRequest',
        'Specified HTTP method is not allowed for the request target.',
      ),
    });
    expect((await rig.as('ada').send('DELETE', '/v1.0/me', {})).status).toBe(405);
    expect((await rig.as('ada').send('PUT', '/beta/me', {})).status).toBe(405);
  });

  it('repeats the id that a client gave its request', async () => {
    const id = 'd5f2a3c0-0000-4000-8000-000000000001';
    const reply = await rig.as('ada').get('/v1.0/mee', { 'client-request-id': id });
    expect(reply.headers.get('client-request-id')).toBe(id);
    expect(reply.body.error).toMatchObject({ innerError: { 'client-request-id': id } });
  });

  it('with a broken escape is refused', async () => {
    const reply = await rig.as('ada').get('/v1.0/users/%zz');
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });
});
