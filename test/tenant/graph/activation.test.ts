import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, startOfTime, text } from '../rig';
import { activate, assignmentRequests, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const teams = 'Teams Administrator';

describe('selfActivate', () => {
  it('puts a role that needs no approval in force at once, and answers with the request', async () => {
    const ada = rig.as('ada');
    const { status, body, headers } = await activate(ada, { role: teams, duration: 'PT2H' });

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${rig.origin}${assignmentRequests}/${text(body, 'id')}`);
    expect(body).toEqual({
      '@odata.context': `${rig.origin}/v1.0/$metadata#roleManagement/directory/roleAssignmentScheduleRequests/$entity`,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'Provisioned',
      completedDateTime: startOfTime.toISOString(),
      createdDateTime: startOfTime.toISOString(),
      approvalId: null,
      customData: null,
      createdBy: { application: null, device: null, user: { displayName: null, id: ada.id } },
      action: 'selfActivate',
      principalId: ada.id,
      roleDefinitionId: roleIdOf(teams),
      directoryScopeId: '/',
      appScopeId: null,
      isValidationOnly: false,
      targetScheduleId: text(body, 'id'),
      justification: 'Mail flow is broken',
      scheduleInfo: {
        startDateTime: startOfTime.toISOString(),
        recurrence: null,
        expiration: { type: 'afterDuration', endDateTime: null, duration: 'PT2H' },
      },
      ticketInfo: { ticketNumber: null, ticketSystem: null },
    });
    expect(rig.kept()).toBe(1);
  });

  it('shows the activation beside the eligibility, and takes it away at its end', async () => {
    const ada = rig.as('ada');
    const { body } = await activate(ada, { role: teams, duration: 'PT2H' });
    await rig.advance(119);
    expect(itemsOf(await readActive(ada))).toEqual([
      expect.objectContaining({
        '@odata.type': '#microsoft.graph.unifiedRoleAssignmentScheduleInstance',
        assignmentType: 'Activated',
        memberType: 'Direct',
        startDateTime: '2026-03-02T09:00:00.000Z',
        endDateTime: '2026-03-02T11:00:00.000Z',
        roleAssignmentScheduleId: text(body, 'id'),
        roleDefinition: expect.objectContaining({ displayName: teams }),
      }),
    ]);
    const mine =
      "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')";
    expect(itemsOf(await ada.get(mine))).toHaveLength(5);

    await rig.advance(1);
    expect(itemsOf(await readActive(ada))).toEqual([]);
    const after = await ada.get(`${assignmentRequests}/${text(body, 'id')}`);
    expect(after.body.status).toBe('Provisioned');
  });

  it('is on the calendar as Granted until a later start, and switches on by itself', async () => {
    const ada = rig.as('ada');
    const later = '2026-03-02T10:00:00.000Z';
    const { body } = await activate(ada, {
      role: teams,
      with: {
        scheduleInfo: {
          startDateTime: later,
          expiration: { type: 'AfterDuration', duration: 'PT1H' },
        },
      },
    });
    expect(body).toMatchObject({ status: 'Granted', completedDateTime: later });
    expect(itemsOf(await readActive(ada))).toEqual([]);

    await rig.advance(60);
    expect(itemsOf(await readActive(ada))).toHaveLength(1);
    const started = await ada.get(`${assignmentRequests}/${text(body, 'id')}`);
    expect(started.body.status).toBe('Provisioned');
  });

  it('rewrites a start that has passed to the present', async () => {
    const { body } = await activate(rig.as('ada'), {
      role: teams,
      with: {
        scheduleInfo: {
          startDateTime: '2026-03-01T00:00:00Z',
          expiration: { type: 'afterDuration', duration: 'PT1H' },
        },
      },
    });
    expect(body).toMatchObject({
      status: 'Provisioned',
      scheduleInfo: { startDateTime: startOfTime.toISOString() },
    });
  });

  it('waits for approval where the role demands it', async () => {
    const { status, body } = await activate(rig.as('ada'), { role: 'Exchange Administrator' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'PendingApproval',
      approvalId: text(body, 'id'),
      completedDateTime: startOfTime.toISOString(),
      targetScheduleId: text(body, 'id'),
    });
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
  });

  it('takes the narrower scope of an administrative unit that the eligibility covers', async () => {
    const [unit] = Object.keys(rig.directory.administrativeUnits);
    const scope = `/administrativeUnits/${unit}`;
    const sam = rig.as('sam');
    const narrow = await activate(sam, { role: 'User Administrator', scope });
    expect(narrow.body).toMatchObject({ status: 'Provisioned', directoryScopeId: scope });
    const jonas = rig.as('jonas');
    const wide = await activate(jonas, { role: 'User Administrator' });
    expect(wide).toMatchObject({
      status: 400,
      body: errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.'),
    });
    expect((await activate(jonas, { role: 'User Administrator', scope })).status).toBe(201);
  });

  it('does not outlive the eligibility that it comes from', async () => {
    const ada = rig.as('ada');
    // Ada's Helpdesk eligibility of 180 days began 60 days ago.
    await rig.advance(120 * 24 * 60 - 60);
    const { body } = await activate(ada, {
      role: 'Helpdesk Administrator',
      duration: 'PT4H',
      with: { ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'ServiceNow' } },
    });
    expect(body).toMatchObject({
      status: 'Provisioned',
      ticketInfo: { ticketNumber: 'INC-7', ticketSystem: 'ServiceNow' },
      scheduleInfo: {
        expiration: {
          type: 'afterDateTime',
          endDateTime: '2026-06-30T09:00:00.000Z',
          duration: null,
        },
      },
    });
    await rig.advance(60);
    expect(itemsOf(await readActive(ada))).toEqual([]);
  });

  it('only says what would happen when it is asked to validate', async () => {
    const ada = rig.as('ada');
    const { status, body } = await activate(ada, { role: teams, with: { isValidationOnly: true } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ isValidationOnly: true, targetScheduleId: null });
    expect(itemsOf(await readActive(ada))).toEqual([]);
    const refused = await activate(ada, {
      role: teams,
      with: { isValidationOnly: true, justification: '' },
    });
    expect(refused.status).toBe(400);
    expect((await ada.get(`${assignmentRequests}/${text(body, 'id')}`)).status).toBe(404);
  });
});
