import type { EntraRequestId } from '../../pim/ids';
import { lodged } from './records';
import { ask, eligibility, type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

describe('what Entra refuses', () => {
  it('is told with every rule that failed', async () => {
    const mei = await stage.signIn('Mei');
    const role = await eligibility(stage, mei, 'Helpdesk Administrator');
    const answer = await stage.directory.activate(mei, { role, minutes: 24 * 60 });
    expect(answer).toMatchObject({ ok: false, refused: { refusal: 'rules' } });
    const rules = !answer.ok && answer.refused.refusal === 'rules' ? answer.refused.rules : [];
    expect(rules).toEqual(expect.arrayContaining(['ExpirationRule', 'TicketingRule']));
  });

  it('is told where somebody has no second factor', async () => {
    const noah = await stage.signIn('Noah');
    expect(await ask(stage, noah, 'Exchange Administrator')).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['MfaRule'] },
    });
  });

  it('is told where somebody is not eligible', async () => {
    const [ada, mei] = [await stage.signIn('Ada'), await stage.signIn('Mei')];
    const role = await eligibility(stage, ada, 'Exchange Administrator');
    const answer = await stage.directory.activate(mei, { role, minutes: 60, justification: 'x' });
    expect(answer).toEqual({ ok: false, refused: { refusal: 'not-eligible' } });
  });

  it('is told with the authentication context that is missing', async () => {
    const marta = await stage.signIn('Marta');
    const role = await eligibility(stage, marta, 'Security Administrator');
    expect(await stage.directory.roleSettings(marta, role)).toMatchObject({
      authenticationContext: 'c1',
    });
    expect(await ask(stage, marta, 'Security Administrator')).toEqual({
      ok: false,
      refused: {
        refusal: 'authentication-context',
        claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
      },
    });
  });

  it('is nothing that is known under an id that nobody gave', async () => {
    const ada = await stage.signIn('Ada');
    const id = '00000000-0000-4000-8000-000000000000' as EntraRequestId;
    expect(await stage.directory.request(ada, lodged(id))).toBeUndefined();
    expect(await stage.directory.openApproval(ada, lodged(id))).toBeUndefined();
    expect(await stage.directory.cancel(ada, lodged(id))).toEqual({
      ok: false,
      refused: { refusal: 'not-found' },
    });
  });
});
