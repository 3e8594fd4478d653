import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { decideExtension } from '../../../tenant/directory/decide-extension';
import type { Kind } from '../../../tenant/directory/order';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Reply, type Rig, text } from '../rig';
import { activate, assignmentRequests, eligibilityRequests, readActive } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const role = 'Reports Reader';
const minutesOfDay = 24 * 60;

interface Wish {
  readonly by: string;
  readonly who?: string;
  readonly action: string;
  readonly days?: number;
  readonly kind?: Kind;
  readonly claims?: Parameters<Rig['as']>[1];
  readonly with?: object;
}

function ask({ by, who = by, action, days, kind = 'eligibility', claims, ...rest }: Wish) {
  const to = kind === 'eligibility' ? eligibilityRequests : assignmentRequests;
  return rig.as(by, claims).post(to, {
    action,
    principalId: personId(who),
    roleDefinitionId: roleIdOf(role),
    directoryScopeId: '/',
    justification: 'Still on the rota',
    ...(days === undefined
      ? {}
      : { scheduleInfo: { expiration: { type: 'afterDuration', duration: `P${days}D` } } }),
    ...rest.with,
  });
}

function give(days: number, kind: Kind = 'eligibility'): Promise<Reply> {
  return ask({ by: 'priya', who: 'mei', action: 'adminAssign', days, kind });
}

async function endOf(kind: Kind = 'eligibility'): Promise<unknown> {
  const collection = kind === 'eligibility' ? 'roleEligibility' : 'roleAssignment';
  const path = `/v1.0/roleManagement/directory/${collection}ScheduleInstances/filterByCurrentUser(on='principal')`;
  return itemsOf(await rig.as('mei').get(path)).find(
    ({ roleDefinitionId }) => roleDefinitionId === roleIdOf(role),
  )?.endDateTime;
}

function decide(requestId: string, by: string, verdict: object = {}) {
  const caller = { id: personId(by), application: false, mfa: true, contexts: [] };
  return decideExtension(
    { directory: rig.directory, caller, now: rig.clock.now() },
    { kind: 'eligibility', requestId, reviewResult: 'Approve', justification: 'Yes', ...verdict },
  );
}

describe('adminUpdate', () => {
  it('gives what somebody has another end', async () => {
    await give(30);
    const updated = await ask({ by: 'priya', who: 'mei', action: 'adminUpdate', days: 60 });
    expect(updated).toMatchObject({
      status: 201,
      body: { action: 'adminUpdate', status: 'Provisioned' },
    });
    expect(await endOf()).toBe('2026-05-01T09:00:00.000Z');
  });

  it('cuts what was activated where the eligibility is made to end sooner', async () => {
    await give(30);
    await activate(rig.as('mei'), { role, duration: 'PT2H' });
    const sooner = { scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT1H' } } };
    await ask({ by: 'priya', who: 'mei', action: 'adminUpdate', with: sooner });
    expect(itemsOf(await readActive(rig.as('mei')))).toMatchObject([
      { endDateTime: '2026-03-02T10:00:00.000Z' },
    ]);
  });

  it('refuses what is not there, and what has begun to begin later', async () => {
    const nothing = await ask({ by: 'priya', who: 'mei', action: 'adminUpdate', days: 60 });
    expect(nothing).toMatchObject({
      status: 400,
      body: errorWith('RoleAssignmentDoesNotExist', 'The Role assignment does not exist.'),
    });
    await give(30);
    const later = {
      scheduleInfo: {
        startDateTime: '2026-03-09T09:00:00Z',
        expiration: { type: 'noExpiration' },
      },
    };
    const moved = await ask({ by: 'priya', who: 'mei', action: 'adminUpdate', with: later });
    expect(moved.body.error).toMatchObject({ code: 'InvalidRoleAssignmentRequestSchedule' });
  });
});

describe('selfExtend', () => {
  it('waits for an administrator, and changes nothing until one has decided', async () => {
    await give(10);
    const asked = await ask({ by: 'mei', action: 'SelfExtend', days: 30 });
    expect(asked).toMatchObject({
      status: 201,
      body: { action: 'selfExtend', status: 'PendingAdminDecision', approvalId: null },
    });
    expect(await endOf()).toBe('2026-03-12T09:00:00.000Z');
    const again = await ask({ by: 'mei', action: 'selfExtend', days: 30 });
    expect(again.body.error).toMatchObject({ code: 'PendingRoleAssignmentRequest' });
    expect(decide(text(asked.body, 'id'), 'priya')).toMatchObject({ ok: true });
    expect(await endOf()).toBe('2026-04-01T09:00:00.000Z');
    const request = await rig.as('mei').get(`${eligibilityRequests}/${text(asked.body, 'id')}`);
    expect(request.body.status).toBe('Provisioned');
  });

  it('is offered in the last fourteen days alone', async () => {
    await give(15);
    expect((await ask({ by: 'mei', action: 'selfExtend', days: 30 })).body.error).toMatchObject({
      code: 'InvalidRoleAssignmentRequest',
    });
    await rig.advance(minutesOfDay);
    expect((await ask({ by: 'mei', action: 'selfExtend', days: 30 })).status).toBe(201);
  });

  it('is for a session with MFA, for oneself, and never for an activation', async () => {
    await give(10);
    const wish = { by: 'mei', action: 'selfExtend', days: 30 } as const;
    const withoutMfa = await ask({ ...wish, claims: { amr: ['pwd'] } });
    expect(withoutMfa.body.error).toMatchObject({
      message: 'The following policy rules failed: ["MfaRule"]',
    });
    expect((await ask({ ...wish, by: 'ada', who: 'mei' })).status).toBe(403);
    await activate(rig.as('mei'), { role });
    const activation = await ask({ ...wish, kind: 'assignment' });
    expect(activation.body.error).toMatchObject({ code: 'RoleAssignmentDoesNotExist' });
  });

  it('can be taken back while nobody has decided', async () => {
    await give(10);
    const { body } = await ask({ by: 'mei', action: 'selfExtend', days: 30 });
    const id = text(body, 'id');
    expect((await rig.as('mei').post(`${eligibilityRequests}/${id}/cancel`)).status).toBe(204);
    expect(await endOf()).toBe('2026-03-12T09:00:00.000Z');
    expect(decide(id, 'priya')).toMatchObject({ ok: false, refusal: { status: 409 } });
  });

  it('is decided by no approver and not by whoever asked', async () => {
    await give(10);
    const { body } = await ask({ by: 'mei', action: 'selfExtend', days: 30 });
    const id = text(body, 'id');
    expect(decide(id, 'grace')).toMatchObject({ ok: false, refusal: { status: 403 } });
    expect(decide(id, 'mei')).toMatchObject({ ok: false, refusal: { status: 403 } });
    expect(decide(id, 'priya', { reviewResult: 'Deny' })).toMatchObject({
      ok: true,
      value: { status: 'Denied' },
    });
    expect(await endOf()).toBe('2026-03-12T09:00:00.000Z');
  });

  it('lets an administrator turn an eligibility into an assignment', async () => {
    await give(10);
    await activate(rig.as('mei'), { role });
    const { body } = await ask({ by: 'mei', action: 'selfExtend', days: 30 });
    expect(decide(text(body, 'id'), 'priya', { as: 'assignment' })).toMatchObject({ ok: true });
    expect(await endOf('eligibility')).toBeUndefined();
    expect(itemsOf(await readActive(rig.as('mei')))).toMatchObject([
      { assignmentType: 'Assigned', endDateTime: '2026-04-01T09:00:00.000Z' },
    ]);
  });
});

describe('an assignment instead of an eligibility', () => {
  it('is not given to whoever is active by way of another eligibility', async () => {
    const night = groupId('night-shift');
    rig.directory.groups[night] = {
      id: night,
      displayName: 'Night shift',
      description: '',
      mailNickname: 'night-shift',
      isAssignableToRole: true,
      memberIds: [personId('mei')],
      ownerIds: [],
    };
    await ask({
      by: 'priya',
      action: 'adminAssign',
      days: 30,
      with: { principalId: night },
    });
    await activate(rig.as('mei'), { role });
    await give(10);
    const { body } = await ask({ by: 'mei', action: 'selfExtend', days: 30 });
    expect(decide(text(body, 'id'), 'priya', { as: 'assignment' })).toMatchObject({
      ok: false,
      refusal: { code: 'RoleAssignmentExists' },
    });
    expect(itemsOf(await readActive(rig.as('mei')))).toHaveLength(1);
  });
});

describe('selfRenew', () => {
  it('gives again what has ended, once an administrator says so', async () => {
    await give(1);
    const early = await ask({ by: 'mei', action: 'selfRenew', days: 30 });
    expect(early.body.error).toMatchObject({ code: 'RoleAssignmentExists' });
    await rig.advance(minutesOfDay);
    expect(await endOf()).toBeUndefined();
    const asked = await ask({ by: 'mei', action: 'selfRenew', days: 30 });
    expect(asked.body).toMatchObject({ status: 'PendingAdminDecision' });
    decide(text(asked.body, 'id'), 'priya');
    expect(await endOf()).toBe('2026-04-02T09:00:00.000Z');
    expect((await activate(rig.as('mei'), { role })).status).toBe(201);
  });

  it('comes too late after thirty days', async () => {
    await give(1);
    await rig.advance(31 * minutesOfDay);
    const asked = await ask({ by: 'mei', action: 'selfRenew', days: 30 });
    expect(asked.body.error).toMatchObject({ code: 'RoleAssignmentDoesNotExist' });
    expect(rig.directory.expired).toEqual({});
  });
});

describe('administrators themselves', () => {
  it('extend and renew without asking anybody', async () => {
    await give(10);
    const wish = { by: 'priya', who: 'mei', days: 20 } as const;
    expect((await ask({ ...wish, action: 'adminExtend' })).body.status).toBe('Provisioned');
    expect(await endOf()).toBe('2026-03-22T09:00:00.000Z');
    expect((await ask({ ...wish, action: 'adminExtend', days: 25 })).status).toBe(400);
    await rig.advance(21 * minutesOfDay);
    expect((await ask({ ...wish, action: 'adminRenew' })).body.status).toBe('Provisioned');
    expect(await endOf()).toBe('2026-04-12T09:00:00.000Z');
  });

  it('refuse what would make it shorter, and what never ends', async () => {
    await give(10);
    const shorter = await ask({ by: 'priya', who: 'mei', action: 'adminExtend', days: 2 });
    expect(shorter.body.error).toMatchObject({ code: 'InvalidRoleAssignmentRequestSchedule' });
    const permanent = await rig.as('priya').post(eligibilityRequests, {
      action: 'adminExtend',
      principalId: personId('ada'),
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
    });
    expect(permanent.body.error).toMatchObject({ code: 'InvalidRoleAssignmentRequest' });
  });
});

describe('a request that was cancelled', () => {
  it('is forgotten after thirty days', async () => {
    const { body } = await activate(rig.as('ada'), { role: 'Exchange Administrator' });
    const id = text(body, 'id');
    await rig.as('ada').post(`${assignmentRequests}/${id}/cancel`);
    await rig.advance(30 * minutesOfDay - 1);
    expect((await rig.as('ada').get(`${assignmentRequests}/${id}`)).status).toBe(200);
    await rig.advance(1);
    expect((await rig.as('ada').get(`${assignmentRequests}/${id}`)).status).toBe(404);
  });
});
