import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig } from '../rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

const definitions = '/v1.0/roleManagement/directory/roleDefinitions';
const assignments = '/v1.0/roleManagement/directory/roleAssignments';
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

describe('role definitions', () => {
  it('are all the roles of Entra', async () => {
    expect(itemsOf(await rig.as('ada').get(`${definitions}?$top=999`))).toHaveLength(146);
  });

  it('have what they allow, and in beta alone whether they are privileged', async () => {
    const v1 = await rig.as('ada').get(`${definitions}/${globalAdministrator}`);
    expect(v1.body).toMatchObject({
      id: globalAdministrator,
      templateId: globalAdministrator,
      displayName: 'Global Administrator',
      isBuiltIn: true,
      isEnabled: true,
      resourceScopes: ['/'],
      rolePermissions: [{ allowedResourceActions: expect.any(Array), condition: null }],
    });
    expect(v1.body).not.toHaveProperty('isPrivileged');
    const beta = definitions.replace('v1.0', 'beta');
    const { body } = await rig.as('ada').get(`${beta}/${globalAdministrator}`);
    expect(body.isPrivileged).toBe(true);
    const privileged = await rig.as('ada').get(encodeURI(`${beta}?$filter=isPrivileged eq true`));
    expect(itemsOf(privileged)).toHaveLength(35);
    const unknown = await rig
      .as('ada')
      .get(encodeURI(`${definitions}?$filter=isPrivileged eq true`));
    expect(unknown).toMatchObject({
      status: 400,
      body: errorWith(
        'BadRequest',
        "Invalid filter clause: Could not find a property named 'isPrivileged' on type 'microsoft.graph.unifiedRoleDefinition'.",
      ),
    });
  });

  it('are found by name, and not by an unknown id', async () => {
    const query = encodeURI(`${definitions}?$filter=displayName eq 'exchange administrator'`);
    expect(itemsOf(await rig.as('ada').get(query))).toMatchObject([
      { id: roleIdOf('Exchange Administrator') },
    ]);
    expect((await rig.as('ada').get(`${definitions}/nothing`)).status).toBe(404);
  });
});

describe('role assignments', () => {
  it('tell who holds a role now, with the neighbour that is asked for', async () => {
    const role = roleIdOf('Privileged Role Administrator');
    const query = encodeURI(
      `${assignments}?$filter=roleDefinitionId eq '${role}'&$expand=principal`,
    );
    const [holder, ...others] = itemsOf(await rig.as('ada').get(query));
    expect(others).toEqual([]);
    expect(holder).toMatchObject({
      principalId: personId('priya'),
      directoryScopeId: '/',
      principal: { displayName: 'Priya Raman' },
    });
    const one = await rig.as('ada').get(`${assignments}/${String(holder?.id)}`);
    expect(one.body).toMatchObject({ principalId: personId('priya') });
  });

  it('are not listed without a filter, nor with two neighbours', async () => {
    expect(await rig.as('ada').get(assignments)).toMatchObject({
      status: 400,
      body: { error: { code: 'BadRequest' } },
    });
    const two = `${assignments}?$filter=principalId eq '${personId('priya')}'&$expand=principal,roleDefinition`;
    expect((await rig.as('ada').get(encodeURI(two))).status).toBe(400);
  });
});
