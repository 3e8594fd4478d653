import { entitlementId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Reply, type Rig } from '../rig';
import { activate, assignmentRequests, eligibilityRequests } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const base = '/v1.0/roleManagement/directory';
const role = 'Identity Governance Administrator';
const catalog = `/AccessPackageCatalog/${entitlementId('catalog:payments')}`;

function make(scope: object, key = 'kenji'): Promise<Reply> {
  return rig.as('priya').post(eligibilityRequests, {
    action: 'adminAssign',
    principalId: personId(key),
    roleDefinitionId: roleIdOf(role),
    justification: 'Looks after the packages',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
    ...scope,
  });
}

function activateIn(scope: object): Promise<Reply> {
  return activate(rig.as('kenji'), { role, with: { directoryScopeId: null, ...scope } });
}

async function mine(collection: string, query: string): Promise<readonly unknown[]> {
  const path = `${base}/${collection}/filterByCurrentUser(on='principal')?${query}`;
  return itemsOf(await rig.as('kenji').get(encodeURI(path)));
}

describe('a role over what only an application knows', () => {
  it('is made, activated and shown with that scope and none of the directory', async () => {
    const over = { appScopeId: catalog, directoryScopeId: null };
    expect(await make({ appScopeId: catalog })).toMatchObject({ status: 201, body: over });
    expect(await activateIn({ appScopeId: catalog })).toMatchObject({
      status: 201,
      body: { status: 'Provisioned', ...over },
    });
    const query = `$filter=appScopeId eq '${catalog}'&$expand=appScope,directoryScope`;
    for (const collection of [
      'roleEligibilitySchedules',
      'roleEligibilityScheduleInstances',
      'roleAssignmentSchedules',
      'roleAssignmentScheduleInstances',
    ]) {
      expect(await mine(collection, query)).toMatchObject([
        {
          ...over,
          directoryScope: null,
          appScope: { id: catalog, displayName: 'Payments', type: 'AccessPackageCatalog' },
        },
      ]);
    }
  });

  it('over all of the application includes each of its parts', async () => {
    await make({ appScopeId: '/' });
    expect((await activateIn({ appScopeId: catalog })).body.status).toBe('Provisioned');
  });

  it('is neither in the directory nor is the directory in it', async () => {
    const none = {
      status: 400,
      body: errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.'),
    };
    await make({ appScopeId: '/' });
    expect(await activateIn({ directoryScopeId: '/' })).toMatchObject(none);
    await make({ directoryScopeId: '/' }, 'mei');
    const mei = rig.as('mei');
    const asked = { role, with: { directoryScopeId: null, appScopeId: '/' } };
    expect(await activate(mei, asked)).toMatchObject(none);
  });

  it('gives nothing in the directory', async () => {
    await rig.as('priya').post(assignmentRequests, {
      action: 'adminAssign',
      principalId: personId('kenji'),
      roleDefinitionId: roleIdOf('Privileged Role Administrator'),
      appScopeId: '/',
      justification: 'By mistake',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
    });
    const made = await rig.as('kenji').post(eligibilityRequests, {
      action: 'adminAssign',
      principalId: personId('mei'),
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      justification: 'Wants to help',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
    });
    expect(made.status).toBe(403);
  });

  it('has to be there, and to be the only one', async () => {
    for (const appScopeId of ['/AccessPackageCatalog/nowhere', '/elsewhere', 'x']) {
      expect(await make({ appScopeId })).toMatchObject({
        status: 400,
        body: errorWith('InvalidScope', 'The scope is invalid.'),
      });
    }
    for (const scope of [{}, { appScopeId: catalog, directoryScopeId: '/' }]) {
      expect(await make(scope)).toMatchObject({
        status: 400,
        body: errorWith('BadRequest', 'Either directoryScopeId or appScopeId must be specified.'),
      });
    }
  });

  it('can be given past PIM, too', async () => {
    const admin = rig.as('priya', { scopes: ['RoleManagement.ReadWrite.Directory'] });
    const posted = {
      principalId: personId('kenji'),
      roleDefinitionId: roleIdOf(role),
      appScopeId: catalog,
    };
    const made = await admin.post(`${base}/roleAssignments`, posted);
    expect(made).toMatchObject({ status: 201, body: { ...posted, directoryScopeId: null } });
  });
});
