import { buttonsOf, elementsIn, requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const reason = 'the Lisbon mailboxes move';

const refusals = /does not list you|Guests cannot|Only those who may decide/;

describe('deciding a request', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  /** Asks for two hours of Exchange Administrator; the number of the request. */
  async function asked(key: string): Promise<string> {
    const words = `activate exchange admin for 2h because ${reason}`;
    return requestIdIn(await stage.as(key).ask(words));
  }

  it('can be a no, with a word why that the requester reads', async () => {
    const id = await asked('ada');
    const direct = await stage.as('grace').reads('bot', new RegExp(`Ada Lindqvist asks.*${id}`));
    const comment = 'No [change](http://evil.example) window';
    const denied = await stage.as('grace').press(direct, 'Deny', { comment });
    expect(denied.outcome).toBe('card');

    const told = await stage.as('ada').reads('bot', /Grace Okafor denied your request for/);
    expect(textOf(told)).toMatch(/They said: No .*change.* window/);
    expect(JSON.stringify(elementsIn(told.cards, 'TextBlock'))).not.toContain('[change](http');
    expect(buttonsOf(told)).toEqual([]);
    await stage.as('henrik').reads('bot', /Grace Okafor denied Ada Lindqvist’s request/);
    const copy = await stage.as('henrik').reads(approvals, new RegExp(`Ada.*Denied.*${id}`));
    expect(buttonsOf(await stage.as('henrik').views(copy))).toEqual([]);
    expect(await stage.portal('ada').requestsFor(exchange)).toEqual(['Denied']);
  });

  it('can be said in words, with the number, and a no without where one request waits', async () => {
    const id = await asked('ada');
    await stage.as('henrik').reads('bot', new RegExp(`Ada Lindqvist asks.*${id}`));
    const wordless = await stage.as('henrik').ask(`approve ${id}`);
    expect(textOf(wordless)).toMatch(/This role wants a word from its approver. Say why/);
    const answer = await stage.as('henrik').ask(`approve ${id} planned change`);
    expect(textOf(answer)).toMatch(/Ada Lindqvist asks for Exchange.*(Approved|Active).*Henrik/);
    await stage.as('ada').reads('bot', /Henrik Sørensen approved it/);
    await stage.advance('PT6M');
    await stage.as('ada').ask('I’m done');
    await stage
      .as('henrik')
      .sees('bot', (message) => message.id === answer.id && /Given back/.test(textOf(message)));

    const next = await asked('bruno');
    await stage.as('ines').reads('bot', /Bruno Costa asks/);
    const unnamed = textOf(await stage.as('ines').ask('approve because all is good'));
    expect(unnamed).toContain(`Only request ${next} waits for you: Exchange Administrator for`);
    expect(unnamed).toContain('for Bruno Costa. Nothing was decided.');
    expect(await stage.portal('bruno').requestsFor(exchange)).toEqual(['PendingApproval']);
    await stage.as('ines').ask('deny because it is not your week');
    const told = await stage.as('bruno').reads('bot', /Inês Duarte denied your request/);
    expect(textOf(told)).toContain('They said: it is not your week');
  });

  it('asks back which one is meant where several wait, and decides none', async () => {
    const [first, second] = [await asked('bruno'), await asked('chiara')];
    await stage.as('ines').reads('bot', /Chiara Moretti asks/);
    const answer = await stage.as('ines').ask('approve because all is good');
    expect(textOf(answer)).toMatch(/Which one do you approve\?/);
    expect(textOf(answer)).toContain(first);
    expect(textOf(answer)).toContain(second);
    const unknown = await stage.as('ines').ask('approve 9ZZZ all good');
    expect(textOf(unknown)).toMatch(/There is no such request/);
    expect(await stage.portal('chiara').requestsFor(exchange)).toEqual(['PendingApproval']);
  });

  it('is not for the requester, also where they are an approver', async () => {
    const grace = stage.as('grace');
    const id = await asked('grace');
    const card = await grace.reads(approvals, new RegExp(`Grace Okafor asks.*${id}`));
    expect(buttonsOf(await grace.views(card))).toEqual([]);
    const pressed = await grace.act(card, {
      type: 'Action.Execute',
      verb: 'approve-request',
      data: { request: id, version: 2, comment: 'I need it' },
    });
    expect(pressed).toMatchObject({
      outcome: 'toast',
      text: 'Nobody decides a request of their own. Another approver has to.',
    });
    const typed = await grace.ask(`approve ${id} I need it`);
    expect(textOf(typed)).toMatch(/Nobody decides a request of their own/);
    expect(await grace.heard('bot', /Grace Okafor asks for/)).toEqual([]);
    expect(await stage.portal('grace').requestsFor(exchange)).toEqual(['PendingApproval']);
    await grace.ask(`cancel ${id}`);
    await grace.reads(
      approvals,
      new RegExp(`Grace Okafor asks.*Withdrawn by the requester.*${id}`),
    );
  });

  it('is not for those whom Entra does not list, be they guests or administrators', async () => {
    const id = await asked('deniz');
    for (const key of ['sam', 'gil', 'priya']) {
      const somebody = stage.as(key);
      const card = await somebody.reads(approvals, new RegExp(`Deniz Aydin asks.*${id}`));
      expect(buttonsOf(await somebody.views(card))).toEqual([]);
      for (const verb of ['approve-request', 'deny-request', 'view-request']) {
        const data = { request: id, version: 2, comment: 'looks fine' };
        const pressed = await somebody.act(card, { type: 'Action.Execute', verb, data });
        expect(pressed).toMatchObject({ outcome: 'toast', text: expect.stringMatching(refusals) });
      }
      expect(textOf(await somebody.ask(`approve ${id} looks fine`))).toMatch(refusals);
      const shown = [await somebody.messages(), await somebody.messages(approvals)];
      expect(JSON.stringify(shown)).not.toContain(reason);
    }
    expect(await stage.portal('deniz').requestsFor(exchange)).toEqual(['PendingApproval']);
    await stage.as('deniz').ask(`cancel ${id}`);
  });

  it('ends with the day: it lapses, is told once, and a late press decides nothing', async () => {
    const id = await asked('deniz');
    const direct = await stage.as('ines').reads('bot', new RegExp(`Deniz Aydin asks.*${id}`));
    await stage.advance('PT24H');
    await stage.as('deniz').reads('bot', /Nobody decided your request for .* within 24 hours/);
    const late = await stage.as('ines').press(direct, 'Approve', { comment: 'Oh, forgot' });
    expect(late.outcome).toBe('card');
    await stage.as('ines').reads('bot', new RegExp(`Deniz Aydin asks.*Lapsed.*${id}`));
    await stage.as('ines').reads(approvals, new RegExp(`Deniz Aydin asks.*Lapsed.*${id}`));
    expect(await stage.as('deniz').heard('bot', /Nobody decided your request/)).toHaveLength(1);
    expect(await stage.portal('deniz').requestsFor(exchange)).toContain('TimedOut');
    expect(await stage.portal('deniz').activated()).toEqual([]);
  });
});
