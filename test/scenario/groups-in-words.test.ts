import { textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('a group, as people call it', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterEach(() => stage.mend());

  afterAll(async () => {
    await stage.close();
  });

  it.each([
    ['sam', 'activate the service desk L2 group for 1h because late shift', /DESK.*L2.*Waiting/],
    ['mei', 'activate PAG-SERVICE-DESK-L2 for 1h because late shift', /DESK.*L2.*Waiting/],
    ['kenji', 'join the payments prod group for 30m because an incident', /PROD.*Active until/],
    ['diego', 'activate owner of DEV-PAYMENTS for 30m because a release', /PAYMENTS.*Waiting/],
    ['olu', 'activate member of dev payments for 30m because testing', /PAYMENTS.*Active until/],
  ])('%s types "%s"', async (who, words, answer) => {
    expect(textOf(await stage.as(who).ask(words))).toMatch(answer);
  });

  it('is asked about where it is meant in a way in which it cannot be activated', async () => {
    const question = await stage
      .as('pavel')
      .ask('activate owner of PAG-SERVICE-DESK-L1 for 30m because a test');
    expect(textOf(question)).toMatch(/^Did you mean PAG.*L1 by "PAG.*L1 as owner"\?/);
  });

  it('that cannot be read is not said to be unknown', async () => {
    await stage.fault({ path: '/^.v1.0.identityGovernance.privilegedAccess/', fault: 'throttle' });
    const answer = textOf(await stage.as('jonas').ask('activate the service desk L1 group for 1h'));
    expect(answer).toMatch(/I could not read your groups: Entra did not answer/);
  });

  it('is saved with the way in which it is held, and asked for by its name', async () => {
    const diego = stage.as('diego');
    await stage.as('diego').ask('cancel DEV-PAYMENTS');
    expect(
      textOf(await diego.ask('save owner of dev-payments and SG-Prod-DBA for 30m as on call')),
    ).toMatch(/"on call": DEV.*PAYMENTS \\\(owner\\\) and SG.*DBA, for 30 minutes/);
    await diego.say('activate on call because a release, INC0012345');
    const card = await diego.reads('bot', /^Of 2: /);
    expect(textOf(card)).toMatch(/PAYMENTS \\\(owner\\\).*Waiting for approval.*DBA.*is on until/);
  });

  it('is saved beside a part of what an Azure role is held over, which stays that part', async () => {
    const sam = stage.as('sam');
    const saved = textOf(await sam.ask('save contributor on vm-web-01 for 30m as web'));
    expect(saved).toMatch(/"web": Contributor over vm.*web.*01, for 30 minutes/);
    expect(textOf(await sam.ask('activate my web set because a release'))).toMatch(
      /Your request: Contributor.*Active until.*Where \| vm.*web/,
    );
  });
});
