import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate, as, assignmentRequests, base, eligibilityRequests, listing } from './access';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
  // So that every collection has something of the group in it.
  await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
  await activate(as(rig, 'sam'), { group: 'pag-service-desk-l2' });
});

afterAll(() => rig.close());

const collections = [
  `${base}/eligibilitySchedules`,
  `${base}/eligibilityScheduleInstances`,
  eligibilityRequests,
  `${base}/assignmentSchedules`,
  `${base}/assignmentScheduleInstances`,
  assignmentRequests,
];
const betaAlike = collections.map((path) => path.replace('/v1.0/', '/beta/'));

const l1 = groupId('pag-service-desk-l1');
const unauthorized = errorWith(
  'UnauthorizedAccessException',
  'Attempted to perform an unauthorized operation.',
);
const missing = errorWith(
  'MissingParameters',
  'The required parameters GroupId or PrincipalId is missing',
);

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ofL1 = expect.stringMatching(new RegExp(`^${l1}_member_${guid}$`));

describe.each([...collections, ...betaAlike])('%s', (collection) => {
  it('lists a group for its owner, for readers and for applications', async () => {
    const path = listing(collection, `groupId eq '${l1}'`);
    const rows = itemsOf(await as(rig, 'astrid').get(path));
    expect(rows.length).toBeGreaterThan(0);
    for (const { groupId: of } of rows) expect(of).toBe(l1);
    expect(itemsOf(await as(rig, 'priya').get(path))).toEqual(rows);
    expect(itemsOf(await as(rig, 'olu', { idtyp: 'app' }).get(path))).toEqual(rows);
  });

  it('shows Ada nothing that is others’', async () => {
    const ada = as(rig, 'ada');
    const refused = { status: 403, body: unauthorized };
    const sam = personId('sam');
    const others = [
      `groupId eq '${l1}'`,
      `principalId eq '${sam}'`,
      `groupId eq '${l1}' and principalId eq '${sam}'`,
      `principalId eq '${ada.id}' or groupId eq '${l1}'`,
      `principalId in ('${ada.id}', '${sam}')`,
    ];
    for (const filter of others) {
      expect(await ada.get(listing(collection, filter))).toMatchObject(refused);
    }
    expect(itemsOf(await ada.get(listing(collection, `principalId eq '${ada.id}'`)))).toEqual([]);
    const mine = await ada.get(`${collection}/filterByCurrentUser(on='principal')`);
    expect(itemsOf(mine)).toEqual([]);
  });

  it('shows everybody their own', async () => {
    const sam = personId('sam');
    const own = itemsOf(await as(rig, 'sam').get(listing(collection, `principalId eq '${sam}'`)));
    expect(own.length).toBeGreaterThan(0);
    for (const { principalId } of own) expect(principalId).toBe(sam);
    const mine = await as(rig, 'sam').get(`${collection}/filterByCurrentUser(on='principal')`);
    expect(itemsOf(mine).map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  });

  it('takes no filter that leaves group and principal open', async () => {
    const priya = as(rig, 'priya', { idtyp: 'app' });
    for (const filter of [
      "accessId eq 'member'",
      `groupId ne '${l1}'`,
      `groupId eq '${l1}' or accessId eq 'owner'`,
    ]) {
      const reply = await priya.get(listing(collection, filter));
      expect(reply).toMatchObject({ status: 400, body: missing });
    }
    expect(await priya.get(collection)).toMatchObject({ status: 400, body: missing });
    expect((await priya.get(listing(collection, 'groupId eq'))).status).toBe(400);
    const odd = await as(rig, 'sam').get(`${collection}/filterByCurrentUser(on='nobody')`);
    expect(odd).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });

  it('gives one by id to whom it is about and to readers of the group', async () => {
    const filter = `groupId eq '${l1}' and principalId eq '${personId('sam')}'`;
    const [first] = itemsOf(await as(rig, 'astrid').get(listing(collection, filter)));
    const path = `${collection}/${text(first, 'id')}`;
    for (const key of ['sam', 'astrid', 'priya']) {
      expect((await as(rig, key).get(path)).body).toMatchObject({ id: text(first, 'id') });
    }
    expect(await as(rig, 'ada').get(path)).toMatchObject({ status: 403, body: unauthorized });
    const strangers = ['constructor', `${l1}_member_`, '99999999-9999-4999-8999-999999999999'];
    for (const id of strangers) {
      expect((await as(rig, 'priya').get(`${collection}/${id}`)).status).toBe(404);
    }
    const expanded = await as(rig, 'sam').get(`${path}?$expand=group($select=id),principal`);
    expect(expanded.body).toMatchObject({
      group: { id: l1 },
      principal: { '@odata.type': '#microsoft.graph.user', displayName: 'Sam Whitfield' },
    });
  });
});

describe('a list of requests', () => {
  it('shows a person their own eligibility without a filter, and nothing else of that kind', async () => {
    const own = itemsOf(await as(rig, 'pavel').get(eligibilityRequests));
    expect(own).toHaveLength(3);
    for (const { principalId } of own) expect(principalId).toBe(personId('pavel'));
    const filtered = listing(eligibilityRequests, "status eq 'Denied'");
    expect(itemsOf(await as(rig, 'pavel').get(filtered))).toEqual([]);
    const others = await as(rig, 'pavel').get(assignmentRequests);
    expect(others).toMatchObject({ status: 400, body: missing });
  });
});

describe('the fields', () => {
  const samIn = `groupId eq '${l1}' and principalId eq '${personId('sam')}'`;
  const first = async (collection: string) => {
    const [row] = itemsOf(await as(rig, 'sam').get(listing(collection, samIn)));
    return row;
  };
  const about = { accessId: 'member', principalId: personId('sam'), groupId: l1 };
  const scheduleInfo = {
    startDateTime: '2026-03-02T09:00:00.000Z',
    recurrence: null,
    expiration: { type: 'afterDateTime', endDateTime: '2026-03-02T10:00:00.000Z', duration: null },
  };

  it('of a request', async () => {
    expect(await first(assignmentRequests)).toEqual({
      id: expect.stringMatching(new RegExp(`^${guid}$`)),
      status: 'Provisioned',
      completedDateTime: '2026-03-02T09:00:00.000Z',
      createdDateTime: '2026-03-02T09:00:00.000Z',
      approvalId: null,
      customData: null,
      createdBy: {
        application: null,
        device: null,
        user: { displayName: null, id: personId('sam') },
      },
      action: 'selfActivate',
      isValidationOnly: false,
      justification: 'Someone has to look at it',
      scheduleInfo: {
        startDateTime: '2026-03-02T09:00:00.000Z',
        recurrence: null,
        expiration: { type: 'afterDuration', endDateTime: null, duration: 'PT1H' },
      },
      ticketInfo: { ticketNumber: null, ticketSystem: null },
      ...about,
      targetScheduleId: ofL1,
    });
  });

  it('of a schedule, with the id that its request names', async () => {
    const request = await first(assignmentRequests);
    expect(await first(`${base}/assignmentSchedules`)).toEqual({
      id: request?.targetScheduleId,
      scheduleInfo,
      createdDateTime: '2026-03-02T09:00:00.000Z',
      modifiedDateTime: null,
      createdUsing: request?.id,
      status: 'Provisioned',
      ...about,
      memberType: 'Direct',
      assignmentType: 'Activated',
    });
  });

  it('of an instance, which has an id of its own', async () => {
    const schedule = await first(`${base}/assignmentSchedules`);
    const instance = await first(`${base}/assignmentScheduleInstances`);
    expect(instance).toEqual({
      id: ofL1,
      startDateTime: '2026-03-02T09:00:00.000Z',
      endDateTime: '2026-03-02T10:00:00.000Z',
      ...about,
      memberType: 'Direct',
      assignmentType: 'Activated',
      assignmentScheduleId: schedule?.id,
    });
    expect(instance?.id).not.toBe(schedule?.id);
  });

  it('lead from an activation to the eligibility that it came from', async () => {
    const eligibility = await first(`${base}/eligibilitySchedules`);
    const instance = await first(`${base}/eligibilityScheduleInstances`);
    expect(instance).toMatchObject({ id: ofL1, eligibilityScheduleId: eligibility?.id });
    const using = async (collection: string) => {
      const path = listing(collection, samIn, '&$expand=activatedUsing');
      return itemsOf(await as(rig, 'sam').get(path))[0]?.activatedUsing;
    };
    expect(await using(assignmentRequests)).toMatchObject({ id: eligibility?.id });
    expect(await using(`${base}/assignmentSchedules`)).toMatchObject({ id: eligibility?.id });
    expect(await using(`${base}/assignmentScheduleInstances`)).toMatchObject({ id: instance?.id });
  });

  it('are named where they are spelled wrongly', async () => {
    const path = listing(`${base}/assignmentSchedules`, samIn, '&$select=roleDefinitionId');
    expect((await as(rig, 'sam').get(path)).status).toBe(400);
    const expanded = listing(`${base}/assignmentSchedules`, samIn, '&$expand=roleDefinition');
    expect((await as(rig, 'sam').get(expanded)).status).toBe(400);
  });
});

describe('the address of a request', () => {
  it('leads to it from the answer, and the roles do not know it', async () => {
    const reply = await activate(as(rig, 'kenji'), { group: 'pag-payments-prod' });
    expect(reply.headers.get('location')).toBe(
      `${rig.origin}${assignmentRequests}/${text(reply.body, 'id')}`,
    );
    expect(reply.body['@odata.context']).toBe(
      `${rig.origin}/v1.0/$metadata#identityGovernance/privilegedAccess/group/assignmentScheduleRequests/$entity`,
    );
    const roles = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';
    const id = text(reply.body, 'id');
    expect((await as(rig, 'kenji').get(`${roles}/${id}`)).status).toBe(404);
    expect((await as(rig, 'kenji').post(`${roles}/${id}/cancel`)).status).toBe(404);
    const again = await as(rig, 'kenji').post(`${assignmentRequests}/${id}/cancel`);
    expect(again).toMatchObject({
      status: 400,
      body: { error: { code: 'RequestCannotBeCancelled' } },
    });
  });
});
