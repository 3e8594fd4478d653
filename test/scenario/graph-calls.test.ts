import { requestIdIn, textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('the number of calls to Graph', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  async function callsOf(work: () => Promise<unknown>): Promise<number> {
    await stage.graphCalls();
    await work();
    const calls = Object.values(await stage.graphCalls());
    return calls.reduce((sum, count) => sum + count, 0);
  }

  const asks = (key: string, words: string, answer: RegExp) => async () => {
    expect(textOf(await stage.as(key).ask(words))).toMatch(answer);
  };
  const exchange = 'activate exchange admin for 1h because of the move';
  const waits = /Your request: Exchange Administrator.*Waiting for approval/;

  it('is four at most for the first activation of somebody who has to sign in', async () => {
    expect(await callsOf(asks('ada', exchange, waits))).toBeLessThanOrEqual(4);
  });

  it('is two for an activation that lacks nothing, once the role is known', async () => {
    expect(await callsOf(asks('bruno', exchange, waits))).toBe(2);
    await asks('mei', 'activate license admin for 1h because new starters', /Active until/)();
    const again = asks('sam', 'activate license admin for 1h because new starters', /Active until/);
    expect(await callsOf(again)).toBe(2);
  });

  it('is one for the card that asks for more, and two for what was filled in', async () => {
    const chiara = stage.as('chiara');
    let card = await chiara.ask('hello');
    const ask = async () => {
      card = await chiara.ask('activate exchange admin for 1h');
    };
    expect(await callsOf(ask)).toBe(1);
    const press = () => chiara.press(card, 'Request', { justification: 'the move' });
    expect(await callsOf(press)).toBe(2);
  });

  it('is two for an approval, by a button or in words', async () => {
    const grace = stage.as('grace');
    const card = await grace.reads('bot', /Ada Lindqvist asks for/);
    expect(await callsOf(() => grace.press(card, 'Approve', { comment: 'Fine' }))).toBe(2);
    const other = await grace.reads('bot', /Bruno Costa asks for/);
    const words = `approve ${requestIdIn(other)} fine`;
    expect(await callsOf(asks('grace', words, /Active until/))).toBe(2);
    await stage.as('bruno').reads('bot', /Grace Okafor approved it/);
    expect(await callsOf(() => stage.advance('PT1M'))).toBe(0);
  });

  it('is one to see what one may have and what one holds', async () => {
    expect(await callsOf(asks('ada', 'roles', /You can activate/))).toBe(1);
    expect(await callsOf(asks('ada', 'active', /You hold now/))).toBe(1);
  });

  it('is none for what the bot knows by itself', async () => {
    expect(await callsOf(asks('ada', 'status', /Open requests/))).toBe(0);
    expect(await callsOf(asks('ada', 'help', /What I can do/))).toBe(0);
  });

  it('is one to withdraw a request, and two to give a role back', async () => {
    expect(await callsOf(asks('chiara', 'cancel', /Withdrawn by the requester/))).toBe(1);
    await stage.advance('PT6M');
    await asks('ada', 'roles', /You can activate/)();
    expect(await callsOf(asks('ada', 'I’m done', /is off/))).toBe(2);
  });
});
