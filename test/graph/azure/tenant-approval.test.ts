import { type TenantStage, tenantStage } from '../tenant-stage';
import { azureAsking } from './asking';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

const { own, role: azureRole, ask, asked, callsOf } = azureAsking(() => stage);

const arm = '/providers/Microsoft.Authorization';

describe('an Azure role that needs approval', () => {
  it('goes from asking to giving back', async () => {
    const [fatima, omar, lena] = [
      await stage.signIn('Fátima'),
      await stage.signIn('Omar'),
      await stage.signIn('Lena'),
    ];
    const role = await azureRole(fatima, 'Owner', 'sub-payments');
    const { id, status } = await asked(fatima, role);
    expect(status).toBe('pending-approval');
    expect((await own(fatima)).open).toEqual([
      expect.objectContaining({ kind: 'azure', entraRequestId: id, status: 'pending-approval' }),
    ]);
    expect(await ask(fatima, role)).toEqual({ ok: false, refused: { refusal: 'already-pending' } });

    const lodged = { id, role };
    expect(await stage.directory.openApproval(fatima, lodged)).toMatchObject({
      assignedToMe: false,
    });
    let seen: Awaited<ReturnType<TenantStage['directory']['openApproval']>>;
    expect(
      await callsOf(async () => {
        seen = await stage.directory.openApproval(omar, lodged);
      }),
    ).toEqual({ 'GET /v1.0/me': 1, [`GET ${arm}/roleAssignmentApprovals/{id}`]: 1 });
    expect(seen).toMatchObject({ assignedToMe: true, open: true, guest: false });

    const step = { ...lodged, stepId: seen?.stepId ?? '' };
    const decision = { verdict: 'approve', comment: 'Seen with Fatima' } as const;
    expect(await stage.directory.decide(fatima, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'not-an-approver' },
    });
    expect(await stage.directory.decide(omar, step, { verdict: 'approve' })).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['JustificationRule'] },
    });
    expect(await stage.directory.decide(omar, step, decision)).toEqual({
      ok: true,
      value: expect.objectContaining({ status: 'active', id, startsAt: stage.clock.now() }),
    });
    expect(await stage.directory.decide(lena, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'already-decided' },
    });
    expect(await stage.directory.openApproval(lena, lodged)).toMatchObject({ open: false });

    expect(await stage.directory.request(fatima, lodged)).toMatchObject({ status: 'active', id });
    expect(await stage.directory.isOn(fatima, role)).toBe(true);
    expect((await own(fatima)).active).toEqual([
      expect.objectContaining({ kind: 'azure', roleName: 'Owner', activated: true }),
    ]);
    const since = stage.clock.now();
    expect(await stage.directory.deactivate(fatima, role)).toEqual({
      ok: false,
      refused: { refusal: 'too-soon' },
    });
    await stage.advance(6);
    expect(await stage.directory.deactivate(fatima, role)).toEqual({ ok: true, value: undefined });
    expect(await stage.directory.isOn(fatima, role)).toBe(false);
    expect(await stage.directory.endedBy(fatima, role, since)).toBe('holder');
    expect(await stage.directory.deactivate(fatima, role)).toEqual({
      ok: false,
      refused: { refusal: 'not-active' },
    });
  });

  it('can be denied', async () => {
    const [fatima, lena] = [await stage.signIn('Fátima'), await stage.signIn('Lena')];
    const role = await azureRole(fatima, 'Owner', 'sub-payments');
    const { id } = await asked(fatima, role);
    const decision = { verdict: 'deny', comment: 'Not today' } as const;
    const step = { id, role, stepId: id };
    expect(await stage.directory.decide(lena, step, decision)).toEqual({
      ok: true,
      value: { status: 'denied', id },
    });
    expect(await stage.directory.request(fatima, { id, role })).toEqual({ status: 'denied', id });
  });

  it('can be withdrawn by whoever asked, once', async () => {
    const [omar, lena] = [await stage.signIn('Omar'), await stage.signIn('Lena')];
    const role = await azureRole(omar, 'Owner', 'sub-payments');
    const { id } = await asked(omar, role);
    expect(await stage.directory.cancel(omar, { id, role })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await stage.directory.request(omar, { id, role })).toEqual({ status: 'canceled', id });
    expect(await stage.directory.cancel(omar, { id, role })).toEqual({
      ok: false,
      refused: { refusal: 'not-cancelable' },
    });
    expect(await stage.directory.openApproval(lena, { id, role })).toMatchObject({ open: false });
  });
});
