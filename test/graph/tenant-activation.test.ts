import { lodged } from './records';
import { ask, asked, eligibility, type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

describe('an activation that needs approval', () => {
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
