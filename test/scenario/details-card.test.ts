import { buttonsOf, elementsIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const helpdesk = 'Helpdesk Administrator';
const teams = 'Teams Administrator';

describe('the card that asks for what is missing', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  describe('the reason', () => {
    const long = 'x'.repeat(501);

    it('is too long: the card asks for a shorter one, typed or filled in', async () => {
      const ada = stage.as('ada');
      const card = await ada.ask(`activate Teams Administrator for 1h because ${long}`);
      expect(textOf(card)).toContain('The reason has 501 characters; at most 500 are kept.');
      const again = await ada.press(card, 'Request', { justification: `${long}y` });
      expect(again.outcome).toBe('card');
      if (again.outcome !== 'card') return;
      expect(textOf(again.message)).toContain('The reason has 502 characters');
      expect(await stage.portal('ada').requestsFor(teams)).toEqual([]);

      await ada.press(again.message, 'Request', { justification: 'Meeting policies' });
      await ada.reads('bot', /Your request: Teams Administrator.*Active until.*Meeting policies/);
    });

    it('is shown as it was typed in every card, whatever signs it holds', async () => {
      const placeholder = ['$', '{title}'].join('');
      const reason = `<b>bold</b> **md** [link](http://evil.example) ${placeholder} {{TIME(x)}} &amp;`;
      const chiara = stage.as('chiara');
      const card = await chiara.ask('activate exchange admin for 1h');
      await chiara.press(card, 'Request', { justification: reason });
      const words = /Chiara Moretti asks for/;
      const seen = [
        await chiara.reads('bot', /Your request: Exchange.*Waiting for approval/),
        await stage.as('grace').reads('bot', words),
        await stage.as('henrik').views(await stage.as('henrik').reads(approvals, words)),
      ];
      for (const { cards } of seen) {
        const inlines = [{ type: 'TextRun', text: reason }];
        expect(elementsIn(cards, 'RichTextBlock')).toContainEqual(
          expect.objectContaining({ inlines }),
        );
        expect(JSON.stringify(elementsIn(cards, 'TextBlock'))).not.toContain('http://evil');
      }
    });
  });

  describe('the card that asks for more', () => {
    it('goes away with "Not now", and nothing was asked', async () => {
      const deniz = stage.as('deniz');
      const card = await deniz.ask('activate exchange admin for 2h');
      await deniz.press(card, 'Not now');
      await deniz.reads('bot', /Nothing was requested/);
      expect(await stage.portal('deniz').requestsFor(exchange)).toEqual([]);
    });

    it('pressed twice at once, or again later, makes one request and shows it', async () => {
      const deniz = stage.as('deniz');
      const card = await deniz.ask('activate exchange admin for 2h');
      const press = (justification: string) => deniz.press(card, 'Request', { justification });
      await Promise.all([press('Mail flow'), press('Mail flow'), press('Mail flow again')]);
      const late = await press('Mail flow');
      expect(late.outcome).toBe('card');
      if (late.outcome !== 'card') return;
      expect(textOf(late.message)).toMatch(/Your request: Exchange.*Waiting for approval/);
      expect(await stage.portal('deniz').requestsFor(exchange)).toEqual(['PendingApproval']);
      await stage.as('grace').reads('bot', /Deniz Aydin asks for/);
      await stage.advance('PT1M');
      expect(await stage.as('grace').heard('bot', /Deniz Aydin asks for/)).toHaveLength(1);
    });

    it('cannot be dropped on another device once it was sent', async () => {
      const bruno = stage.as('bruno');
      const card = await bruno.ask('activate exchange admin for 2h');
      await bruno.press(card, 'Request', { justification: 'Mail flow' });
      await bruno.reads('bot', /Your request: Exchange.*Waiting for approval/);
      const dropped = await bruno.press(card, 'Not now');
      expect(dropped.outcome).toBe('card');
      await bruno.reads('bot', /Your request: Exchange.*Waiting for approval/);
      expect(await bruno.heard('bot', /Nothing was requested/)).toEqual([]);
    });

    it('is worth nothing in the hands of somebody else, or with made-up lengths', async () => {
      const [mei, jonas] = [stage.as('mei'), stage.as('jonas')];
      const card = await mei.ask('activate license admin for 1h');
      const { data } = buttonsOf(card)[0] ?? { data: {} };
      const own = await jonas.ask('activate helpdesk admin for 1h');
      const verb = 'submit-request';
      const type = 'Action.Execute';
      const stolen = await jonas.act(own, {
        type,
        verb,
        data: { ...data, justification: 'mine now' },
      });
      expect(stolen).toMatchObject({
        outcome: 'toast',
        text: 'I do not know this card any more. Nothing was requested. Type it again.',
      });
      for (const minutes of ['-5', '0', '1e9', 'abc', {}, [60, 60], null, true]) {
        await mei.act(card, { type, verb, data: { ...data, minutes, justification: 'x' } });
      }
      const asked = await stage.portal('mei').requestsFor('License Administrator');
      expect(asked.length).toBeLessThanOrEqual(1);
      expect(await stage.portal('jonas').requestsFor(helpdesk)).toEqual([]);
    });
  });
});
