import { botServicePrincipalId, groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import {
  activate,
  assignmentRequests,
  deactivate,
  eligibilityRequests,
  readActive,
} from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const base = '/v1.0/roleManagement/directory';
const transitive = '/beta/roleManagement/directory/transitiveRoleAssignments';
const desk = groupId('night-shift');
const role = 'Groups Administrator';

/** A role-assignable group that nobody else has anything to do with. */
beforeEach(() => {
  rig.directory.groups[desk] = {
    id: desk,
    displayName: 'Night shift',
    description: '',
    mailNickname: 'night-shift',
    isAssignableToRole: true,
    memberIds: [],
    ownerIds: [],
  };
});

function join(key: string): void {
  rig.directory.groups[desk]?.memberIds.push(personId(key));
}

function give(principalId: string, to: string, scope = '/', named = role) {
  return rig.as('priya').post(to, {
    action: 'adminAssign',
    principalId,
    roleDefinitionId: roleIdOf(named),
    directoryScopeId: scope,
    justification: 'Asked for by the team',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
  });
}

describe('a role that a group is eligible for', () => {
  beforeEach(async () => {
    join('kenji');
    await give(desk, eligibilityRequests);
  });

  it('is not listed to its members, who activate it for themselves alone', async () => {
    join('mei');
    const mine = `${base}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')?$filter=roleDefinitionId eq '${roleIdOf(role)}'`;
    expect(itemsOf(await rig.as('kenji').get(encodeURI(mine)))).toEqual([]);
    expect((await activate(rig.as('kenji'), { role })).body.status).toBe('Provisioned');
    const [active] = itemsOf(
      await rig
        .as('kenji')
        .get(
          encodeURI(
            `${base}/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')?$filter=assignmentType eq 'Activated'&$expand=activatedUsing`,
          ),
        ),
    );
    expect(active).toMatchObject({
      principalId: personId('kenji'),
      memberType: 'Direct',
      activatedUsing: {
        id: expect.stringMatching(/-1-e$/),
        principalId: desk,
        roleEligibilityScheduleId: expect.any(String),
      },
    });
    expect(itemsOf(await readActive(rig.as('mei')))).toEqual([]);
    await rig.advance(5);
    expect((await deactivate(rig.as('kenji'), role)).body.status).toBe('Revoked');
  });

  it('is nothing that a member can ask to have extended', async () => {
    await rig.advance(20 * 24 * 60);
    const asked = await rig.as('kenji').post(eligibilityRequests, {
      action: 'selfExtend',
      principalId: personId('kenji'),
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P60D' } },
    });
    expect(asked).toMatchObject({
      status: 400,
      body: errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.'),
    });
  });

  it('is gone for whoever left the group', async () => {
    const group = rig.directory.groups[desk];
    if (group) group.memberIds = [];
    expect((await activate(rig.as('kenji'), { role })).body.error).toMatchObject({
      code: 'RoleAssignmentDoesNotExist',
    });
  });
});

describe('a role that a group holds', () => {
  beforeEach(async () => {
    join('mei');
    await give(desk, assignmentRequests);
  });

  it('is shown to its members as theirs through the group', async () => {
    const [active, ...others] = itemsOf(await readActive(rig.as('mei')));
    expect(others).toEqual([]);
    expect(active).toMatchObject({
      principalId: personId('mei'),
      memberType: 'Group',
      assignmentType: 'Assigned',
      roleDefinition: { displayName: role },
    });
    const [ofGroup] = itemsOf(
      await rig
        .as('priya')
        .get(
          encodeURI(
            `${base}/roleAssignmentScheduleInstances?$filter=principalId eq '${desk}'&$expand=principal`,
          ),
        ),
    );
    expect(ofGroup).toMatchObject({
      memberType: 'Direct',
      id: active?.roleAssignmentOriginId,
      principal: { '@odata.type': '#microsoft.graph.group', id: desk },
    });
    expect(active?.id).not.toBe(ofGroup?.id);
    const schedule = `${base}/roleAssignmentSchedules/filterByCurrentUser(on='principal')?$filter=memberType ne 'Direct'`;
    expect(itemsOf(await rig.as('mei').get(encodeURI(schedule)))).toMatchObject([
      { id: active?.roleAssignmentScheduleId, memberType: 'Group', status: 'Provisioned' },
    ]);
  });

  it('is not theirs to give back', async () => {
    await rig.advance(10);
    expect((await deactivate(rig.as('mei'), role)).body.error).toMatchObject({
      code: 'RoleAssignmentDoesNotExist',
    });
  });

  it('is found by whoever follows groups, in beta and with the header', async () => {
    const eventual = { ConsistencyLevel: 'eventual' };
    const query = encodeURI(
      `${transitive}?$count=true&$filter=principalId eq '${personId('mei')}'`,
    );
    const found = await rig.as('priya').get(query, eventual);
    expect(found.body['@odata.count']).toBe(1);
    expect(itemsOf(found)).toMatchObject([
      { principalId: desk, roleDefinitionId: roleIdOf(role), directoryScopeId: '/' },
    ]);
    const refusal = { status: 400, body: { error: { code: 'Request_UnsupportedQuery' } } };
    expect(await rig.as('priya').get(query)).toMatchObject(refusal);
    expect(await rig.as('priya').get(`${transitive}?$count=true`, eventual)).toMatchObject(refusal);
    expect((await rig.as('priya').get(query.replace('/beta/', '/v1.0/'), eventual)).status).toBe(
      400,
    );
  });
});

describe('who can hold a directory role', () => {
  it('is a group only where it was made for that', async () => {
    const refused = await give(groupId('messaging-approvers'), eligibilityRequests);
    expect(refused).toMatchObject({
      status: 404,
      body: errorWith('SubjectNotFound', 'The subject is not found.'),
    });
  });

  it('is an application, as long as it need not activate anything', async () => {
    const eligible = await give(botServicePrincipalId, eligibilityRequests);
    expect(eligible.body.error).toMatchObject({ code: 'InvalidRoleAssignmentRequest' });
    const active = await give(botServicePrincipalId, assignmentRequests);
    expect(active.body.status).toBe('Provisioned');
  });
});

describe('a role over one object', () => {
  const scope = `/${botServicePrincipalId}`;
  const named = 'Cloud Application Administrator';

  it('is activated over that object, and not over the directory', async () => {
    const given = await give(personId('ada'), eligibilityRequests, scope, named);
    expect(given.body).toMatchObject({ status: 'Provisioned', directoryScopeId: scope });
    const wider = await activate(rig.as('ada'), { role: named });
    expect(wider.body.error).toMatchObject({ code: 'RoleAssignmentDoesNotExist' });
    const made = await activate(rig.as('ada'), { role: named, scope });
    expect(made.body).toMatchObject({ status: 'Provisioned', directoryScopeId: scope });
    const request = await rig
      .as('ada')
      .get(`${assignmentRequests}/${text(made.body, 'id')}?$expand=directoryScope,activatedUsing`);
    expect(request.body).toMatchObject({
      directoryScope: { '@odata.type': '#microsoft.graph.servicePrincipal' },
      activatedUsing: { id: given.body.id },
    });
  });

  it('is refused where the role is not about such objects, or there is none', async () => {
    const refusal = {
      status: 400,
      body: errorWith(
        'Request_BadRequest',
        'The given built-in role is not supported to be assigned to a single resource scope.',
      ),
    };
    expect(
      await give(personId('ada'), eligibilityRequests, scope, 'Teams Administrator'),
    ).toMatchObject(refusal);
    const nowhere = '/99999999-9999-4999-8999-999999999999';
    expect(await give(personId('ada'), eligibilityRequests, nowhere, named)).toMatchObject(refusal);
  });

  it('narrows one over the whole directory', async () => {
    await give(personId('ada'), eligibilityRequests, '/', named);
    const made = await activate(rig.as('ada'), { role: named, scope });
    expect(made.body).toMatchObject({ status: 'Provisioned', directoryScopeId: scope });
  });
});

describe('requests', () => {
  it('are found by who made them and by what they are not', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    const by = encodeURI(`${assignmentRequests}?$filter=createdBy eq '${personId('ada')}'`);
    expect(itemsOf(await rig.as('priya').get(by))).toMatchObject([{ action: 'selfActivate' }]);
    const others = encodeURI(
      `${assignmentRequests}?$filter=principalId eq '${personId('ada')}' and status ne 'Provisioned'`,
    );
    expect(itemsOf(await rig.as('priya').get(others))).toEqual([]);
  });
});
