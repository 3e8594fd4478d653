import { type BrokerStage, brokerStage, challenge } from './broker-stage';
import { ada, failureOf, grace } from './people';
import { issued, refusedBy } from './scripted-login';
import type { Line } from './scripted-server';

let stage: BrokerStage;

beforeEach(async () => {
  stage = await brokerStage();
});

afterEach(() => stage.stop());

const arm = 'https://management.azure.com/.default';
const noConsent = refusedBy('invalid_grant', 65001, { suberror: 'consent_required' });

/** Issues `graph-1`, `arm-2`, … in the order in which they are asked for, and whatever is said for Azure. */
function issuing(forArm?: () => Line | Promise<Line>): void {
  let count = 0;
  stage.login.onToken = (form) => {
    count += 1;
    const ofArm = form.get('scope')?.includes(arm);
    if (ofArm && forArm) return forArm();
    return issued(ada, `${ofArm ? 'arm' : 'graph'}-${count}`);
  };
}

async function signIn(): Promise<void> {
  await stage.broker.exchange(ada, await stage.login.ssoToken(ada));
}

const grants = () => stage.login.forms().map((form) => form.get('grant_type'));

describe('a token for Azure Resource Manager', () => {
  it('is got when it is first needed, with what the sign-in left', async () => {
    issuing();
    await signIn();
    expect(grants()).toHaveLength(1);
    expect(await stage.broker.armToken(ada)).toBe('arm-2');
    expect(grants()[1]).toBe('refresh_token');
    expect(stage.login.forms()[1]?.get('scope')).toContain(arm);
    expect(stage.login.forms()[1]?.get('claims')).toContain('CP1');
  });

  it('is kept beside the one for Graph, also over a restart', async () => {
    issuing();
    await signIn();
    await stage.broker.armToken(ada);
    const other = stage.newBroker();
    expect([await other.graphToken(ada), await other.armToken(ada)]).toEqual(['graph-1', 'arm-2']);
    expect(grants()).toHaveLength(2);
  });

  it('is sealed like the other', async () => {
    issuing();
    await signIn();
    await stage.broker.armToken(ada);
    const atRest = await stage.shelf.contents();
    expect(Buffer.from(atRest, 'base64url').toString('latin1')).not.toContain('arm-2');
  });

  it('ends at a time of its own', async () => {
    issuing();
    await signIn();
    stage.clock.advance(30);
    await stage.broker.armToken(ada);
    stage.clock.advance(31);
    expect(await stage.broker.armToken(ada)).toBe('arm-2');
    expect(await stage.broker.graphToken(ada)).toBe('graph-3');
    expect(await stage.broker.armToken(ada)).toBe('arm-2');
  });

  it('is renewed with the claims that Azure asked for, and Graph’s is left alone', async () => {
    issuing();
    await signIn();
    await stage.broker.armToken(ada);
    const refused = { token: 'arm-2', claims: challenge };
    expect(await stage.broker.armToken(ada, refused)).toBe('arm-3');
    expect(stage.login.forms()[2]?.get('claims')).toContain('acrs');
    expect(await stage.broker.graphToken(ada)).toBe('graph-1');
  });

  it('loses no renewal of the other that was under way', async () => {
    issuing();
    await signIn();
    stage.clock.advance(61);
    const both = [stage.broker.graphToken(ada), stage.broker.armToken(ada)];
    expect((await Promise.all(both)).toSorted()).toEqual(['arm-3', 'graph-2']);
    const other = stage.newBroker();
    expect([await other.graphToken(ada), await other.armToken(ada)]).toEqual(['graph-2', 'arm-3']);
    expect(grants()).toHaveLength(3);
  });

  it('is got once for all who ask meanwhile', async () => {
    issuing();
    await signIn();
    const tokens = await Promise.all([1, 2, 3].map(() => stage.broker.armToken(ada)));
    expect(tokens).toEqual(['arm-2', 'arm-2', 'arm-2']);
  });

  it('waits for a sign-in that is under way', async () => {
    issuing();
    const signingIn = signIn();
    while (stage.login.forms().length === 0) await new Promise(setImmediate);
    const token = stage.broker.armToken(ada);
    await signingIn;
    expect(await token).toBe('arm-2');
  });

  it('is got anew after a new sign-in, which may have satisfied more', async () => {
    issuing();
    await signIn();
    await stage.broker.armToken(ada);
    await signIn();
    expect(await stage.broker.armToken(ada)).toBe('arm-4');
  });

  it('takes nothing from a new sign-in, where it was being got with the one before', async () => {
    let answer = () => {};
    issuing(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(issued(ada, 'arm-of-before'));
        }),
    );
    await signIn();
    const getting = stage.broker.armToken(ada);
    while (stage.login.forms().length < 2) await new Promise(setImmediate);
    const signingIn = signIn();
    while (stage.login.forms().length < 3) await new Promise(setImmediate);
    answer();
    await Promise.all([getting, signingIn]);
    expect(await stage.newBroker().graphToken(ada)).toBe('graph-3');
    issuing();
    await stage.newBroker().armToken(ada);
    expect(stage.login.forms().at(-1)?.get('refresh_token')).toBe('refresh-of-graph-3');
  });

  it('is not to be had of somebody who never signed in', async () => {
    expect((await failureOf(stage.broker.armToken(grace))).code).toBe('sign-in-needed');
  });
});

describe('an organisation that has not consented to Azure', () => {
  it.each([
    ['nobody has consented', noConsent],
    ['the registration does not ask for it', refusedBy('invalid_resource', 650057)],
  ])('goes on with Graph where %s', async (_, line) => {
    issuing(() => line);
    await signIn();
    expect((await failureOf(stage.broker.armToken(ada))).code).toBe('consent-needed');
    expect(await stage.broker.graphToken(ada)).toBe('graph-1');
    stage.clock.advance(61);
    expect(await stage.broker.graphToken(ada)).toBe('graph-3');
  });
});

describe('signing out', () => {
  it('forgets the tokens for both', async () => {
    issuing();
    await signIn();
    await stage.broker.armToken(ada);
    await stage.broker.forget(ada);
    expect((await failureOf(stage.broker.armToken(ada))).code).toBe('sign-in-needed');
    expect((await failureOf(stage.broker.graphToken(ada))).code).toBe('sign-in-needed');
    expect(await stage.shelf.contents()).toBe('');
  });

  it('outlasts the getting of a token for Azure that was under way', async () => {
    let answer = () => {};
    issuing(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(issued(ada, 'arm-late'));
        }),
    );
    await signIn();
    const getting = failureOf(stage.broker.armToken(ada));
    while (stage.login.forms().length < 2) await new Promise(setImmediate);
    await stage.broker.forget(ada);
    answer();
    expect((await getting).code).toBe('sign-in-needed');
    expect(await stage.shelf.contents()).toBe('');
  });
});

describe('a national cloud', () => {
  it('is asked for tokens by its own names', async () => {
    issuing();
    const broker = stage.newBroker({
      audiences: {
        graph: 'https://graph.microsoft.us',
        arm: 'https://management.usgovcloudapi.net',
      },
    });
    await broker.exchange(ada, await stage.login.ssoToken(ada));
    await broker.armToken(ada);
    const scopes = stage.login.forms().map((form) => form.get('scope'));
    expect(scopes[0]).toContain('https://graph.microsoft.us/.default');
    expect(scopes[1]).toContain('https://management.usgovcloudapi.net/.default');
  });
});
