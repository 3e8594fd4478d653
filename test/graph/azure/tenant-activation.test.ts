import { failureOf } from '../people';
import { type TenantStage, tenantStage } from '../tenant-stage';
import { azureAsking } from './asking';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

const { own, role: azureRole, ask, asked } = azureAsking(() => stage);

describe('an Azure role that needs none', () => {
  it('is on at once, ends by itself, and can be asked for again', async () => {
    const kenji = await stage.signIn('Kenji');
    const role = await azureRole(kenji, 'Contributor', 'rg-web');
    expect(await asked(kenji, role)).toMatchObject({ status: 'active' });
    expect(await ask(kenji, role)).toEqual({ ok: false, refused: { refusal: 'already-active' } });
    await stage.advance(61);
    expect(await stage.directory.isOn(kenji, role)).toBe(false);
    expect(await asked(kenji, role)).toMatchObject({ status: 'active' });
  });

  it('is scheduled where its start is to come', async () => {
    const sam = await stage.signIn('Sam');
    const role = await azureRole(sam, 'Contributor', 'rg-web');
    const startsAt = new Date(stage.clock.now().getTime() + 60 * 60_000);
    const answer = await ask(sam, role, { startsAt });
    expect(answer).toMatchObject({ ok: true, value: { status: 'scheduled', startsAt } });
    expect((await own(sam)).open).toEqual([expect.objectContaining({ status: 'scheduled' })]);
  });

  it('can be had over a part of what it is held over', async () => {
    const diego = await stage.signIn('Diego');
    const role = await azureRole(diego, 'Contributor', 'sub-payments');
    const children = await stage.directory.childScopes(diego, role);
    const web = children.find(({ scopeName }) => scopeName === 'rg-web');
    expect(web).toMatchObject({ type: 'resource group' });
    expect(children).toContainEqual(
      expect.objectContaining({ scopeName: 'kv-payments', type: 'vault' }),
    );
    if (!web) throw new Error('no rg-web');
    const narrow = { ...role, scopeId: web.scopeId, scopeName: web.scopeName };
    expect(await stage.directory.roleSettings(diego, narrow)).toMatchObject({
      longestMinutes: 240,
    });
    expect(await asked(diego, narrow)).toMatchObject({ status: 'active' });
    expect((await own(diego)).active).toContainEqual(
      expect.objectContaining({ roleName: 'Contributor', scopeName: 'rg-web', activated: true }),
    );
    expect(await stage.directory.isOn(diego, role)).toBe(false);
    expect(await stage.directory.isOn(diego, narrow)).toBe(true);
  });

  it('is found again when its answer was lost', async () => {
    const tomas = await stage.signIn('Tom');
    const role = await azureRole(tomas, 'Reader', 'Woodgrove');
    await stage.sandbox('POST', '/sandbox/faults', {
      method: 'PUT',
      path: '/providers',
      fault: 'lose-answer',
      count: 1,
    });
    const since = stage.clock.now();
    expect((await failureOf(ask(tomas, role))).code).toBe('graph-unreachable');
    expect(await stage.directory.requestsSince(tomas, role, since)).toEqual([
      expect.objectContaining({ status: 'active' }),
    ]);
    expect(await ask(tomas, role)).toEqual({ ok: false, refused: { refusal: 'already-active' } });
  });

  it('is told what its settings will not have', async () => {
    const lena = await stage.signIn('Lena');
    const role = await azureRole(lena, 'User Access Administrator', 'Woodgrove');
    expect(await ask(lena, role, { minutes: 120, justification: '' })).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['ExpirationRule', 'JustificationRule'] },
    });
  });
});
