import { requestIdIn } from './somebody';
import { openStage, type Stage } from './stage';

describe('looking after what is open', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterAll(async () => {
    await stage.close();
  });

  async function callsIn(minutes: number): Promise<number> {
    await stage.graphCalls();
    for (let passed = 0; passed < minutes; passed += 1) await stage.advance('PT1M');
    const calls = await stage.graphCalls();
    return Object.values(calls).reduce((sum, count) => sum + count, 0);
  }

  async function ask(key: string): Promise<void> {
    const answer = await stage.as(key).ask('activate exchange admin for 2h because of the move');
    const id = requestIdIn(answer);
    await stage.as('henrik').reads('bot', new RegExp(`asks for Exchange.*${id}`));
  }

  it('costs nothing while nobody has asked for anything', async () => {
    expect(await callsIn(5)).toBe(0);
  });

  it('costs one call a minute for each request that waits', async () => {
    await ask('ada');
    await stage.advance('PT1M');
    expect(await callsIn(5)).toBe(5);
    await ask('bruno');
    await stage.advance('PT1M');
    expect(await callsIn(5)).toBe(10);
  });

  it('costs one call a minute for each role that is on', async () => {
    const [first, second] = await stage.as('henrik').heard('bot', /asks for Exchange/);
    for (const text of [first, second]) {
      const id = /(?:Request \| |Request:\*\* )(\w{4})/.exec(text ?? '')?.[1];
      await stage.as('grace').ask(`approve ${id} all right`);
    }
    await stage.advance('PT1M');
    expect(await callsIn(5)).toBe(10);
  });

  it('sees within a minute what an administrator has changed of a role’s settings', async () => {
    const priya = stage.portal('priya');
    await stage.as('sam').ask('activate user admin for 1h');
    await priya.changeRule('User Administrator', 'Expiration_EndUser_Assignment', {
      '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',
      isExpirationRequired: true,
      maximumDuration: 'PT30M',
    });
    await stage.advance('PT1M');
    const answer = await stage.as('sam').ask('activate user admin for 1h because of new starters');
    expect(JSON.stringify(answer)).toMatch(/30 minutes/);
  });
});
