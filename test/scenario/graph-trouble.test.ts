import { requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const requests = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';

const betaBatch = '/^.beta.[$]batch$/';

/** Well before the six seconds for which Graph hangs here, and before Teams says that the app did not answer. */
const teamsPatienceMs = 5_000;

describe('when Graph is in trouble', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterEach(() => stage.mend());

  afterAll(async () => {
    await stage.close();
  });

  const ask = 'activate exchange admin for 1h because of the move';

  it.each([
    ['throttles', { fault: 'throttle' }, /Entra asks us to slow down.*Nothing was changed/],
    ['is out of order', { fault: 'fail', status: 503 }, /Entra cannot be reached.*"status"/],
    ['breaks', { fault: 'fail', status: 500 }, /Entra cannot be reached.*"status"/],
  ])(
    'and %s, one sentence says so with a reference, and it can be asked again',
    async (_what, fault, sentence) => {
      const ada = stage.as('ada');
      await stage.fault({ path: '/v1.0/', ...fault });
      const answer = textOf(await ada.ask(ask));
      expect(answer).toMatch(sentence);
      expect(answer).toMatch(/Reference [0-9a-f]{8}/);
      expect(answer).not.toMatch(/graph-|\{|http/);
      await stage.mend();
      expect(textOf(await ada.ask('status'))).toMatch(/No request of yours is open/);
    },
  );

  it('and throttles just the request itself, the card stays and works later', async () => {
    const bruno = stage.as('bruno');
    const card = await bruno.ask('activate exchange admin for 1h');
    await stage.fault({ method: 'POST', path: requests, fault: 'throttle' });
    const refused = await bruno.press(card, 'Request', { justification: 'the move' });
    expect(refused).toMatchObject({ outcome: 'toast', text: expect.stringMatching(/slow down/) });
    await stage.mend();
    await bruno.press(card, 'Request', { justification: 'the move' });
    await bruno.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
    expect(await stage.portal('bruno').requestsFor(exchange)).toEqual(['PendingApproval']);
    await bruno.ask('cancel');
  });

  it('and loses its answer, the request is found and not made twice', async () => {
    const chiara = stage.as('chiara');
    await stage.fault({ method: 'POST', path: requests, fault: 'lose-answer', count: 1 });
    const receipt = await chiara.ask(ask);
    expect(textOf(receipt)).toMatch(/Your request: Exchange Administrator.*Asking Entra/);
    await stage.advance('PT2M');
    await chiara.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
    await stage.as('grace').reads('bot', /Chiara Moretti asks for/);
    await stage.as('grace').reads(approvals, /Chiara Moretti asks for/);
    expect(await stage.portal('chiara').requestsFor(exchange)).toEqual(['PendingApproval']);
    expect(await stage.as('grace').heard('bot', /Chiara Moretti asks for/)).toHaveLength(1);
  });

  it('and loses its answer to a role that needs no approval, its holder hears that it is on', async () => {
    const mei = stage.as('mei');
    await stage.fault({ method: 'POST', path: requests, fault: 'lose-answer', count: 1 });
    await mei.ask('activate license admin for 1h because new starters');
    await stage.advance('PT2M');
    await mei.reads('bot', /^License Administrator is on until/);
    await mei.reads('bot', /Your request: License Administrator.*Active until/);
    expect(await stage.portal('mei').requestsFor('License Administrator')).toEqual(['Provisioned']);
  });

  it('and drops a request, its maker hears that nothing was activated', async () => {
    const sam = stage.as('sam');
    await stage.fault({ method: 'POST', path: requests, fault: 'fail', status: 504 });
    await sam.ask('activate intune admin for 1h because a lost device');
    await stage.advance('PT2M');
    const told = await sam.reads('bot', /^Intune Administrator was not activated/);
    expect(textOf(told)).toMatch(/nothing was activated. Ask again/);
    await stage.mend();
    const again = await sam.ask('activate intune admin for 1h because a lost device');
    expect(textOf(again)).toMatch(/Active until/);
  });

  it('and the approvers cannot be read just then, they are asked a little later', async () => {
    await stage.advance('PT10M');
    await stage.fault({ path: '/v1.0/$batch', fault: 'fail', status: 500 });
    const card = await stage.as('deniz').ask('roles');
    expect(textOf(card)).toMatch(/Entra cannot be reached/);
    await stage.mend();
    const deniz = stage.as('deniz');
    await stage.fault({ path: '/transitiveMembers/', fault: 'fail', status: 503 });
    const id = requestIdIn(await deniz.ask(ask));
    await stage.mend();
    await stage.advance('PT2M');
    await stage.as('henrik').reads('bot', new RegExp(`Deniz Aydin asks.*${id}`));
    await deniz.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
  });

  it('and hangs, a press is answered in time and its outcome comes later', async () => {
    const henrik = stage.as('henrik');
    const card = await henrik.reads('bot', /Deniz Aydin asks/);
    await stage.fault({ path: '/beta/', fault: 'hang', delaySeconds: 6, count: 1 });
    const started = performance.now();
    const press = () => henrik.press(card, 'Approve', { comment: 'Fine' });
    const outcomes = await Promise.all([press(), press()]);
    expect(performance.now() - started).toBeLessThan(teamsPatienceMs);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        outcome: 'toast',
        text: expect.stringMatching(/^Still working on it/),
      });
    }
    await stage.as('deniz').reads('bot', /Henrik Sørensen approved it/);
    await henrik.reads('bot', /Deniz Aydin asks.*Active until/);
    await henrik.reads('bot', /^Done. The card shows how it stands/);
    expect(await henrik.heard('bot', /^Done. The card/)).toHaveLength(1);
    expect(await stage.as('deniz').heard('bot', /approved it/)).toHaveLength(1);
    expect(await stage.portal('deniz').activated()).toEqual([exchange]);
  });

  it('and loses the answer to a decision, everybody comes to see it all the same', async () => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Chiara Moretti asks for/);
    // The first batch looks whether it is still open, the second decides; their parts are let alone.
    await stage.fault({ path: betaBatch, fault: 'hang', delaySeconds: 0, count: 1 });
    await stage.fault({ path: betaBatch, fault: 'lose-answer', count: 1 });
    const pressed = await grace.press(card, 'Deny', { comment: 'Not this week' });
    expect(pressed).toMatchObject({
      outcome: 'toast',
      text: expect.stringMatching(/Entra cannot be reached .* whether anything was changed/),
    });
    expect(await stage.portal('chiara').requestsFor(exchange)).toEqual(['Denied']);
    await grace.reads('bot', /Chiara Moretti asks.*Denied/);
    await stage.as('chiara').reads('bot', /Your request for Exchange Administrator was denied/);
  });

  it('and loses the answer to a giving back, nobody is blamed for what its holder did', async () => {
    const chiara = stage.as('chiara');
    const id = requestIdIn(await chiara.ask(ask));
    const direct = await stage.as('ines').reads('bot', new RegExp(`Chiara Moretti asks.*${id}`));
    await stage.as('ines').press(direct, 'Approve', { comment: 'Fine' });
    await chiara.reads('bot', /Inês Duarte approved it/);
    await stage.advance('PT6M');
    await stage.fault({ method: 'POST', path: requests, fault: 'lose-answer', count: 1 });
    expect(textOf(await chiara.ask('I’m done'))).toMatch(/Entra cannot be reached/);
    const outcome = await chiara.reads('bot', /Inês Duarte approved it/);
    await chiara.press(outcome, 'I’m done');
    await stage.advance('PT10M');
    await chiara.reads('bot', new RegExp(`Your request: Exchange.*Given back.*${id}`));
    expect(await chiara.heard('bot', /administrator before its end/)).toEqual([]);
  });

  it('and takes no token again and again, the person is told and not asked in circles', async () => {
    await stage.fault({ path: '/v1.0/', fault: 'fail', status: 401 });
    await stage.graphCalls();
    const tomas = stage.as('tomas');
    const answer = textOf(await tomas.ask('roles'));
    expect(answer).toMatch(/Entra does not take your sign-in at the moment. Nothing was changed/);
    await stage.advance('PT1M');
    expect(Object.values(await stage.graphCalls())[0] ?? 0).toBeLessThan(10);
    await stage.mend();
    expect(textOf(await tomas.ask('roles'))).toContain('You can activate');
  });

  it('or nobody can be signed in, that is said where a button would not help', async () => {
    await stage.fault({ path: '/oauth2/v2.0/token$/', fault: 'fail', status: 503 });
    const omar = stage.as('omar');
    expect(textOf(await omar.ask('roles'))).toMatch(/^Entra cannot be reached at the moment/);
    expect((await omar.messages()).some(({ signIn }) => signIn)).toBe(false);
    expect(await omar.heard('bot', /^Entra cannot be reached/)).toHaveLength(1);
    await stage.mend();
    expect(textOf(await omar.ask('roles'))).toContain('You can activate');
  });

  it('or the organisation allows the bot nothing, the way to allow it is told', async () => {
    await stage.consent(false);
    const answer = await stage.as('lena').ask('roles');
    expect(textOf(answer)).toMatch(
      /has not allowed this app to use PIM in your name yet. Nothing was changed. .*\/adminconsent\?client_id=/,
    );
    await stage.consent(true);
    expect(textOf(await stage.as('lena').ask('roles'))).toContain('You can activate');
  });

  it('and what was refused for that is not done by surprise when it allows the bot more', async () => {
    await stage.consent(false);
    const pavel = stage.as('pavel');
    const refused = await pavel.ask('activate PAG-SERVICE-DESK-L1 for 30m because of a test');
    expect(textOf(refused)).toContain('has not allowed this app');
    await stage.consent(true);
    expect(textOf(await pavel.ask('roles'))).toContain('You can activate');
    await stage.advance('PT1M');
    expect(textOf(await pavel.ask('active'))).toMatch(/No role or group of yours is active/);
    expect(await pavel.heard('bot', /Active until/)).toEqual([]);
  });

  it('or it allows the bot all but Azure, everything else goes on and that is said', async () => {
    await stage.consent(true, false);
    const kenji = stage.as('kenji');
    const unread = /I could not read your Azure roles: your organisation has not allowed me to/;
    const roles = textOf(await kenji.ask('roles'));
    expect(roles).toMatch(unread);
    expect(roles).toContain('You can activate');
    expect(roles).not.toContain('Contributor');
    const azure = 'activate contributor on rg-web for 1h because of a deployment';
    const refused = textOf(await kenji.ask(azure));
    expect(refused).toMatch(unread);
    expect(refused).toMatch(
      /Nothing was changed\. Type "roles" to see where an admin.*allow it\.$/,
    );
    await stage.consent(true);
    expect(textOf(await kenji.ask(azure))).toMatch(/Contributor.*Active until/);
  });
});
