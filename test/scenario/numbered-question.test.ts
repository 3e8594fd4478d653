import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

const choice = /Which one is "admin"\?.*1\. /;

describe('a numbered question', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('is answered by typing the number, in its own words too', async () => {
    const sam = stage.as('sam');
    expect(textOf(await sam.ask('activate admin for 1h because late shift'))).toMatch(choice);
    const receipt = await sam.ask('3');
    expect(textOf(receipt)).toMatch(/Your request: Intune Administrator.*Active until.*late shift/);

    expect(textOf(await sam.ask('3'))).toMatch(/^Nothing of mine waits for an answer/);

    await sam.ask('activate admin for 1h because late shift');
    expect(textOf(await sam.ask('the fourth one'))).toMatch(/Your request: License Administrator/);
  });

  it('says which numbers there are, and stays open', async () => {
    const jonas = stage.as('jonas');
    const question = await jonas.ask('activate admin for 1h');
    const last = buttonsOf(question).length - 1;
    expect(textOf(await jonas.ask('9'))).toContain(`the answers go from 1 to ${last}`);
    expect(textOf(await jonas.ask('yes'))).toContain(`Type its number, 1 to ${last}`);
    expect(textOf(await jonas.ask('1'))).toMatch(/^Activate .* for 1 hour/);
  });

  it('with a single answer is one for yes and no', async () => {
    const bruno = stage.as('bruno');
    const words = 'activate mailbox admin for 1h because outage';
    expect(textOf(await bruno.ask(words))).toMatch(
      /Did you mean Exchange Administrator by "mailbox/,
    );
    expect(textOf(await bruno.ask('no'))).toMatch(/^Nothing was changed/);
    expect(textOf(await bruno.ask('yes'))).toMatch(/^Nothing of mine waits for an answer/);
    expect(await stage.portal('bruno').requestsFor('Exchange Administrator')).toEqual([]);

    await bruno.ask(words);
    expect(textOf(await bruno.ask('yes'))).toMatch(/Your request: Exchange Administrator.*Waiting/);
  });

  it('makes one request, by a button and by typing, however often', async () => {
    const chiara = stage.as('chiara');
    const question = await chiara.ask('activate admin for 1h because tidying up');
    const [first] = buttonsOf(question);
    await chiara.press(question, first?.title ?? '');
    await chiara.reads('bot', /^Your request: /);
    expect(textOf(await chiara.ask('2'))).toMatch(/^Nothing of mine waits for an answer/);
    const late = await chiara.press(question, first?.title ?? '');
    expect(late.outcome).toBe('card');
    expect(await chiara.heard('bot', /^Your request: /)).toHaveLength(1);
  });

  it('is nobody else’s to answer', async () => {
    const kenji = stage.as('kenji');
    await stage.as('sam').ask('activate admin for 1h because late shift');
    expect(textOf(await kenji.ask('1'))).toMatch(/^Nothing of mine waits for an answer/);
  });

  it('is not answered by a number that comes hours later, but by its button', async () => {
    const mei = stage.as('mei');
    const question = await mei.ask('activate admin for 1h because resets');
    await stage.advance('PT2H');
    expect(textOf(await mei.ask('1'))).toMatch(/^Nothing of mine waits for an answer/);
    const [first] = buttonsOf(question);
    expect((await mei.press(question, first?.title ?? '')).outcome).toBe('card');
  });

  it('asks which of the active roles to give back', async () => {
    const sam = stage.as('sam');
    await sam.ask('activate license admin for 1h because late shift');
    await sam.ask('activate intune admin for 1h because late shift');
    await stage.advance('PT6M');
    const which = await sam.ask('I’m done');
    expect(textOf(which)).toMatch(/Which one do you give back\?/);
    const before = await stage.portal('sam').activated();
    expect(textOf(await sam.ask('1'))).toMatch(/is off/);
    expect(await stage.portal('sam').activated()).toHaveLength(before.length - 1);
  });
});
