import { buttonsOf, requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const execute = 'Action.Execute';

describe('pressing the buttons of a request', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  async function asked(key: string): Promise<string> {
    const words = 'activate exchange admin for 2h because of the move';
    return requestIdIn(await stage.as(key).ask(words));
  }

  const direct = (approver: string, id: string) =>
    stage.as(approver).reads('bot', new RegExp(`asks for Exchange.*${id}`));

  const inChannel = (approver: string, id: string) =>
    stage.as(approver).reads(approvals, new RegExp(`asks for Exchange.*${id}`));

  it('decides only the request whose card it is, where that card was sent', async () => {
    const [mine, other] = [await asked('ada'), await asked('bruno')];
    const grace = stage.as('grace');
    const cards = [
      await direct('grace', mine),
      await inChannel('grace', mine),
      await grace.reads(approvals, /shown in this channel from now on/),
    ];
    const data = { request: other, version: 2, comment: 'Fine' };
    for (const card of cards) {
      expect(await grace.act(card, { type: execute, verb: 'approve-request', data })).toMatchObject(
        {
          outcome: 'toast',
          text: expect.stringMatching(/^I do not know this card .* so nothing was changed/),
        },
      );
    }
    for (const verb of ['cancel-request', 'end-activation', 'end-activation-later']) {
      const pressed = await grace.act(await direct('grace', mine), { type: execute, verb, data });
      expect(pressed.outcome).toBe('toast');
    }
    expect(await stage.portal('ada').requestsFor(exchange)).toEqual(['PendingApproval']);
    expect(await stage.portal('bruno').requestsFor(exchange)).toEqual(['PendingApproval']);
    await stage.as('bruno').ask('cancel');
  });

  it.each([
    ['an unknown verb', 'grant-everything', { request: 'mine' }],
    ['the name of a method', 'constructor', {}],
    ['no request', 'approve-request', { comment: 'Fine' }],
    ['an object for the request', 'approve-request', { request: { $ne: null }, comment: 'Fine' }],
    ['a list for the request', 'approve-request', { request: ['7KQ2'], comment: 'Fine' }],
    ['a path for the request', 'approve-request', { request: '../../users', comment: 'Fine' }],
    ['an object for the comment', 'approve-request', { request: 'mine', comment: { a: 1 } }],
    ['a number for the draft', 'submit-request', { draft: 7 }],
  ])('changes nothing for a card that was tampered with: %s', async (_what, verb, data) => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Ada Lindqvist asks for Exchange/);
    const request = 'request' in data && data.request === 'mine' ? requestIdIn(card) : undefined;
    const pressed = await grace.act(card, {
      type: execute,
      verb,
      data: { ...data, ...(request ? { request } : {}) },
    });
    expect(pressed.outcome).toBe('toast');
    expect(await stage.portal('ada').requestsFor(exchange)).toEqual(['PendingApproval']);
  });

  it('takes a double click for one', async () => {
    const card = await stage.as('grace').reads('bot', /Ada Lindqvist asks for Exchange/);
    const press = () => stage.as('grace').press(card, 'Approve', { comment: 'Known change' });
    const outcomes = await Promise.all([press(), press(), press()]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['card', 'card', 'card']);
    await stage.as('ada').reads('bot', /Grace Okafor approved it/);
    await stage.as('henrik').reads('bot', /Grace Okafor approved Ada/);
    const late = await press();
    expect(late.outcome).toBe('card');
    expect(await stage.as('ada').heard('bot', /Grace Okafor approved it/)).toHaveLength(1);
    expect(await stage.as('henrik').heard('bot', /Grace Okafor approved Ada/)).toHaveLength(1);
    expect(await stage.portal('ada').activated()).toEqual([exchange]);
  });

  it('lets one of two approvers decide who press at once, and shows both how it stands', async () => {
    const id = await asked('chiara');
    const cards = await Promise.all(['grace', 'henrik'].map((key) => direct(key, id)));
    const [approving, denying] = await Promise.all([
      stage.as('grace').press(cards[0] ?? fail(), 'Approve', { comment: 'Yes' }),
      stage.as('henrik').press(cards[1] ?? fail(), 'Deny', { comment: 'No' }),
    ]);
    expect([approving.outcome, denying.outcome]).toContain('card');

    const [status] = await stage.portal('chiara').requestsFor(exchange);
    const won = status === 'Provisioned' ? /Grace Okafor approved it/ : /Henrik Sørensen denied/;
    await stage.as('chiara').reads('bot', won);
    const state = status === 'Provisioned' ? 'Active until' : 'Denied';
    for (const key of ['grace', 'henrik', 'ines']) {
      await stage.as(key).reads('bot', new RegExp(`Chiara Moretti asks.*${state}.*${id}`));
      await stage.as(key).reads(approvals, new RegExp(`Chiara Moretti asks.*${state}.*${id}`));
    }
    const told = await stage.as('chiara').heard('bot', /approved it|denied your request/);
    expect(told).toHaveLength(1);
    await stage.as('ines').reads('bot', /(approved|denied) Chiara/);
    expect(await stage.as('ines').heard('bot', /(approved|denied) Chiara/)).toHaveLength(1);
  });

  it('decides nothing on the card of a request that was withdrawn', async () => {
    const id = await asked('deniz');
    const card = await direct('ines', id);
    const channel = await inChannel('ines', id);
    const own = await stage.as('deniz').reads('bot', /Your request: Exchange.*Waiting/);
    await stage.as('deniz').press(own, 'Withdraw');
    await stage.as('deniz').reads('bot', /Your request: Exchange.*Withdrawn by the requester/);
    for (const stale of [card, channel]) {
      const data = { request: id, version: 2, comment: 'Fine' };
      const verb = 'approve-request';
      const pressed = await stage.as('ines').act(stale, { type: execute, verb, data });
      expect(pressed.outcome).toBe('card');
    }
    const now = await direct('ines', id);
    expect(textOf(now)).toContain('Withdrawn by the requester');
    expect(buttonsOf(now)).toEqual([]);
    expect(await stage.portal('deniz').requestsFor(exchange)).toEqual(['Canceled']);
    expect(await stage.portal('deniz').activated()).toEqual([]);
  });

  it('switches nothing on for somebody who has left since they asked', async () => {
    const id = await asked('deniz');
    const card = await direct('ines', id);
    await stage.dismiss('deniz');
    await stage.as('ines').press(card, 'Approve', { comment: 'Fine' });
    await stage.as('ines').reads('bot', new RegExp(`Deniz Aydin asks.*Not activated.*${id}`));
    expect(await stage.as('ines').heard('bot', /Deniz Aydin asks.*Active/)).toEqual([]);
  });

  it('asks those who hold the role administration where a role’s settings name nobody', async () => {
    const role = 'Privileged Authentication Administrator';
    const receipt = await stage.as('yuki').ask(`activate ${role} for 1h because passkeys`);
    const id = requestIdIn(receipt);
    const card = await stage.as('priya').reads(approvals, new RegExp(`Yuki Tanaka asks.*${id}`));
    expect(textOf(card)).not.toContain('passkeys');
    const refused = await stage.as('grace').ask(`approve ${id} looks fine`);
    expect(textOf(refused)).toMatch(/does not list you as an approver/);
    await stage.as('priya').ask(`approve ${id} roll-out is planned`);
    await stage.as('yuki').reads('bot', /Priya Raman approved it/);
    expect(await stage.portal('yuki').activated()).toEqual([role]);
  });
});

function fail(): never {
  throw new Error('There is no such card');
}
