import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate, assignmentRequests, eligibilityRequests } from './orders';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.close());

const base = '/v1.0/roleManagement/directory';
const collections = [
  `${base}/roleEligibilitySchedules`,
  `${base}/roleEligibilityScheduleInstances`,
  eligibilityRequests,
  `${base}/roleAssignmentSchedules`,
  `${base}/roleAssignmentScheduleInstances`,
  assignmentRequests,
];

const unauthorized = errorWith(
  'UnauthorizedAccessException',
  'Attempted to perform an unauthorized operation.',
);

describe.each(collections)('%s', (collection) => {
  it('shows everything to those who hold a role that reads it, and to applications', async () => {
    const all = itemsOf(await rig.as('priya').get(collection));
    expect(all.length).toBeGreaterThan(0);
    const application = rig.as('olu', { idtyp: 'app' });
    expect(itemsOf(await application.get(collection))).toHaveLength(all.length);
  });

  it('shows others only their own, by that function alone', async () => {
    expect(await rig.as('ada').get(collection)).toMatchObject({ status: 403, body: unauthorized });
    const mine = await rig.as('ada').get(`${collection}/filterByCurrentUser(on='principal')`);
    for (const { principalId } of itemsOf(mine)) expect(principalId).toBe(personId('ada'));
  });

  it('gives one by id to whom it is about and to readers, and to nobody else', async () => {
    const [first] = itemsOf(await rig.as('priya').get(collection));
    const path = `${collection}/${text(first, 'id')}`;
    expect((await rig.as('priya').get(path)).body).toMatchObject({ id: text(first, 'id') });
    expect(await rig.as('mei').get(path)).toMatchObject({ status: 403, body: unauthorized });
    expect((await rig.as('priya').get(`${collection}/constructor`)).status).toBe(404);
  });

  it('refuses a word that it does not know', async () => {
    const odd = await rig.as('ada').get(`${collection}/filterByCurrentUser(on='everybody')`);
    expect(odd).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
    const unknown = await rig.as('ada').get(`${collection}/filterByAnybody(on='principal')`);
    expect(unknown).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', "Resource not found for the segment 'filterByAnybody'."),
    });
  });
});

describe('what somebody may activate', () => {
  it('comes with role, person and scope in one call, encoded or not', async () => {
    const path = `${base}/roleEligibilityScheduleInstances/filterByCurrentUser`;
    const plain = `${path}(on='principal')?$expand=roleDefinition($select=displayName),principal($select=id),directoryScope&$select=id,endDateTime,directoryScopeId`;
    const encoded = `${path}%28on%3D%27principal%27%29?${encodeURIComponent('$expand')}=${encodeURIComponent('roleDefinition($select=displayName),principal($select=id),directoryScope')}&%24select=id%2CendDateTime%2CdirectoryScopeId`;
    const items = itemsOf(await rig.as('jonas').get(plain.replaceAll(' ', '%20')));
    expect(itemsOf(await rig.as('jonas').get(encoded))).toEqual(items);
    expect(items).toEqual([
      {
        '@odata.type': '#microsoft.graph.unifiedRoleEligibilityScheduleInstance',
        id: expect.stringMatching(/^[\w-]{43}-1-e$/),
        endDateTime: null,
        directoryScopeId: expect.stringMatching(/^\/administrativeUnits\//),
        roleDefinition: { displayName: 'User Administrator' },
        principal: { '@odata.type': '#microsoft.graph.user', id: personId('jonas') },
        directoryScope: expect.objectContaining({
          '@odata.type': '#microsoft.graph.administrativeUnit',
          displayName: 'Branch offices',
        }),
      },
      expect.objectContaining({
        roleDefinition: { displayName: 'Helpdesk Administrator' },
        directoryScopeId: '/',
        directoryScope: null,
        endDateTime: '2026-06-30T09:00:00.000Z',
      }),
    ]);
  });

  it('keeps the id of its instance', async () => {
    const path = `${base}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`;
    const ids = async () => itemsOf(await rig.as('ada').get(path)).map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe(5);
  });
});

describe('what an administrator sees', () => {
  it('holds what was assigned outside PIM, without a start and without a request', async () => {
    const query = `${base}/roleAssignmentSchedules?$filter=createdUsing eq null`;
    expect(itemsOf(await rig.as('priya').get(encodeURI(query)))).toEqual([
      expect.objectContaining({
        principalId: personId('kenji'),
        roleDefinitionId: roleIdOf('Cloud Application Administrator'),
        createdUsing: null,
        assignmentType: 'Assigned',
        scheduleInfo: {
          startDateTime: null,
          recurrence: null,
          expiration: { type: 'noExpiration', endDateTime: null, duration: null },
        },
      }),
    ]);
  });

  it('leads from an activation to the eligibility that it came from', async () => {
    await activate(rig.as('bruno'), { role: 'User Administrator' });
    const query = `${base}/roleAssignmentSchedules?$filter=principalId eq '${personId('bruno')}' and assignmentType eq 'Activated'&$expand=activatedUsing($select=id,principalId)`;
    const [activation] = itemsOf(await rig.as('priya').get(encodeURI(query)));
    expect(activation?.activatedUsing).toEqual({
      id: expect.any(String),
      principalId: personId('bruno'),
    });
    const instances = `${base}/roleAssignmentScheduleInstances?$filter=assignmentType eq 'Assigned'&$expand=activatedUsing`;
    const assigned = itemsOf(await rig.as('priya').get(encodeURI(instances)));
    expect(assigned.length).toBeGreaterThan(3);
    for (const { activatedUsing } of assigned) expect(activatedUsing).toBeNull();
  });

  it('finds requests by who made them, and the schedules that they led to', async () => {
    const query = `${eligibilityRequests}/filterByCurrentUser(on='createdBy')?$filter=createdBy/user/id eq '${personId('priya')}' and principalId eq '${personId('omar')}'&$expand=targetSchedule`;
    const [request, ...others] = itemsOf(await rig.as('priya').get(encodeURI(query)));
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      action: 'adminAssign',
      status: 'Provisioned',
      targetSchedule: { createdUsing: text(request, 'id') },
    });
  });
});
