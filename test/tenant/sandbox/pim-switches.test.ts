import { personId } from '../../../tenant/directory/cast-ids';
import type { ScheduleOrder } from '../../../tenant/directory/order';
import { roleIdOf } from '../../../tenant/directory/roles';
import { submitOrder } from '../../../tenant/directory/submit-order';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { openRig as openGraph } from '../rig';

let core: CoreTenant;
beforeEach(async () => {
  core = await coreTenant();
});
afterEach(() => leave(core));

async function call(path: string, body?: object) {
  const answer = await fetch(`${core.address}/sandbox/${path}`, {
    headers: { 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

const reader = {
  provider: 'directory',
  roleDefinitionId: roleIdOf('Reports Reader'),
  scopeId: '/',
} as const;

function order(by: string, action: string, days: number) {
  const { directory, clock } = core.tenant;
  const asked: ScheduleOrder = {
    ...reader,
    action,
    principalId: personId('mei'),
    justification: 'Still needed',
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    schedule: {
      startDateTime: null,
      expiration: { type: 'afterDuration', duration: `P${days}D`, endDateTime: null },
    },
    customData: null,
    isValidationOnly: false,
  };
  const caller = { id: personId(by), application: false, mfa: true, contexts: [] };
  return submitOrder({ directory, caller, now: clock.now() }, 'eligibility', asked);
}

describe('the licence', () => {
  it('is paid for in a fresh tenant, and taken away with everything that hangs on it', async () => {
    expect(await call('license')).toEqual({ status: 200, body: { premium: true } });
    const { directory } = core.tenant;
    const assigned = Object.values(directory.assignmentSchedules).length;
    const elsewhere = () =>
      Object.values(directory.eligibilitySchedules).filter(
        ({ provider }) => provider !== 'directory',
      ).length;
    const before = elsewhere();
    expect(await call('license', { premium: false })).toEqual({
      status: 200,
      body: { premium: false },
    });
    const left = Object.values(directory.eligibilitySchedules);
    expect(left.filter(({ provider }) => provider === 'directory')).toEqual([]);
    expect(elsewhere()).toBe(before);
    expect(Object.values(directory.assignmentSchedules)).toHaveLength(assigned);
    expect(order('priya', 'adminAssign', 10)).toMatchObject({
      ok: false,
      refusal: { status: 400, code: 'AadPremiumLicenseRequired' },
    });
    await call('license', { premium: true });
    expect(order('priya', 'adminAssign', 10)).toMatchObject({ ok: true });
  });

  it('says what it wants to hear', async () => {
    expect(await call('license', { paid: true })).toMatchObject({
      status: 400,
      body: { error: { message: 'Say {"premium":false} or {"premium":true}.' } },
    });
  });
});

describe('PIM over Graph without a licence', () => {
  it('answers nothing of its own, and what the directory knows', async () => {
    const rig = await openGraph();
    try {
      rig.directory.premiumLicense = false;
      const base = '/v1.0/roleManagement/directory';
      const refusal = { status: 400, body: { error: { code: 'AadPremiumLicenseRequired' } } };
      const mine = `${base}/roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')`;
      expect(await rig.as('ada').get(mine)).toMatchObject(refusal);
      expect(await rig.as('ada').get('/v1.0/policies/roleManagementPolicies')).toMatchObject(
        refusal,
      );
      expect((await rig.as('ada').get(`${base}/roleDefinitions`)).status).toBe(200);
      expect((await rig.as('ada', { scopes: [] }).get(mine)).status).toBe(403);
    } finally {
      await rig.close();
    }
  });
});

describe('requests for more time', () => {
  async function asked(): Promise<string> {
    order('priya', 'adminAssign', 10);
    order('mei', 'selfExtend', 40);
    const { body } = await call('extension-requests');
    expect(body.open).toMatchObject([
      { kind: 'eligibility', action: 'selfExtend', principalId: personId('mei') },
    ]);
    return body.open[0].id;
  }

  it('are decided by an administrator, who may choose another end', async () => {
    const id = await asked();
    const decided = await call(`extension-requests/${id}`, {
      by: personId('priya'),
      reviewResult: 'Approve',
      justification: 'For the rota',
      schedule: { expiration: { type: 'afterDuration', duration: 'P20D' } },
    });
    expect(decided).toMatchObject({ status: 200, body: { status: 'Provisioned' } });
    const kept = Object.values(core.tenant.directory.eligibilitySchedules).find(
      ({ principalId, roleDefinitionId }) =>
        principalId === personId('mei') && roleDefinitionId === reader.roleDefinitionId,
    );
    const days = (new Date(kept?.endDateTime ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(20);
    expect((await call('extension-requests')).body.open).toEqual([]);
  });

  it("are nobody else's to decide, and are not decided twice", async () => {
    const id = await asked();
    const verdict = { reviewResult: 'Deny', justification: 'No' };
    const path = `extension-requests/${id}`;
    expect((await call(path, { by: personId('ada'), ...verdict })).status).toBe(403);
    expect((await call(path, { by: personId('priya') })).status).toBe(400);
    expect((await call(path, { by: personId('priya'), ...verdict })).status).toBe(200);
    expect((await call(path, { by: personId('priya'), ...verdict })).status).toBe(409);
    expect((await call('extension-requests/none', { by: 'x', ...verdict })).status).toBe(404);
  });
});
