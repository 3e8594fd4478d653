import { failureOf } from './people';
import { type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterEach(() => stage.sandbox('DELETE', '/sandbox/faults'));
afterAll(() => stage.stop());

const fault = (order: object) => stage.sandbox('POST', '/sandbox/faults', order);

describe('signing in at the local tenant', () => {
  it('takes only the token of the very person', async () => {
    const ada = stage.person('Ada');
    const ofGrace = await stage.ssoToken(stage.person('Grace'));
    const failure = await failureOf(stage.broker.exchange(ada, ofGrace));
    expect(failure).toMatchObject({ code: 'identity-mismatch', facts: { why: 'oid' } });
  });

  it('takes no token that has ended', async () => {
    const ada = stage.person('Ada');
    const token = await stage.ssoToken(ada);
    await stage.advance(120);
    expect((await failureOf(stage.broker.exchange(ada, token))).code).toBe('sign-in-needed');
  });

  it('lasts for hours and days, the person asked nothing', async () => {
    const ada = await stage.signIn('Ada');
    for (const minutes of [30, 120, 24 * 60, 30 * 24 * 60]) {
      await stage.advance(minutes);
      expect((await stage.directory.standing(ada, { azure: false })).userId).toBe(ada.userId);
    }
  });

  it('ends when nobody has come for ninety days', async () => {
    const ada = await stage.signIn('Ada');
    await stage.advance(100 * 24 * 60);
    expect((await failureOf(stage.directory.standing(ada, { azure: false }))).code).toBe(
      'sign-in-needed',
    );
  });

  it('ends with signing out', async () => {
    const ada = await stage.signIn('Ada');
    await stage.broker.forget(ada);
    expect((await failureOf(stage.directory.standing(ada, { azure: false }))).code).toBe(
      'sign-in-needed',
    );
  });

  it('ends at once for somebody whose account is closed', async () => {
    const olu = await stage.signIn('Olu');
    await stage.sandbox('POST', `/sandbox/people/${olu.userId}`, { accountEnabled: false });
    expect((await failureOf(stage.directory.standing(olu, { azure: false }))).code).toBe(
      'sign-in-needed',
    );
  });

  it('needs an administrator’s consent', async () => {
    await stage.sandbox('POST', '/sandbox/consent', { granted: false });
    const failure = await failureOf(stage.signIn('Ada'));
    await stage.sandbox('POST', '/sandbox/consent', { granted: true });
    expect(failure).toMatchObject({ code: 'consent-needed', facts: { errorNo: '65001' } });
  });

  it('says that the token service is out of order', async () => {
    const ada = stage.person('Ada');
    const token = await stage.ssoToken(ada);
    await fault({ path: '/token$/', method: 'POST', fault: 'fail' });
    expect((await failureOf(stage.broker.exchange(ada, token))).code).toBe('graph-unreachable');
  });

  it('gives the bot a token of its own for the connector', async () => {
    const token = await stage.service.token('https://api.botframework.com/.default');
    expect(token.split('.')).toHaveLength(3);
    expect(await stage.service.token('https://api.botframework.com/.default')).toBe(token);
  });
});

describe('Graph out of order', () => {
  it.each([
    [{ fault: 'throttle', retryAfterSeconds: 7 }, 'graph-throttled'],
    [{ fault: 'fail', status: 503 }, 'graph-unreachable'],
    [{ fault: 'hang' }, 'graph-unreachable'],
    [{ fault: 'lose-answer' }, 'graph-unreachable'],
  ])('is told as it is: %j', async (order, code) => {
    const ada = await stage.signIn('Ada');
    await fault({ path: '/v1.0/', ...order });
    const failure = await failureOf(stage.directory.standing(ada, { azure: false }));
    expect(failure.code).toBe(code);
    if (code === 'graph-throttled') expect(failure.facts.retryAfterSeconds).toBe(7);
    await stage.sandbox('DELETE', '/sandbox/faults');
    expect((await stage.directory.standing(ada, { azure: false })).userId).toBe(ada.userId);
  });
});
