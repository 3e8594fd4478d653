import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

/** As it is read: what is escaped on a card is shown without. */
const shown = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll(/[\\*]/g, '');
const titles = (message: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(message).map(({ title }) => title);

interface Row {
  readonly kind: string;
  /** By the keys of the cast. */
  readonly holder: string;
  readonly named: string;
  /** As the cards call it, and as the list of what is held does where that is otherwise. */
  readonly called: string;
  readonly listed?: string;
}

const free: readonly Row[] = [
  {
    kind: 'an Entra role',
    holder: 'chiara',
    named: 'groups admin',
    called: 'Groups Administrator',
  },
  {
    kind: 'a group',
    holder: 'jonas',
    named: 'PAG-SERVICE-DESK-L1',
    called: 'PAG-SERVICE-DESK-L1',
  },
  {
    kind: 'an Azure role',
    holder: 'sam',
    named: 'contributor on rg-web',
    called: 'Contributor over rg-web',
    listed: 'rg-web, resource group: Contributor',
  },
];

interface ApprovedRow extends Row {
  readonly name: string;
  readonly approver: string;
  readonly other: string;
}

const approved: readonly ApprovedRow[] = [
  {
    kind: 'an Entra role',
    holder: 'ada',
    name: 'Ada Lindqvist',
    named: 'exchange admin',
    called: 'Exchange Administrator',
    approver: 'grace',
    other: 'henrik',
  },
  {
    kind: 'a group',
    holder: 'mei',
    name: 'Mei Chen',
    named: 'PAG-SERVICE-DESK-L2',
    called: 'PAG-SERVICE-DESK-L2',
    approver: 'astrid',
    other: 'marta',
  },
  {
    kind: 'an Azure role',
    holder: 'fatima',
    name: 'Fátima El Amrani',
    named: 'owner on the payments subscription',
    called: 'Owner over',
    listed: 'sub-payments, subscription: Owner',
    approver: 'omar',
    other: 'lena',
  },
];

describe('extending what is on', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  const reads = (key: string, words: RegExp) =>
    stage.as(key).sees('bot', (message) => words.test(shown(message)), String(words));
  const isOn = async ({ holder, listed, called }: Row): Promise<boolean> =>
    shown(await stage.as(holder).ask('active')).includes(listed ?? called);

  /** How often Entra or Azure was asked to do something since the last look, and how often at all. */
  async function calls(): Promise<{ readonly sent: number; readonly all: number }> {
    const counted = Object.entries(await stage.graphCalls()).filter(
      ([address]) => !/ScheduleInstances/.test(address),
    );
    const sum = (some: readonly (readonly [string, number])[]) =>
      some.reduce((total, [, count]) => total + count, 0);
    return {
      sent: sum(counted.filter(([address]) => /^(POST|PUT) .*cheduleRequests/.test(address))),
      all: sum(counted),
    };
  }

  describe.each(free)('$kind that needs no approval', (row) => {
    const { holder, named, called } = row;

    it('is asked for again at the very end, in two calls, and says the gap before', async () => {
      const somebody = stage.as(holder);
      await somebody.ask(`activate ${named} for 1h because tidying up`);
      await stage.advance('PT30M');
      await calls();
      const answer = await somebody.ask(`extend ${named} by 90 min`);
      expect(shown(answer)).toMatch(
        new RegExp(
          `Planned; Entra is asked at .*${called}.* stays on until .* a gap of a few seconds at .* only when this one is over`,
        ),
      );
      expect((await calls()).sent).toBe(0);
      expect(titles(answer)).toEqual(['Withdraw']);
      expect(shown(await somebody.ask('scheduled'))).toContain(called);
      await stage.advance('PT29M');
      expect(await isOn(row)).toBe(true);
      await calls();
      await stage.advance('PT1M');
      await reads(holder, new RegExp(`^${called}.* is on again until`));
      expect(await calls()).toEqual({ sent: 1, all: 2 });
      await stage.advance('PT89M');
      expect(await isOn(row)).toBe(true);
      await stage.advance('PT2M');
      expect(await isOn(row)).toBe(false);
    });
  });

  describe.each(approved)('$kind that needs an approval', (row) => {
    const { holder, name, named, called, approver, other } = row;

    it('is approved ahead, and the yes is said when Entra can take it', async () => {
      const [somebody, deciding] = [stage.as(holder), stage.as(approver)];
      await somebody.ask(`activate ${named} for 1h because of the move`);
      const first = await deciding.reads('bot', new RegExp(`${name} asks for`));
      await deciding.press(first, 'Approve', { comment: 'Fine' });
      await reads(holder, new RegExp(`approved it. ${called}`));
      await stage.advance('PT46M');
      const warning = await reads(holder, new RegExp(`^${called}.* ends at`));
      expect(shown(warning)).toMatch(/press now rather than later.*type "extend /);
      const pressed = await somebody.press(warning, 'Keep it for 1 hour');
      expect(pressed.outcome).toBe('card');

      const ahead = await deciding.reads('bot', new RegExp(`${name} asks to keep`));
      expect(shown(ahead)).toMatch(
        /What runs now stays on until .*(Entra|Azure) takes this request only then.*\1 checks it once more/,
      );
      await calls();
      await deciding.press(ahead, 'Approve', { comment: 'Still fine' });
      expect((await calls()).sent).toBe(0);
      await somebody.reads('bot', /has approved it ahead/);
      await stage.as(other).reads('bot', new RegExp(`approved ${name}’s request`));
      expect(await isOn(row)).toBe(true);
      await stage.advance('PT13M');
      await calls();
      await stage.advance('PT1M');
      await somebody.sees(
        'bot',
        (message) =>
          /Still fine/.test(textOf(message)) && / is on again until /.test(textOf(message)),
        'that it is on again',
      );
      const counted = await calls();
      expect(counted.sent).toBe(1);
      expect(counted.all).toBeLessThanOrEqual(8);
      expect(await isOn(row)).toBe(true);
      await stage.advance('PT59M');
      expect(await isOn(row)).toBe(true);
      await stage.advance('PT2M');
      expect(await isOn(row)).toBe(false);
    });
  });
});
