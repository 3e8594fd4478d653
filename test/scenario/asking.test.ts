import { buttonsOf, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const helpdesk = 'Helpdesk Administrator';
const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

describe('asking for a role', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  describe('what lacks nothing', () => {
    it('goes to Entra at once, with the ticket that the reason names', async () => {
      const receipt = await stage
        .as('mei')
        .ask('activate Helpdesk Administrator for 1h because password resets INC0012345');
      expect(textOf(receipt)).toMatch(/Your request: Helpdesk Administrator.*Active until/);
      expect(textOf(receipt)).toContain('INC0012345');
      expect(await stage.portal('mei').activated()).toEqual([helpdesk]);
    });

    it('is answered with the role’s present state where it is on already', async () => {
      const answer = await stage
        .as('mei')
        .ask('activate helpdesk admin for 2h because more resets, ticket INC0012346');
      expect(textOf(answer)).toMatch(
        /You hold Helpdesk Administrator already until .*type "extend"/,
      );
      expect(await stage.portal('mei').requestsFor(helpdesk)).toHaveLength(1);
    });

    it('is not laid behind what is on: it says until when that is', async () => {
      const answer = await stage
        .as('mei')
        .ask('activate helpdesk admin tomorrow at 9am for 1h because resets, INC0012346');
      expect(textOf(answer)).toMatch(
        /You hold Helpdesk Administrator until \d+:\d\d.*Nothing was requested; ask again when/,
      );
      expect(await stage.portal('mei').requestsFor(helpdesk)).toHaveLength(1);
    });

    it('starts by itself at a later time that was named', async () => {
      const lena = stage.as('lena');
      const receipt = await lena.ask('activate global reader in 1 hour for 30m because audit');
      expect(textOf(receipt)).toMatch(/Granted, starts/);
      expect(await stage.portal('lena').activated()).toEqual([]);

      const again = await lena.ask('activate global reader for 1h because audit');
      expect(textOf(again)).toMatch(/open already.*Type "status".*"cancel"/);

      await stage.advance('PT61M');
      await lena.reads('bot', /^Global Reader is on until/);
      expect(await stage.portal('lena').activated()).toEqual(['Global Reader']);
      await stage.advance('PT30M');
      await lena.reads('bot', /Global Reader has ended, as planned/);
    });

    it('may end at a time of the clock instead of after a length', async () => {
      const now = await stage.now();
      const inTwoHours = new Date(now.getTime() + 2 * 3_600_000);
      const until = inTwoHours.toLocaleTimeString('en-GB', {
        timeZone: 'America/New_York',
        hour: '2-digit',
        minute: '2-digit',
      });
      const receipt = await stage
        .as('tomas')
        .ask(`activate global reader until ${until} because incident review`);
      expect(textOf(receipt)).toMatch(/Active until/);
      expect(textOf(receipt)).toMatch(/For \| (2 hours|1 hour 59 minutes)/);
    });
  });

  describe('what Entra would refuse', () => {
    it('is too long: the longest is offered, and one press asks for it', async () => {
      const ada = stage.as('ada');
      const offer = await ada.ask('activate Exchange Admin for 6h because mailbox migration');
      expect(textOf(offer)).toContain(
        'The longest for this role is 4 hours. Shall I ask for 4 hours?',
      );
      expect(titles(offer)).toEqual(['Ask for 4 hours', 'Not now']);
      expect(await stage.portal('ada').requestsFor(exchange)).toEqual([]);

      await ada.press(offer, 'Ask for 4 hours');
      const receipt = await ada.reads('bot', /Your request: Exchange.*Waiting for approval/);
      expect(textOf(receipt)).toContain('For | 4 hours');
      expect(textOf(receipt)).toContain('mailbox migration');
      expect(await stage.portal('ada').requestsFor(exchange)).toEqual(['PendingApproval']);
    });

    it('is too long: a typed yes asks for the longest as well', async () => {
      const mei = stage.as('mei');
      const words = 'activate license admin for 20h because new starters';
      expect(textOf(await mei.ask(words))).toMatch(/Shall I ask for 8 hours\?/);
      expect(textOf(await mei.ask('no'))).toMatch(/^Nothing was changed/);
      await mei.ask(words);
      expect(textOf(await mei.ask('yes'))).toMatch(/Your request: License Admin.*For \| 8 hours/);
    });

    it('waits already: nobody is bothered a second time', async () => {
      const ada = stage.as('ada');
      const answer = await ada.ask('activate exchange admin for 1h because hurry');
      expect(textOf(answer)).toMatch(/open already.*Type "status" to see it, or "cancel"/);
      await stage.as('grace').reads('bot', /Ada Lindqvist asks for/);
      expect(await stage.as('grace').heard('bot', /Ada Lindqvist asks for/)).toHaveLength(1);
    });

    it('lacks a ticket: one card asks for it, and for nothing that was said', async () => {
      const ada = stage.as('ada');
      const card = await ada.ask('activate Helpdesk Administrator for 1h because resets');
      expect(textOf(card)).toBe(
        'Activate Helpdesk Administrator for 1 hour | Ticket number | Request | Not now',
      );
      await ada.press(card, 'Request', { ticket: 'INC0099001' });
      await ada.reads('bot', /Your request: Helpdesk Administrator.*Active until.*INC0099001/);
    });

    it('is not theirs: it says so and what to type instead', async () => {
      const answer = await stage.as('sam').ask('activate Global Administrator for 1h because x');
      expect(textOf(answer)).toBe(
        'You are not eligible for Global Administrator. Nothing was changed. Type "roles" to see what you can activate.',
      );
    });

    it('wants a stronger sign-in than Teams gives: it says where to go instead', async () => {
      const answer = await stage.as('yuki').ask('activate security admin for 1h because triage');
      expect(textOf(answer)).toMatch(/stronger sign-in than Teams gives. Nothing was changed/);
      expect(await stage.portal('yuki').requestsFor('Security Administrator')).toEqual([]);
    });

    it('is refused by Entra itself: told once, and the same card works when it is mended', async () => {
      const noah = stage.as('noah');
      const card = await noah.ask('activate exchange admin for 1h');
      const refused = await noah.press(card, 'Request', { justification: 'Training' });
      expect(refused).toMatchObject({
        outcome: 'toast',
        text: expect.stringMatching(/lacks a second factor.*Nothing was changed/),
      });
      const again = await noah.press(card, 'Request', { justification: 'Training' });
      expect(again).toMatchObject({
        outcome: 'toast',
        text: expect.stringMatching(/lacks a second factor.*Nothing was changed/),
      });
      expect(await stage.portal('noah').requestsFor(exchange)).toEqual([]);
    });
  });

  describe('which role', () => {
    it('is a numbered choice where several are meant, and never guessed', async () => {
      const sam = stage.as('sam');
      const choice = await sam.ask('activate admin for 1h because late shift');
      expect(titles(choice)).toEqual([
        '1. User Administrator',
        '2. Helpdesk Administrator',
        '3. Intune Administrator',
        '4. License Administrator',
        'None of these',
      ]);
      await sam.press(choice, '3. Intune Administrator');
      await sam.reads('bot', /Your request: Intune Administrator.*Active until.*late shift/);
      expect(await stage.portal('sam').activated()).toEqual(['Intune Administrator']);
    });

    it('is asked back where the name is unknown, with what it may have been', async () => {
      const bruno = stage.as('bruno');
      const choice = await bruno.ask('activate exchange online for 1h because outage');
      expect(textOf(choice)).toContain(
        'There is no role or group "exchange online". Did you mean one of these?',
      );
      expect(titles(choice)).toEqual(['1. Exchange Administrator', 'None of these']);
      expect(await stage.portal('bruno').requestsFor(exchange)).toEqual([]);
      await bruno.press(choice, '1. Exchange Administrator');
      await bruno.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
    });

    it('is unknown altogether: nothing is offered', async () => {
      const answer = await stage.as('bruno').ask('activate Coffee Machine Admin for 1h because x');
      expect(textOf(answer)).toMatch(
        /There is no role or group "Coffee Machine Admin".*Nothing was changed/,
      );
    });
  });

  describe('words that cannot be taken as they are', () => {
    it.each([
      ['for 0 minutes', /no length of time/],
      ['for -2h', /no length of time/],
      ['for 900 years', /longer than any activation/],
      ['until yesterday', /is in the past. Say until when/],
      ['from yesterday at 9 for 1h', /is in the past. Say when it should start/],
    ])('%s: the card says so, and asks for the time alone', async (time, sentence) => {
      const answer = await stage.as('chiara').ask(`activate groups admin ${time} because tidying`);
      expect(textOf(answer)).toMatch(/^Activate Groups Administrator/);
      expect(textOf(answer)).toMatch(sentence);
      expect(textOf(answer)).toMatch(/For how long\?/);
      expect(textOf(answer)).not.toMatch(/Why do you need it/);
      expect(titles(answer)).toEqual(['Request', 'Not now']);
    });

    it.each([
      ['a very long text', 'x'.repeat(3_000), /too long to read as a request: at most 2000/],
      ['nothing but a face', '😀', /Always glad to help/],
      ['another verb', 'frobnicate the groups admin', /did not take that as a request/],
      [
        'a slip in the verb',
        'activat groups admin for 1h',
        /You are not eligible for Groups Administrator/,
      ],
      ['a question', 'why should I activate groups admin?', /did not take that as a request/],
      ['a negation', 'do not activate exchange for 1h because x', /did not take that as a request/],
    ])('%s: one sentence, and nothing is asked', async (_what, text, sentence) => {
      const answer = await stage.as('deniz').ask(text);
      expect(textOf(answer)).toMatch(sentence);
      expect(buttonsOf(answer)).toEqual([]);
    });

    it('are none at all: a bare mention is answered', async () => {
      const priya = stage.as('priya');
      await priya.say('<at>PIM Bot</at>', approvals);
      await priya.reads(approvals, /did not take that as a request/);
    });

    it('have changed nothing at Entra', async () => {
      expect(await stage.portal('chiara').requestsFor('Groups Administrator')).toEqual([]);
      expect(await stage.portal('deniz').requestsFor(exchange)).toEqual([]);
    });

    it('lose nothing of what was understood: the card makes the request of it', async () => {
      const chiara = stage.as('chiara');
      const card = await chiara.ask('activate groups admin until yesterday because tidying');
      await chiara.press(card, 'Request', { minutes: '60' });
      await chiara.reads('bot', /Your request: Groups Administrator.*Active until.*tidying/);
    });
  });
});
