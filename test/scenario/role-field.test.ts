import { z } from 'zod';
import { roleIdOf } from '../../tenant/directory/roles';
import { elementsIn, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const asksWhich = /What do you want to activate\?/;

/** What the field sends for a role over the whole directory. */
const keyOfRole = (role: string) => `${roleIdOf(role)}|/`;
const titles = (choices: readonly { readonly title: string }[]) =>
  choices.map(({ title }) => title);

describe('the field for the role', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  const asks = async (key: string, words = 'activate') => {
    const card = await stage.as(key).ask(words);
    expect(textOf(card)).toMatch(asksWhich);
    return card;
  };
  const choicesIn = (card: object) => {
    const [field] = elementsIn(card, 'Input.ChoiceSet');
    return z.object({ choices: z.array(z.object({ title: z.string() })) }).parse(field).choices;
  };

  describe('when Ada says that she wants to activate, and not what', () => {
    it('finds a role by what she types, and asks for it with what else she fills in', async () => {
      const ada = stage.as('ada');
      const card = await asks('ada');
      const [found, ...others] = await ada.finds(card, 'exch');
      expect(found).toEqual({ title: exchange, value: keyOfRole(exchange) });
      expect(titles(others)).not.toContain(exchange);
      await ada.press(card, 'Request', {
        chosenRole: found?.value,
        minutes: '120',
        justification: 'Mailbox migration',
      });
      const receipt = await ada.reads('bot', /Your request: Exchange.*Waiting for approval/);
      expect(textOf(receipt)).toMatch(/2 hours.*Mailbox migration/);
      expect(await stage.portal('ada').requestsFor(exchange)).toEqual(['PendingApproval']);
    });

    it('is answered with all of hers while nothing is typed, those she uses most first', async () => {
      const ada = stage.as('ada');
      const card = await asks('ada');
      const mine = [
        exchange,
        'Global Reader',
        'Helpdesk Administrator',
        'Reports Reader',
        'Teams Administrator',
      ];
      expect(titles(await ada.finds(card, ''))).toEqual(mine);
      expect(titles(choicesIn(card))).toEqual(mine);
      expect(titles(await ada.finds(card, '', { skip: 1, top: 2 }))).toEqual(mine.slice(1, 3));
      expect(await ada.finds(card, '', { skip: 5 })).toEqual([]);
    });

    it('forgives a slip, and knows what people call a role', async () => {
      const ada = stage.as('ada');
      const card = await asks('ada');
      expect(titles(await ada.finds(card, 'excahnge'))).toContain(exchange);
      expect(titles(await ada.finds(card, 'service des'))[0]).toBe('Helpdesk Administrator');
    });

    it('asks for nothing that was said, and then for what the role wants', async () => {
      const ada = stage.as('ada');
      const card = await asks('ada', 'activate for 30 minutes');
      expect(textOf(card)).not.toContain('For how long?');
      expect(textOf(card)).toContain('Why do you need it?');
      const [role] = await ada.finds(card, 'helpdesk');
      const details = await ada.press(card, 'Request', { chosenRole: role?.value });
      if (details.outcome !== 'card') throw new Error(JSON.stringify(details));
      expect(textOf(details.message)).toMatch(
        /^Activate Helpdesk Administrator for 30 minutes \| Why.*Ticket number/,
      );
    });

    it('is there too where she named a role that nobody knows', async () => {
      const card = await asks('ada', 'activate Zorblatt Operator for 1h because tired');
      expect(textOf(card)).toMatch(
        /There is no role or group "Zorblatt Operator".*Nothing was changed/,
      );
      const ada = stage.as('ada');
      await ada.press(card, 'Request', { chosenRole: keyOfRole('Reports Reader') });
      await ada.reads('bot', /Your request: Reports Reader.*Active until.*tired/);
    });
  });

  describe('costs', () => {
    it('one call to Graph and three to Azure for a whole word typed, and none for the next words', async () => {
      const lena = stage.as('lena');
      const card = await asks('lena');
      const callsFor = async (words: readonly string[]) => {
        await stage.graphCalls();
        await Promise.all(words.map((word) => lena.finds(card, word)));
        return Object.values(await stage.graphCalls()).reduce((sum, count) => sum + count, 0);
      };
      expect(await callsFor(['', 'g', 'gl', 'glo', 'glob'])).toBe(4);
      expect(await callsFor(['r', 're', 'rea'])).toBe(0);
      await stage.advance('PT3M');
      expect(await callsFor(['g', 'gl'])).toBe(4);
    });

    it('no more than a moment, though Graph hangs', async () => {
      const card = await asks('bruno');
      await stage.fault({ path: '/v1.0/', fault: 'hang', delaySeconds: 20 });
      const begun = performance.now();
      expect(await stage.as('bruno').finds(card, 'exch')).toEqual([]);
      expect(performance.now() - begun).toBeLessThan(3_000);
      await stage.mend();
    });
  });

  describe('is safe', () => {
    it('shows nobody else’s roles', async () => {
      const bruno = stage.as('bruno');
      const card = await asks('bruno');
      await stage.mend();
      await stage.advance('PT3M');
      expect(titles(await bruno.finds(card, ''))).toEqual([
        exchange,
        'SharePoint Administrator',
        'User Administrator',
      ]);
      expect(await bruno.finds(card, 'global')).toEqual([]);
      expect(await bruno.finds(card, 'teams')).toEqual([]);
      await expect(stage.as('ada').finds(card, '')).rejects.toThrow('404');
    });

    it('finds nothing for a card that names something else', async () => {
      const card = await asks('bruno');
      for (const dataset of ['all-roles', 'constructor', 'graph.microsoft.com/users']) {
        expect(await stage.as('bruno').finds(card, '', { dataset })).toEqual([]);
      }
    });

    it('takes no role from the card that the presser may not have', async () => {
      const bruno = stage.as('bruno');
      const card = await asks('bruno');
      const values = [keyOfRole('Global Administrator'), exchange, '', 7, { $ne: '' }, undefined];
      for (const chosenRole of values) {
        expect(await bruno.press(card, 'Request', { chosenRole, minutes: '30' })).toMatchObject({
          outcome: 'toast',
          text: 'You are not eligible for that role. Nothing was changed.',
        });
      }
      expect(await stage.portal('bruno').requestsFor('Global Administrator')).toEqual([]);
    });

    it('does not believe what it found a moment ago', async () => {
      const bruno = stage.as('bruno');
      const card = await asks('bruno');
      const [found] = await bruno.finds(card, 'sharep');
      await stage.portal('priya').withdraw('SharePoint Administrator', 'bruno');
      const answer = await bruno.press(card, 'Request', {
        chosenRole: found?.value,
        minutes: '30',
        justification: 'Intranet',
      });
      expect(answer).toMatchObject({
        outcome: 'toast',
        text: expect.stringMatching(/not eligible/),
      });
      expect(await stage.portal('bruno').requestsFor('SharePoint Administrator')).toEqual([]);
    });

    it('shows nothing to whoever has signed out, also not what it read before', async () => {
      const sam = stage.as('sam');
      const card = await asks('sam');
      expect(titles(await sam.finds(card, 'intune'))).toEqual(['Intune Administrator']);
      await sam.ask('sign out');
      expect(await sam.finds(card, 'intune')).toEqual([]);
      expect(await sam.finds(card, '')).toEqual([]);
    });

    it('changes nothing by being searched', async () => {
      const chiara = stage.as('chiara');
      const card = await asks('chiara');
      const before = await chiara.messages();
      await chiara.finds(card, 'groups administrator');
      expect(await chiara.messages()).toEqual(before);
      expect(await stage.portal('chiara').requestsFor('Groups Administrator')).toEqual([]);
    });
  });
});
