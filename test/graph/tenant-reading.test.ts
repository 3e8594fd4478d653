import { eligibility, type TenantStage, tenantStage } from './tenant-stage';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

async function countsOf(doing: () => Promise<unknown>): Promise<unknown> {
  await stage.sandbox('DELETE', '/sandbox/calls');
  await doing();
  return stage.sandbox('GET', '/sandbox/calls');
}

describe('a person’s own view of the local tenant', () => {
  it('shows what Ada may activate, in one call to Graph', async () => {
    const ada = await stage.signIn('Ada');
    const counts = await countsOf(async () => {
      const { userId, guest, eligible, active, open } = await stage.directory.standing(ada, {
        azure: false,
      });
      expect({ userId, guest, active, open }).toEqual({
        userId: ada.userId,
        guest: false,
        active: [],
        open: [],
      });
      expect(eligible.map(({ roleName }) => roleName)).toContain('Exchange Administrator');
      expect(eligible.every(({ scopeName }) => scopeName === 'Directory')).toBe(true);
    });
    expect(counts).toEqual({ 'POST /v1.0/$batch': 1 });
  });

  it('knows that Gil is a guest', async () => {
    const gil = await stage.signIn('Gil');
    expect((await stage.directory.standing(gil, { azure: false })).guest).toBe(true);
  });

  it('shows what the role demands and who decides, and remembers both', async () => {
    const ada = await stage.signIn('Ada');
    const role = await eligibility(stage, ada, 'Exchange Administrator');
    const read = async () => {
      const settings = await stage.directory.roleSettings(ada, role);
      return { settings, approvers: await stage.directory.approvers(ada, settings) };
    };
    const { settings, approvers } = await read();
    expect(settings).toMatchObject({
      longestMinutes: 240,
      mfa: true,
      ticket: false,
      approval: { approvers: [{ kind: 'group' }], justification: true },
    });
    expect(approvers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Grace Okafor', 'Henrik Sørensen', 'Inês Duarte']),
    );
    expect(await countsOf(read)).toEqual({});
  });

  it('knows the default approvers, whoever asks', async () => {
    const approval = { approvers: [], justification: true };
    const settings = {
      longestMinutes: 60,
      justification: true,
      ticket: false,
      mfa: true,
      approval,
    };
    const ada = await stage.signIn('Ada');
    const names = (await stage.directory.approvers(ada, settings)).map(({ name }) => name);
    expect(names).toContain('Emergency Access 2');
    expect(names).toContain('Priya Raman');
  });
});
