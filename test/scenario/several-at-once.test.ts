import { buttonsOf, elementsIn, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const sharePoint = 'SharePoint Administrator';
const posts = '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests';

describe('several activations with one reason', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterEach(() => stage.mend());

  afterAll(async () => {
    await stage.close();
  });

  /** Those to Graph; Azure is asked at the same time, where it may hold what is meant. */
  async function callsOf(work: () => Promise<unknown>): Promise<number> {
    await stage.graphCalls();
    await work();
    const calls = Object.entries(await stage.graphCalls());
    return calls
      .filter(([path]) => /\/(?:v1\.0|beta)\//.test(path))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  /** Each has a receipt of its own, which comes after the answer. */
  async function asks(key: string, words: string, answer: RegExp) {
    const somebody = stage.as(key);
    await somebody.reads('bot', /I switch on the Entra roles/);
    await somebody.say(words);
    return somebody.reads('bot', answer);
  }

  it('are answered by one card, with a result for each and a receipt for what was requested', async () => {
    const bruno = stage.as('bruno');
    await bruno.ask('hello');
    const words = 'activate Exchange Admin and SharePoint Admin for 1h because of the move';
    // Standing, two settings, two requests, and who the approvers are.
    expect(await callsOf(() => asks('bruno', words, /^Of 2: 1 is on, 1 waits for approval/))).toBe(
      6,
    );
    const card = await bruno.reads('bot', /^Of 2/);
    expect(textOf(card)).toMatch(
      /Exchange Administrator.*Waiting for approval until.*Asked: .*SharePoint Administrator.*is on until.*In effect: By .*SharePoint.*hours.*Reason.*the move/,
    );
    expect(buttonsOf(card)).toEqual([]);
    await bruno.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
    const receipt = await bruno.reads('bot', /Your request: SharePoint.*Active until/);
    expect(buttonsOf(receipt).map(({ title }) => title)).toEqual(['I’m done']);
    expect(await stage.portal('bruno').requestsFor(exchange)).toEqual(['PendingApproval']);
    expect(await stage.portal('bruno').requestsFor(sharePoint)).toEqual(['Provisioned']);
  });

  it('take three calls to Graph for two roles once those are known', async () => {
    const words =
      'activate license admin and helpdesk admin for 5m because new starters, INC0012345';
    const both = /^Both are on\./;
    await asks('sam', words, both);
    expect(await callsOf(() => asks('mei', words, both))).toBe(3);
    await stage.advance('PT6M');
  });

  it('may be of all three kinds, each with its own result', async () => {
    const words =
      'activate intune admin, PAG-PAYMENTS-PROD and contributor on rg-web for 30m because of an outage';
    const card = await asks('kenji', words, /^All 3 are on/);
    expect(textOf(card)).toMatch(
      /^All 3 are on\..*Intune Administrator.*PAG.*PROD.*Contributor over rg\\-web/,
    );
    await stage.advance('PT31M');
  });

  it('keep their receipts up to date when they are decided', async () => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Bruno Costa asks for Exchange/);
    await grace.press(card, 'Approve', { comment: 'Fine' });
    await stage.as('bruno').reads('bot', /Your request: Exchange Administrator.*Active until/);
  });

  it('do not stop each other: what is on already says so, and the other goes on', async () => {
    const words = 'activate SharePoint Admin and User Admin for 1h because of the move';
    const card = await asks('bruno', words, /^Of 2: 1 is on, 1 was not requested/);
    expect(textOf(card)).toMatch(
      /^Of 2: 1 is on, 1 was not requested\..*SharePoint Administrator.*⛔ You hold SharePoint Administrator already until.*User Administrator.*is on until/,
    );
  });

  it('are given back from their own receipts, and those say so', async () => {
    await stage.advance('PT6M');
    const bruno = stage.as('bruno');
    const receipt = await bruno.reads('bot', /^Your request: User Administrator.*Active until/);
    await bruno.press(receipt, 'I’m done');
    await bruno.reads('bot', /^Your request: User Administrator.*Given back/);
    const card = await bruno.reads('bot', /^Of 2: 1 is on, 1 was not requested/);
    expect(textOf(card)).not.toContain('Active until');
  });

  it('leave out what the person is not eligible for, and say so', async () => {
    const words = 'activate license admin and global admin for 1h because new starters';
    const card = await asks('mei', words, /^Of 2: 1 is on, 1 was not requested/);
    expect(textOf(card)).toMatch(
      /License Administrator.*is on until.*Global Administrator.*not eligible for Global Administrator/,
    );
    expect(await stage.portal('mei').requestsFor('Global Administrator')).toEqual([]);
  });

  it('lack a reason, a ticket and a length: all is asked for in one card, once', async () => {
    const ada = stage.as('ada');
    const card = await ada.ask('activate reports reader and helpdesk admin');
    expect(textOf(card)).toMatch(/^Activate Reports Reader and Helpdesk Administrator/);
    expect(textOf(card)).toContain('Helpdesk Administrator wants a ticket number.');
    const ids = ['Input.Text', 'Input.ChoiceSet'].flatMap((type) => elementsIn(card.cards, type));
    expect(ids.map((input) => ('id' in input ? input.id : ''))).toEqual([
      'justification',
      'ticket',
      'minutes',
    ]);
    const inputs = { justification: 'Late shift', ticket: 'INC0012345', minutes: '30' };
    const press = () => ada.press(card, 'Request', inputs);
    const [first] = await Promise.all([press(), press()]);
    expect(first.outcome).toBe('card');
    await ada.reads('bot', /^Both are on\./);
    const late = await press();
    expect(late.outcome === 'card' && textOf(late.message)).toMatch(/^Both are on\./);
    for (const role of ['Reports Reader', 'Helpdesk Administrator']) {
      expect(await stage.portal('ada').requestsFor(role)).toEqual(['Provisioned']);
    }
  });

  it('are too long for one of them: its longest is named, and a length for all is offered', async () => {
    const yuki = stage.as('yuki');
    const card = await yuki.ask(
      'activate security admin and privileged authentication admin for 4h because of an incident',
    );
    expect(textOf(card)).toMatch(
      /The longest for Security Administrator is 2 hours\. \| Shall I ask for 2 hours for all of them\?/,
    );
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Ask for 2 hours', 'Not now']);
    await yuki.press(card, 'Not now');
    expect(await stage.portal('yuki').requestsFor('Security Administrator')).toEqual([]);
  });

  it('go on for the length that was offered with a yes; a refusal of one is its own', async () => {
    const words =
      'activate security admin and privileged authentication admin for 4h because of an incident';
    await asks('yuki', words, /Shall I ask for 2 hours for all of them\?/);
    const card = await asks('yuki', 'yes', /^Of 2: 1 waits for approval, 1 was not requested\./);
    expect(textOf(card)).toMatch(/⛔ Security Administrator asks for a stronger sign/);
    expect(textOf(card)).toMatch(/Privileged Authentication Administrator.*Waiting for approval/);
  });

  it('are asked for anew where the time makes no sense', async () => {
    const words = 'activate teams admin and global reader for 0 hours because a meeting';
    const card = await asks('ada', words, /^Activate Teams Administrator and Global Reader/);
    expect(textOf(card)).toMatch(/is no length of time.*For how long\?/);
    await stage.as('ada').press(card, 'Not now');
  });

  it('of which one is called by a name that nothing has are not asked for', async () => {
    const words = 'activate teams admin and foobar admin for 1h because a meeting';
    await asks('ada', words, /There is no role or group "foobar admin". Nothing was changed/);
    expect(await stage.portal('ada').requestsFor('Teams Administrator')).toEqual([]);
  });

  it('of Azure start later as well, and are withdrawn in words', async () => {
    const words = 'activate contributor on rg-web tomorrow at 9am for 1h because of a release';
    await asks('sam', words, /Your request: Contributor.*starts/);
    await asks('sam', 'scheduled', /Contributor over rg.*Starts .*09:00, ends .*10:00/);
    await asks('sam', 'cancel contributor', /Contributor.*Withdrawn by the requester/);
  });

  it('that wait for approval are listed with the start they were asked for', async () => {
    const words = 'activate exchange admin tomorrow at 9am for 1h because of a move';
    await asks('deniz', words, /Your request: Exchange.*Waiting for approval/);
    await asks('deniz', 'scheduled', /Exchange Admin.*To start Sun.*09:00\. ⏳ Waiting for appr/);
    await asks('deniz', words, /is open already: it waits for approval, or starts later/);
    await asks('deniz', 'cancel exchange admin', /Withdrawn by the requester/);
    await asks('deniz', 'scheduled', /^No activation of yours starts later/);
  });

  it('are asked about where one is in doubt, and go on with all of them', async () => {
    const question = await stage
      .as('ada')
      .ask('activate mailbox admin and teams admin for 1h because a meeting');
    expect(textOf(question)).toMatch(
      /Did you mean Exchange Administrator by "mailbox admin"\? The rest of what you asked for waits/,
    );
    await asks('ada', 'yes', /^Of 2: 1 is on, 1 waits.*Exchange Administrator.*Teams Admin/);
    await stage.as('ada').reads('bot', /Your request: Exchange/);
    await asks('ada', 'cancel', /Withdrawn by the requester/);
    await stage.advance('PT2H');
  });

  it('lose nothing when Graph throttles the requests, and can be tried again as they are', async () => {
    await stage.fault({ method: 'POST', path: posts, fault: 'throttle' });
    const words = 'activate teams admin and global reader for 1h because a meeting';
    const card = await asks('ada', words, /^Neither was requested\..*slow down.*slow down/);
    await stage.mend();
    await stage.as('ada').press(card, 'Try again what was not requested');
    await stage.as('ada').reads('bot', /^Both are on\..*a meeting/);
    expect(await stage.portal('ada').requestsFor('Teams Administrator')).toContain('Provisioned');
  });

  it('find an answer that was lost, for the one alone that it was lost for', async () => {
    await stage.fault({ method: 'POST', path: posts, fault: 'lose-answer', count: 1 });
    const words = 'activate reports reader and groups admin for 1h because of a report';
    await asks('chiara', words, /^Of 2: 1 is on, 1 is being asked for\./);
    await stage.advance('PT2M');
    await stage.as('chiara').reads('bot', /Your request: .*Active until/);
    for (const role of ['Reports Reader', 'Groups Administrator']) {
      expect(await stage.portal('chiara').requestsFor(role)).toEqual(['Provisioned']);
    }
  });

  it('start later together, are listed, and are withdrawn one by one', async () => {
    const words =
      'activate helpdesk admin and PAG-SERVICE-DESK-L1 tomorrow at 9am for 1h because of an audit, INC0012345';
    const later = /^Both start later\..*Helpdesk Administrator.*starts Sun.*Ends.*DESK.*L1.*starts/;
    await asks('jonas', words, later);
    await stage.as('jonas').reads('bot', /Your request: PAG.*L1/);
    await asks(
      'jonas',
      'scheduled',
      /^Your activations that start later.*(?=.*Helpdesk).*PAG.*Starts .*ends /,
    );
    await asks('jonas', 'cancel PAG-SERVICE-DESK-L1', /DESK.*L1.*Withdrawn by the requester/);
    const receipt = await stage.as('jonas').reads('bot', /Your request: Helpdesk.*starts/);
    await stage.as('jonas').press(receipt, 'Withdraw');
    await asks('jonas', 'scheduled', /^No activation of yours starts later/);
  });
});
