import { textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('a reminder', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  it('comes once, at its time, with what waits and what ends soon', async () => {
    const grace = stage.as('grace');
    await stage.as('ada').ask('activate exchange admin for 1h because of the move');
    await grace.reads('bot', /Ada Lindqvist asks for/);
    expect(textOf(await grace.ask('remind me in 30 minutes'))).toMatch(
      /^I remind you at .* of what/,
    );
    await stage.advance('PT29M');
    expect(await grace.heard('bot', /You wanted to be reminded/)).toEqual([]);
    await stage.advance('PT2M');
    const reminder = await grace.reads('bot', /^You wanted to be reminded/);
    expect(textOf(reminder)).toMatch(
      /Ada Lindqvist asks for Exchange Administrator.*Waits for your/,
    );
    await stage.advance('PT2H');
    expect(await grace.heard('bot', /You wanted to be reminded/)).toHaveLength(1);
  });

  it('is one for each person: a later wish moves it, over a restart of the bot too', async () => {
    const sam = stage.as('sam');
    await sam.ask('activate license admin for 2h because new starters');
    await sam.ask('snooze 1h');
    await sam.ask('remind me in 90 minutes');
    await stage.stopBot();
    await stage.startBot();
    await stage.advance('PT65M');
    expect(await sam.heard('bot', /You wanted to be reminded/)).toEqual([]);
    await stage.advance('PT30M');
    const reminder = await sam.reads('bot', /^You wanted to be reminded/);
    expect(textOf(reminder)).toMatch(/License Administrator.*Ends at/);
    await stage.advance('PT3H');
    expect(await sam.heard('bot', /You wanted to be reminded/)).toHaveLength(1);
  });

  it('says so where nothing is left to remind of', async () => {
    const jonas = stage.as('jonas');
    await jonas.ask('remind me in 15 minutes');
    await stage.advance('PT16M');
    await jonas.reads('bot', /^You wanted to be reminded. Nothing waits for your decision/);
  });
});
