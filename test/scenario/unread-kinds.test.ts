import { textOf } from './somebody';
import { openStage, type Stage } from './stage';

describe('what cannot be read', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
  });

  afterEach(() => stage.mend());

  afterAll(async () => {
    await stage.close();
  });

  const groupsDown = { path: '/v1.0/identityGovernance/', fault: 'fail', status: 503 };
  const azureDown = { path: '/providers/Microsoft.Authorization/', fault: 'fail', status: 503 };
  const asks = async (key: string, words: string) => textOf(await stage.as(key).ask(words));

  it('is said of each kind, beside all that could be', async () => {
    expect(await asks('sam', 'roles')).not.toContain('could not');
    await stage.fault(groupsDown);
    await stage.fault(azureDown);
    const said = await asks('sam', 'roles');
    expect(said).toMatch(/^You can activate.*Entra roles.*User Administrator/);
    expect(said).toContain('I could not read your groups: Entra did not answer. Ask again');
    expect(said).toContain('I could not read your Azure roles: Azure did not answer. Ask again');
    expect(said).not.toMatch(/PAG|rg.{0,2}web/);
  });

  it('is not taken for nothing', async () => {
    await stage.fault(azureDown);
    const active = await asks('ada', 'active');
    expect(active).toMatch(
      /^I could not read your Azure roles.*Of the others you hold nothing now\.$/,
    );
    const done = await asks('ada', "I'm done");
    expect(done).toMatch(/^I could not read your Azure roles.*Nothing was changed\./);
  });

  it('does not keep anybody from what is known', async () => {
    await stage.fault(azureDown);
    await stage.fault(groupsDown);
    const words = 'activate user admin for 30 minutes because of new starters';
    expect(await asks('sam', words)).toMatch(/User Administrator.*Active until/);
  });
});
