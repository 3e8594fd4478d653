import { personId } from '../../../tenant/directory/cast-ids';
import { decideExtension } from '../../../tenant/directory/decide-extension';
import { roleIdOf } from '../../../tenant/directory/roles';
import { openRig, type Rig, text } from '../rig';
import { eligibilityRequests } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

interface Wish {
  readonly by: string;
  readonly who?: string;
  readonly action: string;
  readonly days: number;
  readonly with?: object;
}

function ask({ by, who = by, action, days, ...rest }: Wish) {
  return rig.as(by).post(eligibilityRequests, {
    action,
    principalId: personId(who),
    roleDefinitionId: roleIdOf('Reports Reader'),
    directoryScopeId: '/',
    justification: 'Still on the rota',
    scheduleInfo: { expiration: { type: 'afterDuration', duration: `P${days}D` } },
    ...rest.with,
  });
}

function decide(requestId: string) {
  const caller = { id: personId('priya'), application: false, mfa: true, contexts: [] };
  return decideExtension(
    { directory: rig.directory, caller, now: rig.clock.now() },
    { kind: 'eligibility', requestId, reviewResult: 'Approve', justification: 'Yes' },
  );
}

describe('an administrator who does not wait to be asked', () => {
  const wish = { by: 'priya', who: 'mei' } as const;
  const statusOf = async (id: string) =>
    (await rig.as('mei').get(`${eligibilityRequests}/${id}`)).body.status;
  const decisions = (requestId: string) =>
    rig.directory.happenings.filter(
      (one) => one.requestId === requestId && one.kind.endsWith('-decided'),
    );

  it('answers who has asked for an extension, and nobody can decide it any more', async () => {
    await ask({ ...wish, action: 'adminAssign', days: 10 });
    const id = text((await ask({ by: 'mei', action: 'selfExtend', days: 30 })).body, 'id');
    const reason = { justification: 'Until the audit is over' };
    await ask({ ...wish, action: 'adminExtend', days: 12, with: reason });
    expect(await statusOf(id)).toBe('Provisioned');
    expect(decisions(id)).toMatchObject([
      {
        kind: 'extension-decided',
        verdict: 'Approve',
        byId: personId('priya'),
        reason: reason.justification,
        endsAt: '2026-03-14T09:00:00.000Z',
      },
    ]);
    expect(decide(id)).toMatchObject({ ok: false, refusal: { status: 409 } });
    expect((await ask({ by: 'mei', action: 'selfExtend', days: 40 })).status).toBe(201);
  });

  it('answers who has asked for a renewal', async () => {
    await ask({ ...wish, action: 'adminAssign', days: 1 });
    await rig.advance(24 * 60);
    const id = text((await ask({ by: 'mei', action: 'selfRenew', days: 30 })).body, 'id');
    await ask({ ...wish, action: 'adminRenew', days: 12 });
    expect(await statusOf(id)).toBe('Provisioned');
    expect(decisions(id)).toMatchObject([
      { kind: 'renewal-decided', verdict: 'Approve', endsAt: '2026-03-15T09:00:00.000Z' },
    ]);
  });

  it('answers nobody where it is refused, tried out alone, or for somebody else', async () => {
    await ask({ ...wish, action: 'adminAssign', days: 10 });
    const id = text((await ask({ by: 'mei', action: 'selfExtend', days: 30 })).body, 'id');
    await ask({ ...wish, action: 'adminExtend', days: 2 });
    const tried = await ask({
      ...wish,
      action: 'adminExtend',
      days: 12,
      with: { isValidationOnly: true },
    });
    expect(tried.status).toBe(201);
    await ask({ ...wish, who: 'bruno', action: 'adminAssign', days: 10 });
    const other = await ask({ ...wish, who: 'bruno', action: 'adminExtend', days: 12 });
    expect(other.status).toBe(201);
    expect(await statusOf(id)).toBe('PendingAdminDecision');
    expect(decisions(id)).toEqual([]);
  });
});
