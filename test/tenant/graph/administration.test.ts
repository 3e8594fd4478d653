import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Reply, type Rig, text } from '../rig';
import { activate, assignmentRequests, eligibilityRequests, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

interface Order {
  readonly by?: string;
  readonly on: typeof assignmentRequests | typeof eligibilityRequests;
  readonly action: 'adminAssign' | 'adminRemove';
  readonly who: string;
  readonly role: string;
  readonly expiration?: object;
  readonly with?: object;
}

function order({ by = 'priya', on, action, who, role, ...rest }: Order): Promise<Reply> {
  const expiration = rest.expiration ?? { type: 'afterDuration', duration: 'P30D' };
  return rig.as(by).post(on, {
    action,
    principalId: personId(who),
    roleDefinitionId: roleIdOf(role),
    directoryScopeId: '/',
    justification: 'Asked for by the team',
    ...(action === 'adminAssign' ? { scheduleInfo: { expiration } } : {}),
    ...rest.with,
  });
}

const unauthorized = errorWith(
  'UnauthorizedAccessException',
  'Attempted to perform an unauthorized operation.',
);

describe('adminAssign', () => {
  it('makes somebody eligible, who can activate at once', async () => {
    const made = await order({
      on: eligibilityRequests,
      action: 'adminAssign',
      who: 'mei',
      role: 'Reports Reader',
      expiration: { type: 'NoExpiration' },
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        action: 'adminAssign',
        status: 'Provisioned',
        principalId: personId('mei'),
        createdBy: { user: { id: personId('priya') } },
      },
    });
    expect((await activate(rig.as('mei'), { role: 'Reports Reader' })).status).toBe(201);
  });

  it('assigns a role outright, as Assigned and not Activated', async () => {
    const made = await order({
      on: assignmentRequests,
      action: 'adminAssign',
      who: 'mei',
      role: 'Reports Reader',
    });
    expect(made.body.status).toBe('Provisioned');
    expect(itemsOf(await readActive(rig.as('mei')))).toEqual([
      expect.objectContaining({
        assignmentType: 'Assigned',
        roleAssignmentScheduleId: text(made.body, 'id'),
        endDateTime: '2026-04-01T09:00:00.000Z',
      }),
    ]);
  });

  it('is granted for later where the start is later', async () => {
    const made = await order({
      on: eligibilityRequests,
      action: 'adminAssign',
      who: 'mei',
      role: 'Reports Reader',
      with: {
        scheduleInfo: {
          startDateTime: '2026-03-02T10:00:00Z',
          expiration: { type: 'noExpiration' },
        },
      },
    });
    expect(made.body).toMatchObject({ status: 'Granted' });
    expect((await activate(rig.as('mei'), { role: 'Reports Reader' })).status).toBe(400);
    await rig.advance(60);
    expect((await activate(rig.as('mei'), { role: 'Reports Reader' })).status).toBe(201);
  });

  it('names both rules that an eligibility beyond the settings breaks', async () => {
    const made = await order({
      on: eligibilityRequests,
      action: 'adminAssign',
      who: 'mei',
      role: 'Exchange Administrator',
      expiration: { type: 'noExpiration' },
    });
    expect(made).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["EligibilityRule","ExpirationRule"]',
      ),
    });
  });

  it('demands a reason for an active assignment', async () => {
    const made = await order({
      on: assignmentRequests,
      action: 'adminAssign',
      who: 'mei',
      role: 'Reports Reader',
      with: { justification: null },
    });
    expect(made.body.error).toMatchObject({
      message: 'The following policy rules failed: ["JustificationRule"]',
    });
  });

  it('refuses what is there already', async () => {
    const again = await order({
      on: eligibilityRequests,
      action: 'adminAssign',
      who: 'ada',
      role: 'Exchange Administrator',
    });
    expect(again).toMatchObject({
      status: 400,
      body: errorWith('RoleAssignmentExists', 'The Role assignment already exists.'),
    });
  });

  it('is for administrators who hold their role now', async () => {
    const wish = { on: eligibilityRequests, action: 'adminAssign', who: 'mei' } as const;
    const role = 'Reports Reader';
    // Omar may become Global Administrator and is none now.
    expect(await order({ ...wish, by: 'omar', role })).toMatchObject({
      status: 403,
      body: unauthorized,
    });
    expect((await order({ ...wish, by: 'emergency1', role })).status).toBe(201);
  });

  it('is open to an application that was consented to', async () => {
    const application = rig.as('olu', { idtyp: 'app' });
    const made = await application.post(eligibilityRequests, {
      action: 'AdminAssign',
      principalId: personId('mei'),
      roleDefinitionId: roleIdOf('Reports Reader'),
      directoryScopeId: '/',
      scheduleInfo: { expiration: { type: 'noExpiration' } },
    });
    expect(made).toMatchObject({ status: 201, body: { action: 'adminAssign' } });
  });
});

describe('adminRemove', () => {
  it('takes an activated role away, after its first five minutes', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    const removal = {
      on: assignmentRequests,
      action: 'adminRemove',
      who: 'ada',
      role: 'Teams Administrator',
    } as const;
    expect(await order(removal)).toMatchObject({
      status: 400,
      body: errorWith(
        'ActiveDurationTooShort',
        'The Active duration is too short. Miniumum Required is 5 minutes.',
      ),
    });
    await rig.advance(5);
    expect(await order(removal)).toMatchObject({
      status: 201,
      body: {
        status: 'Revoked',
        scheduleInfo: null,
        targetScheduleId: null,
        completedDateTime: null,
      },
    });
    expect(itemsOf(await readActive(rig.as('ada')))).toEqual([]);
  });

  it('takes with an eligibility what was activated from it, and leaves the rest', async () => {
    await activate(rig.as('ada'), { role: 'Teams Administrator' });
    await activate(rig.as('ada'), { role: 'Reports Reader' });
    const removed = await order({
      on: eligibilityRequests,
      action: 'adminRemove',
      who: 'ada',
      role: 'Teams Administrator',
    });
    expect(removed.status).toBe(201);
    const left = itemsOf(await readActive(rig.as('ada')));
    expect(left).toEqual([
      expect.objectContaining({ roleDefinitionId: roleIdOf('Reports Reader') }),
    ]);
  });

  it('refuses what is not there', async () => {
    const none = await order({
      on: assignmentRequests,
      action: 'adminRemove',
      who: 'ada',
      role: 'Teams Administrator',
    });
    expect(none).toMatchObject({
      status: 400,
      body: errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.'),
    });
  });

  it('keeps the last administrator of roles', async () => {
    const last = {
      by: 'emergency1',
      on: assignmentRequests,
      action: 'adminRemove',
      role: 'Privileged Role Administrator',
    } as const;
    expect((await order({ ...last, who: 'priya' })).status).toBe(400);
    const second = { on: assignmentRequests, action: 'adminRemove' } as const;
    const role = 'Global Administrator';
    expect((await order({ ...second, who: 'emergency2', role })).status).toBe(201);
    expect((await order({ ...second, who: 'emergency1', role })).status).toBe(400);
  });

  it('is for administrators', async () => {
    const removal = await order({
      by: 'ada',
      on: eligibilityRequests,
      action: 'adminRemove',
      who: 'bruno',
      role: 'Exchange Administrator',
    });
    expect(removal).toMatchObject({ status: 403, body: unauthorized });
  });
});
