import { buttonsOf, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';

describe('the whole way of a request', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('goes from words to a card, an approval, the role, a warning and the end', async () => {
    const [ada, grace, henrik] = [stage.as('ada'), stage.as('grace'), stage.as('henrik')];
    const portal = stage.portal('ada');

    const details = await ada.ask('activate Exchange Admin for 2h');
    expect(textOf(details)).toContain('Activate Exchange Administrator for 2 hours');
    expect(textOf(details)).toContain('Why do you need it?');
    expect(textOf(details)).not.toContain('For how long?');
    expect(await portal.requestsFor(exchange)).toEqual([]);

    const sent = await ada.press(details, 'Request', { justification: 'Mailbox migration' });
    expect(sent.outcome).toBe('card');
    await ada.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);
    expect(await portal.requestsFor(exchange)).toEqual(['PendingApproval']);

    const seen = await henrik.reads(approvals, /Ada Lindqvist asks for Exchange Administrator/);
    expect(buttonsOf(seen)).toEqual([]);
    const own = await henrik.views(seen);
    expect(textOf(own)).toContain('Mailbox migration');
    expect(buttonsOf(own).map(({ title }) => title)).toEqual(['Approve', 'Deny']);

    const direct = await grace.reads('bot', /Ada Lindqvist asks for Exchange Administrator/);
    expect(textOf(direct)).toContain('Mailbox migration');
    expect(buttonsOf(direct).map(({ title }) => title)).toEqual(['Approve', 'Deny']);
    expect(await portal.activated()).toEqual([]);
    const approved = await grace.press(direct, 'Approve', { comment: 'Planned change' });
    expect(approved.outcome).toBe('card');
    expect(await portal.activated()).toEqual([exchange]);

    await ada.reads('bot', /Grace Okafor approved it. Exchange Administrator is on until/);
    await ada.reads('bot', /Your request: Exchange Administrator.*Active until/);
    await henrik.reads('bot', /Grace Okafor approved Ada Lindqvist’s request/);
    await henrik.reads('bot', /Ada Lindqvist asks for Exchange Administrator.*Active until/);
    const copy = await henrik.reads(approvals, /Ada Lindqvist asks for .*Active until/);
    expect(buttonsOf(await henrik.views(copy))).toEqual([]);

    await stage.advance('PT1H46M');
    await ada.reads('bot', /Exchange Administrator ends at/);
    expect(await portal.activated()).toEqual([exchange]);
    await stage.advance('PT15M');
    await ada.reads('bot', /Exchange Administrator has ended, as planned/);
    await henrik.reads(approvals, /Ada Lindqvist asks for Exchange Administrator.*Ended on time/);
    expect(await portal.activated()).toEqual([]);
    expect(await portal.requestsFor(exchange)).toEqual(['Provisioned']);
  });

  it('has said each thing to each person once', async () => {
    const heard = async (key: string, words: RegExp, where = 'bot') =>
      (await stage.as(key).heard(where, words)).length;

    expect(await stage.as('ada').heard()).toEqual([
      expect.stringMatching(/^I switch on the Entra roles/),
      expect.stringMatching(/Your request: Exchange Administrator/),
      expect.stringMatching(/Grace Okafor approved it/),
      expect.stringMatching(/Exchange Administrator/),
      'Exchange Administrator has ended, as planned.',
    ]);
    for (const approver of ['grace', 'henrik', 'ines']) {
      expect(await heard(approver, /Ada Lindqvist asks for/)).toBe(1);
    }
    expect(await heard('grace', /approved Ada/)).toBe(0);
    expect(await heard('henrik', /Grace Okafor approved Ada/)).toBe(1);
    expect(await heard('ines', /Grace Okafor approved Ada/)).toBe(1);
    expect(await heard('chiara', /Ada Lindqvist/)).toBe(0);
    expect(await heard('chiara', /Ada Lindqvist asks for/, approvals)).toBe(1);
  });

  it('never shows the reason or the comment to those who only read the channel', async () => {
    const shown = await stage.as('chiara').messages(approvals);
    expect(JSON.stringify(shown)).toContain('Ada Lindqvist asks for');
    expect(JSON.stringify(shown)).not.toMatch(/Mailbox migration|Planned change/);
  });

  it('gives each of its messages a sentence for the notification', async () => {
    const all = await Promise.all([
      stage.as('ada').messages(),
      stage.as('grace').messages(),
      stage.as('henrik').messages(),
      stage.as('henrik').messages(approvals),
      stage.as('henrik').messages('General'),
    ]);
    const summaries = all.flat().flatMap(({ from, summary }) => (from.bot ? [summary] : []));
    expect(summaries.length).toBeGreaterThan(10);
    for (const summary of summaries) expect(summary).toMatch(/\w+ \w+ \w+/);
  });
});
