import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

describe('advice about roles', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  describe('which role some work takes', () => {
    it('names one that the person may activate, and what would be enough', async () => {
      const answer = await stage.as('ada').ask('which role lets me create a shared mailbox?');
      expect(textOf(answer)).toMatch(/Exchange Administrator.*narrower than Global Administrator/);
      expect(textOf(answer)).toContain('Exchange Recipient Administrator would be enough');
      expect(textOf(answer)).toContain('You are eligible for it: type "activate');
    });

    it('names the narrowest to somebody who may activate none', async () => {
      const answer = await stage.as('mei').ask('what role do I need to reset MFA');
      expect(textOf(answer)).toContain('Authentication Administrator');
      expect(textOf(answer)).toContain('You are not eligible for it. Nothing was changed.');
    });

    it('says so where it does not know, and where to look', async () => {
      const answer = await stage.as('mei').ask('which role do I need to feed the cat?');
      expect(textOf(answer)).toMatch(/I know no role for "feed the cat".*delegate-by-task/);
    });

    it('asks Graph once, for what the person may activate', async () => {
      await stage.graphCalls();
      await stage.as('ada').ask('which role can assign licenses?');
      const calls = Object.values(await stage.graphCalls());
      expect(calls.reduce((total, count) => total + count, 0)).toBe(1);
    });
  });

  describe('what a role is', () => {
    it('says what it does, and what it takes to activate it', async () => {
      const answer = await stage.as('ada').ask('what does Exchange Administrator do?');
      expect(textOf(answer)).toMatch(/Full control of Exchange Online.*Not privileged/);
      expect(textOf(answer)).toContain(
        'At most 4 hours at a time. Needs approval, a reason and MFA; no ticket.',
      );
    });

    it('tells nothing of settings that the person cannot see', async () => {
      const answer = await stage.as('ada').ask('how long can I activate GA for?');
      expect(textOf(answer)).toMatch(/Global Administrator.*Privileged.*You are not eligible/);
    });

    it('tells two roles apart', async () => {
      const answer = await stage
        .as('ada')
        .ask("what's the difference between Reports Reader and Global Reader?");
      expect(textOf(answer)).toMatch(/Reports Reader is the narrower.*Global Reader may do all/);
      expect(textOf(answer)).toContain('Only Global Reader may');
    });
  });

  describe('a narrower role that serves the reason', () => {
    const wish = 'activate Global Reader for 30m because checking sign-in logs';

    it('is offered first, beside the one that was asked for, at no more cost', async () => {
      const ada = stage.as('ada');
      await stage.graphCalls();
      const offer = await ada.ask(wish);
      expect(textOf(offer)).toMatch(/^Reports Reader is enough for that/);
      expect(textOf(offer)).toContain('narrower than Global Reader');
      expect(titles(offer)).toEqual(['1. Reports Reader', '2. Global Reader, as asked']);
      expect(await stage.portal('ada').activated()).toEqual([]);
      const calls = Object.values(await stage.graphCalls());
      expect(calls.reduce((total, count) => total + count, 0)).toBeLessThanOrEqual(2);

      await ada.press(offer, '1. Reports Reader');
      const receipt = await ada.reads('bot', /Your request: Reports Reader.*Active until/);
      expect(textOf(receipt)).toContain('checking sign-in logs');
      expect(textOf(receipt)).toContain('For | 30 minutes');
      expect(await stage.portal('ada').activated()).toEqual(['Reports Reader']);
    });

    it('is refused with one press, and not offered a second time', async () => {
      const lena = stage.as('lena');
      const offer = await lena.ask('activate GA because checking the audit logs');
      expect(titles(offer)).toEqual(['1. Global Reader', '2. Global Administrator, as asked']);
      await lena.press(offer, '2. Global Administrator, as asked');
      const details = await lena.reads('bot', /Activate Global Administrator/);
      expect(titles(details)).toEqual(['Request', 'Not now']);
      await lena.press(details, 'Request', { minutes: 30, ticket: 'INC0012345' });
      expect(await lena.heard('bot', /is enough for that/)).toEqual([]);
    });

    it('can be taken by its number', async () => {
      const lena = stage.as('lena');
      await lena.ask('activate Global Administrator for 30m because checking the audit logs');
      const receipt = await lena.ask('1');
      expect(textOf(receipt)).toMatch(/Your request: Global Reader/);
    });

    it('is offered too where the reason comes with the card', async () => {
      const lena = stage.as('lena');
      await stage.advance('PT2H');
      const details = await lena.ask('activate Global Administrator for 30m');
      await lena.press(details, 'Request', {
        justification: 'checking the audit logs',
        ticket: 'INC0012345',
      });
      const offer = await lena.reads('bot', /Global Reader is enough for that/);
      await lena.press(offer, '1. Global Reader');
      await lena.reads(
        'bot',
        /Your request: Global Reader.*Active until.*INC0012345.*checking the audit logs/,
      );
    });

    it('is not offered on a guess', async () => {
      const lena = stage.as('lena');
      const answer = await lena.ask('activate Global Administrator for 30m because tenant outage');
      expect(textOf(answer)).toMatch(/^Activate Global Administrator/);
    });
  });
});
