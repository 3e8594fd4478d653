import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const approvals = 'Privileged access approvals';

describe('the whole way of a request', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.as('priya').reads(approvals, /shown in this channel from now on/);
  });

  afterAll(async () => {
    await stage.close();
  });

  it('goes from words to a card, an approval, the role, a warning and the end', async () => {
    const [ada, grace, henrik] = [stage.as('ada'), stage.as('grace'), stage.as('henrik')];

    const details = await ada.ask('activate Exchange Admin for 2h');
    expect(textOf(details)).toContain('Activate Exchange Administrator for 2 hours');
    expect(textOf(details)).toContain('Why do you need it?');
    expect(textOf(details)).not.toContain('For how long?');

    const sent = await ada.press(details, 'Request', { justification: 'Mailbox migration' });
    expect(sent.outcome).toBe('card');
    await ada.reads('bot', /Your request: Exchange Administrator.*Waiting for approval/);

    const seen = await henrik.reads(approvals, /Ada Lindqvist asks for Exchange Administrator/);
    expect(textOf(seen)).not.toContain('Mailbox migration');
    const own = await henrik.views(seen);
    expect(textOf(own)).toContain('Mailbox migration');

    const direct = await grace.reads('bot', /Ada Lindqvist asks for Exchange Administrator/);
    expect(buttonsOf(direct).map(({ title }) => title)).toEqual(['Approve', 'Deny']);
    const approved = await grace.press(direct, 'Approve', { comment: 'Planned change' });
    expect(approved.outcome).toBe('card');

    await ada.reads('bot', /Grace Okafor approved it. Exchange Administrator is on until/);
    await ada.reads('bot', /Your request: Exchange Administrator.*Active until/);
    await henrik.reads('bot', /Grace Okafor approved Ada Lindqvist’s request/);
    await henrik.reads(approvals, /Ada Lindqvist asks for Exchange Administrator.*Active until/);

    await stage.advance('PT1H46M');
    await ada.reads('bot', /Exchange Administrator ends at/);
    await stage.advance('PT15M');
    await ada.reads('bot', /Exchange Administrator has ended, as planned/);
    await henrik.reads(approvals, /Ada Lindqvist asks for Exchange Administrator.*Ended on time/);
  });
});
