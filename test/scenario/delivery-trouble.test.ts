import { requestIdIn, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const exchange = 'Exchange Administrator';
const teams = '/teams/v3/';
/** New threads in channels, and new 1:1 chats. */
const creating = { method: 'POST', path: '/^\\/teams\\/v3\\/conversations$/' };

describe('when Teams does not take a message', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterEach(() => stage.mend());

  afterAll(async () => {
    await stage.close();
  });

  const words = 'activate exchange admin for 2h because of the move';

  /** How often each of the four has heard of a request: its three approvers, and the channel. */
  async function heardOf(name: string): Promise<readonly number[]> {
    const asks = new RegExp(`${name} asks for`);
    const direct = ['grace', 'henrik', 'ines'].map((key) => stage.as(key).heard('bot', asks));
    const all = await Promise.all([...direct, stage.as('grace').heard(approvals, asks)]);
    return all.map(({ length }) => length);
  }

  it.each([
    ['ada', 'Ada Lindqvist', { fault: 'throttle', retryAfterSeconds: 20 }],
    ['bruno', 'Bruno Costa', { fault: 'fail', status: 503 }],
    ['chiara', 'Chiara Moretti', { fault: 'fail', status: 412 }],
  ])('for %s at first, it arrives later, once', async (key, name, fault) => {
    const card = await stage.as(key).ask('activate exchange admin for 2h');
    await stage.fault({ path: teams, ...fault });
    await stage.as(key).press(card, 'Request', { justification: 'the move' });
    await stage.advance('PT1M');
    expect(await heardOf(name)).toEqual([0, 0, 0, 0]);
    await stage.mend();
    await stage.advance('PT10M');
    expect(await heardOf(name)).toEqual([1, 1, 1, 1]);
    const shown = await stage.as(key).reads('bot', /Your request: Exchange.*Waiting for approval/);
    expect([shown.id, shown.editedAt]).toEqual([card.id, expect.any(String)]);
  });

  it('which answers a command, the request is not lost with it', async () => {
    const deniz = stage.as('deniz');
    await deniz.ask('roles');
    const post = { method: 'POST', path: '/\\/activities$/' };
    await stage.fault({ ...post, fault: 'throttle', retryAfterSeconds: 20 });
    await deniz.say(words);
    while ((await stage.portal('deniz').requestsFor(exchange)).length === 0);
    await stage.mend();
    await stage.advance('PT10M');
    const receipt = await deniz.reads('bot', /Your request: Exchange.*Waiting for approval/);
    await stage.as('grace').reads('bot', /Deniz Aydin asks for/);
    await deniz.press(receipt, 'Withdraw');
    await deniz.reads('bot', /Your request: Exchange.*Withdrawn by the requester/);
    expect(await deniz.heard('bot', /Your request/)).toHaveLength(1);
  });

  it('which changes a card, the card is changed later', async () => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Ada Lindqvist asks for/);
    await stage.fault({ method: 'PUT', path: teams, fault: 'fail', status: 503 });
    await grace.press(card, 'Deny', { comment: 'No' });
    await stage.as('ada').reads('bot', /Grace Okafor denied your request/);
    expect(await stage.as('henrik').heard(approvals, /Ada.*Denied/)).toEqual([]);
    await stage.mend();
    await stage.advance('PT5M');
    await stage.as('henrik').reads(approvals, /Ada Lindqvist asks for.*Denied/);
    await stage.as('henrik').reads('bot', /Ada Lindqvist asks for.*Denied/);
    await stage.as('ada').reads('bot', /Your request: Exchange Administrator.*Denied/);
  });

  it('and says so only after it took it, both cards can be pressed and both change', async () => {
    const bruno = stage.as('bruno');
    await bruno.ask('cancel');
    const card = await bruno.ask('activate exchange admin for 1h');
    await stage.fault({ path: '/\\/activities$/', method: 'POST', fault: 'lose-answer', count: 3 });
    await bruno.press(card, 'Request', { justification: 'the move' });
    const asks = /Bruno Costa asks for.*Waiting/;
    const first = await stage.as('grace').reads('bot', asks);
    await stage.advance('PT1M');
    expect(await stage.as('grace').heard('bot', asks)).toHaveLength(2);
    await stage.as('grace').press(first, 'Approve', { comment: 'Fine' });
    await bruno.reads('bot', /Grace Okafor approved it/);
    await stage.as('grace').sees('bot', ({ id }) => id === first.id);
    await stage
      .as('grace')
      .sees('bot', (message) => message.id === first.id && /Active until/.test(textOf(message)));
    expect(await stage.as('grace').heard('bot', /Bruno Costa asks for 1 hour.*Waiting/)).toEqual(
      [],
    );
    expect(await stage.portal('bruno').activated()).toEqual([exchange]);
  });

  it('because a chat hangs, nobody else has to wait for it', async () => {
    const [sam, mei] = [stage.as('sam'), stage.as('mei')];
    const role = 'Privileged Authentication Administrator';
    await stage.fault({ ...creating, fault: 'hang', delaySeconds: 4, count: 1 });
    const id = requestIdIn(await stage.as('yuki').ask(`activate ${role} for 1h because keys`));
    await sam.ask('activate intune admin for 1h because a lost device');
    await mei.ask('activate license admin for 5m because new starters');
    const started = performance.now();
    await stage.as('priya').ask(`approve ${id} it is planned`);
    await stage.as('yuki').reads('bot', /Priya Raman approved it/);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('for good, that is seen by whoever runs the bot, and the others hear all the same', async () => {
    await stage.as('ines').removesBot();
    await stage.as('chiara').ask('cancel');
    await stage.fault({ ...creating, fault: 'fail', status: 500, count: 1 });
    const id = requestIdIn(await stage.as('chiara').ask(words));
    const card = await stage.as('henrik').reads('bot', new RegExp(`Chiara.*asks.*${id}`));
    await stage.advance('PT1H');
    expect(await stage.as('henrik').heard(approvals, new RegExp(id))).toEqual([]);
    expect(await stage.readiness()).toMatch(/[2-9] messages undeliverable/);
    await stage.as('henrik').press(card, 'Approve', { comment: 'Fine' });
    await stage.as('chiara').reads('bot', /Henrik Sørensen approved it/);
    expect(await stage.as('ines').heard('bot', new RegExp(id))).toEqual([]);
  });
});
