import { type BrokerStage, brokerStage, challenge } from './broker-stage';
import { ada, failureOf, grace } from './people';
import { issued, refusedBy } from './scripted-login';

let stage: BrokerStage;

beforeEach(async () => {
  stage = await brokerStage();
});

afterEach(() => stage.stop());

describe('graphToken', () => {
  it('asks a person who never signed in to do so', async () => {
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
    expect(stage.login.forms()).toHaveLength(0);
  });

  it('renews the token once it has ended by our clock', async () => {
    await stage.signIn();
    stage.clock.advance(58);
    expect(await stage.broker.graphToken(ada)).toBe('graph-token-1');
    stage.clock.advance(2);
    stage.login.onToken = () => issued(ada, 'graph-token-2');
    expect(await stage.broker.graphToken(ada)).toBe('graph-token-2');
    const [, form] = stage.login.forms();
    expect(form?.get('grant_type')).toBe('refresh_token');
    expect(form?.get('refresh_token')).toBe('refresh-of-graph-token-1');
  });

  it('renews again and again, without the person', async () => {
    await stage.signIn();
    for (const token of ['graph-token-2', 'graph-token-3', 'graph-token-4']) {
      stage.clock.advance(61);
      stage.login.onToken = () => issued(ada, token);
      expect(await stage.newBroker().graphToken(ada)).toBe(token);
    }
  });

  it('renews once for all who ask meanwhile', async () => {
    await stage.signIn();
    stage.clock.advance(61);
    stage.login.onToken = () => issued(ada, 'graph-token-2');
    const tokens = await Promise.all([1, 2, 3].map(() => stage.broker.graphToken(ada)));
    expect(tokens).toEqual(['graph-token-2', 'graph-token-2', 'graph-token-2']);
    expect(stage.login.forms()).toHaveLength(2);
  });

  it('asks the person to sign in where Entra will not renew', async () => {
    await stage.signIn();
    stage.clock.advance(61);
    stage.login.onToken = () => refusedBy('invalid_grant', 700082);
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
  });

  it('takes the renewal of another replica for its own', async () => {
    await stage.signIn();
    stage.clock.advance(61);
    const other = stage.newBroker();
    stage.login.onToken = () => issued(ada, 'graph-token-2');
    await other.graphToken(ada);
    expect(await stage.broker.graphToken(ada)).toBe('graph-token-2');
    expect(stage.login.forms()).toHaveLength(2);
  });

  it('takes the renewal of another replica also for a token that Graph refused', async () => {
    await stage.signIn();
    stage.login.onToken = () => issued(ada, 'graph-token-2');
    const refused = { token: 'graph-token-1' };
    await stage.newBroker().graphToken(ada, refused);
    expect(await stage.broker.graphToken(ada, refused)).toBe('graph-token-2');
    expect(stage.login.forms()).toHaveLength(2);
  });

  it('renews a token that Graph refused, with the claims it asked for', async () => {
    await stage.signIn();
    stage.login.onToken = () => issued(ada, 'graph-token-2');
    const refused = { token: 'graph-token-1', claims: challenge };
    expect(await stage.broker.graphToken(ada, refused)).toBe('graph-token-2');
    expect(stage.login.forms()[1]?.get('claims')).toContain('acrs');
  });

  it('hands out the newer token where the refused one has been replaced since', async () => {
    await stage.signIn();
    expect(await stage.broker.graphToken(ada, { token: 'an older one' })).toBe('graph-token-1');
    expect(stage.login.forms()).toHaveLength(1);
  });
});

describe('forget', () => {
  it('signs the person out', async () => {
    await stage.signIn();
    await stage.broker.forget(ada);
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
    expect(await stage.shelf.contents()).toBe('');
  });

  it('leaves everybody else signed in', async () => {
    await stage.signIn(ada, 'token-of-ada');
    await stage.signIn(grace, 'token-of-grace');
    await stage.broker.forget(ada);
    expect(await stage.broker.graphToken(grace)).toBe('token-of-grace');
  });

  it('is obeyed by other replicas within a minute', async () => {
    const other = stage.newBroker();
    await stage.signIn();
    await other.graphToken(ada);
    await stage.broker.forget(ada);
    stage.clock.advance(1);
    expect((await failureOf(other.graphToken(ada))).code).toBe('sign-in-needed');
  });

  it('outlasts a renewal that was under way, here or on another replica', async () => {
    await stage.signIn();
    stage.clock.advance(61);
    for (const renewing of [stage.broker, stage.newBroker()]) {
      let answer = () => {};
      stage.login.onToken = () =>
        new Promise((resolve) => {
          answer = () => resolve(issued(ada, 'graph-token-2'));
        });
      const before = stage.login.forms().length;
      const renewal = failureOf(renewing.graphToken(ada));
      while (stage.login.forms().length === before) await new Promise(setImmediate);
      await stage.broker.forget(ada);
      answer();
      expect((await renewal).code).toBe('sign-in-needed');
      expect((await failureOf(renewing.graphToken(ada))).code).toBe('sign-in-needed');
      expect(await stage.shelf.contents()).toBe('');
      await stage.signIn();
      stage.clock.advance(61);
    }
  });

  it('outlasts an exchange that was under way', async () => {
    let answer = () => {};
    stage.login.onToken = () =>
      new Promise((resolve) => {
        answer = () => resolve(issued(ada, 'graph-token-1'));
      });
    const exchanging = stage.broker.exchange(ada, await stage.login.ssoToken(ada));
    while (stage.login.forms().length === 0) await new Promise(setImmediate);
    const forgetting = stage.broker.forget(ada);
    answer();
    await Promise.all([exchanging, forgetting]);
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
  });
});
