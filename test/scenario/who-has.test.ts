import { textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('who has a role', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.as('sam').ask('activate license admin for 2h because new starters');
  });

  afterAll(async () => {
    await stage.close();
  });

  async function callsOf(work: () => Promise<unknown>): Promise<number> {
    await stage.graphCalls();
    await work();
    return Object.values(await stage.graphCalls()).reduce((sum, count) => sum + count, 0);
  }

  it('is told to somebody who may see it, in one call', async () => {
    const priya = stage.as('priya');
    await priya.ask('roles');
    const ask = async () => {
      const answer = textOf(await priya.ask('who has License Administrator?'));
      expect(answer).toMatch(/^License Administrator: 1 active now, \d+ more may activate it/);
      expect(answer).toMatch(/Sam Whitfield\*\* \| Active now until/);
      expect(answer).not.toMatch(/Sam Whitfield\*\* \| May activate it/);
      expect(answer).toMatch(/Mei Chen\*\* \| May activate it/);
    };
    expect(await callsOf(ask)).toBe(1);
  });

  it('is told of one person by their name', async () => {
    const priya = stage.as('priya');
    const yes = await priya.ask('does Sam have License Administrator?');
    expect(textOf(yes)).toMatch(/Sam Whitfield\*\* \| Active now until/);
    const no = await priya.ask('does Ada have License Administrator?');
    expect(textOf(no)).toMatch(/^No: nobody called "Ada" holds License Administrator/);
  });

  it('is not shown by Entra to everybody, and that is said', async () => {
    const answer = await stage.as('sam').ask('who has Global Administrator?');
    expect(textOf(answer)).toMatch(/^Entra does not show you who holds Global Administrator/);
  });

  it('is asked back where the name means several', async () => {
    const answer = await stage.as('priya').ask('who has security?');
    expect(textOf(answer)).toMatch(/Which role do you mean\?.*1\. Security/);
  });
});
