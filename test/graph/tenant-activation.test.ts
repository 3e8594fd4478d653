import { failureOf } from './people';
import { lodged } from './records';
import { ask, asked, eligibility, type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

describe('an activation that needs approval', () => {
  it('goes from asking to giving back', async () => {
    const [bruno, grace, henrik] = [
      await stage.signIn('Bruno'),
      await stage.signIn('Grace'),
      await stage.signIn('Henrik'),
    ];
    const role = await eligibility(stage, bruno, 'Exchange Administrator');
    const request = await asked(stage, bruno, 'Exchange Administrator');
    const { id } = request;
    expect(request).toEqual({ status: 'pending-approval', id, createdAt: stage.clock.now() });
    expect((await stage.directory.standing(bruno, { azure: false })).open).toEqual([
      expect.objectContaining({
        entraRequestId: id,
        status: 'pending-approval',
        roleId: role.roleId,
      }),
    ]);

    const seen = await stage.directory.openApproval(grace, lodged(id));
    expect(seen).toMatchObject({ assignedToMe: true, open: true, guest: false });
    const step = { ...lodged(id), stepId: seen?.stepId ?? '' };
    expect(await stage.directory.openApproval(bruno, lodged(id))).toMatchObject({
      assignedToMe: false,
    });
    const decision = { verdict: 'approve', comment: 'Seen with Bruno' } as const;
    expect(await stage.directory.decide(bruno, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'not-an-approver' },
    });
    expect(await stage.directory.decide(grace, step, { verdict: 'approve' })).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['JustificationRule'] },
    });
    const before = stage.calls.length;
    expect(await stage.directory.decide(grace, step, decision)).toEqual({
      ok: true,
      value: expect.objectContaining({ status: 'active', id, startsAt: stage.clock.now() }),
    });
    expect(stage.calls.length - before).toBe(1);
    expect(await stage.directory.decide(henrik, step, decision)).toEqual({
      ok: false,
      refused: { refusal: 'already-decided' },
    });
    expect(await stage.directory.openApproval(henrik, lodged(id))).toMatchObject({ open: false });

    const granted = await stage.directory.request(bruno, lodged(id));
    expect(granted).toMatchObject({ status: 'active', id });
    const { active } = await stage.directory.standing(bruno, { azure: false });
    expect(active).toEqual([expect.objectContaining({ roleId: role.roleId, activated: true })]);
    expect(await stage.directory.deactivate(bruno, role)).toEqual({
      ok: false,
      refused: { refusal: 'too-soon' },
    });
    await stage.advance(6);
    expect((await stage.directory.deactivate(bruno, role)).ok).toBe(true);
    expect((await stage.directory.standing(bruno, { azure: false })).active).toEqual([]);
    expect(await stage.directory.deactivate(bruno, role)).toEqual({
      ok: false,
      refused: { refusal: 'not-active' },
    });
  });

  it('can be denied', async () => {
    const [ada, grace] = [await stage.signIn('Ada'), await stage.signIn('Grace')];
    const { id } = await asked(stage, ada, 'Exchange Administrator');
    const decision = { verdict: 'deny', comment: 'No ticket' } as const;
    expect(await stage.directory.decide(grace, { ...lodged(id), stepId: id }, decision)).toEqual({
      ok: true,
      value: { status: 'denied', id },
    });
    expect(await stage.directory.request(ada, lodged(id))).toEqual({ status: 'denied', id });
  });

  it('can be withdrawn by whoever asked, once', async () => {
    const [deniz, grace] = [await stage.signIn('Deniz'), await stage.signIn('Grace')];
    const { id } = await asked(stage, deniz, 'Exchange Administrator');
    expect(await stage.directory.cancel(grace, lodged(id))).toMatchObject({ ok: false });
    expect(await stage.directory.cancel(deniz, lodged(id))).toEqual({ ok: true, value: undefined });
    expect(await stage.directory.request(deniz, lodged(id))).toEqual({ status: 'canceled', id });
    expect(await stage.directory.cancel(deniz, lodged(id))).toEqual({
      ok: false,
      refused: { refusal: 'not-cancelable' },
    });
    expect(await stage.directory.openApproval(grace, lodged(id))).toMatchObject({ open: false });
  });

  it('lapses after a day', async () => {
    const [deniz, grace] = [await stage.signIn('Deniz'), await stage.signIn('Grace')];
    const { id } = await asked(stage, deniz, 'Exchange Administrator');
    await stage.advance(24 * 60 + 1);
    expect(await stage.directory.request(deniz, lodged(id))).toEqual({ status: 'failed', id });
    expect(await stage.directory.openApproval(grace, lodged(id))).toMatchObject({ open: false });
  });

  it('is found again when its answer was lost', async () => {
    const chiara = await stage.signIn('Chiara');
    const role = await eligibility(stage, chiara, 'Exchange Administrator');
    const path = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';
    await stage.sandbox('POST', '/sandbox/faults', {
      method: 'POST',
      path,
      fault: 'lose-answer',
      count: 1,
    });
    const since = stage.clock.now();
    const order = { role, minutes: 60, justification: 'Mail flow' };
    const failure = await failureOf(stage.directory.activate(chiara, order));
    expect(failure.code).toBe('graph-unreachable');
    const found = await stage.directory.requestsSince(chiara, role, since);
    expect(found).toEqual([expect.objectContaining({ status: 'pending-approval' })]);
    expect(await ask(stage, chiara, 'Exchange Administrator')).toEqual({
      ok: false,
      refused: { refusal: 'already-pending' },
    });
  });

  it('takes four calls to Graph when nothing is known, and two after that', async () => {
    const grace = await stage.signIn('Grace');
    await stage.advance(10);
    const way = async () => {
      const role = await eligibility(stage, grace, 'Exchange Administrator');
      const settings = await stage.directory.roleSettings(grace, role);
      await stage.directory.approvers(grace, settings);
      const order = { role, minutes: 60, justification: 'Mail flow' };
      const answer = await stage.directory.activate(grace, order);
      if (answer.ok) await stage.directory.cancel(grace, { id: answer.value.id, role });
    };
    const before = stage.calls.length;
    await way();
    expect(stage.calls.length - before).toBe(5);
    await way();
    expect(stage.calls.length - before).toBe(8);
  });
});

describe('an activation that needs none', () => {
  it('is on at once, ends by itself, and can be asked for again', async () => {
    const sam = await stage.signIn('Sam');
    const request = await asked(stage, sam, 'User Administrator');
    expect(request).toMatchObject({ status: 'active' });
    expect(await ask(stage, sam, 'User Administrator')).toEqual({
      ok: false,
      refused: { refusal: 'already-active' },
    });
    await stage.advance(61);
    expect((await stage.directory.standing(sam, { azure: false })).active).toEqual([]);
    expect(await asked(stage, sam, 'User Administrator')).toMatchObject({ status: 'active' });
  });

  it('is scheduled where its start is to come', async () => {
    const jonas = await stage.signIn('Jonas');
    const startsAt = new Date(stage.clock.now().getTime() + 60 * 60_000);
    const answer = await ask(stage, jonas, 'User Administrator', { startsAt, minutes: 30 });
    if (!answer.ok) throw new Error(answer.refused.refusal);
    const { id } = answer.value;
    const endsAt = new Date(startsAt.getTime() + 30 * 60_000);
    expect(answer.value).toEqual({ status: 'scheduled', id, startsAt, endsAt });
    expect((await stage.directory.standing(jonas, { azure: false })).open).toEqual([
      expect.objectContaining({ status: 'scheduled', entraRequestId: id }),
    ]);
    await stage.advance(61);
    expect(await stage.directory.request(jonas, lodged(id))).toMatchObject({
      status: 'active',
      endsAt,
    });
    expect((await stage.directory.standing(jonas, { azure: false })).open).toEqual([]);
  });
});
