import { failureOf } from '../people';
import { type TenantStage, tenantStage } from '../tenant-stage';
import { azureAsking } from './asking';

let stage: TenantStage;

beforeAll(async () => {
  stage = await tenantStage();
});

afterAll(() => stage.stop());

const { own, role: azureRole, ask, callsOf } = azureAsking(() => stage);

const arm = '/providers/Microsoft.Authorization';

describe('what somebody may have in Azure', () => {
  it('is shown beside their Entra roles and groups, for three calls more', async () => {
    const diego = await stage.signIn('Diego');
    const calls = await callsOf(async () => {
      const { eligible, unread } = await own(diego);
      expect(unread).toEqual([]);
      expect(eligible.map(({ roleName, scopeName }) => `${roleName} over ${scopeName}`)).toEqual(
        expect.arrayContaining(['Contributor over sub-payments', 'Owner over sub-sandbox']),
      );
    });
    expect(calls).toEqual({
      'POST /v1.0/$batch': 1,
      [`GET ${arm}/roleEligibilityScheduleInstances`]: 1,
      [`GET ${arm}/roleAssignmentScheduleInstances`]: 1,
      [`GET ${arm}/roleAssignmentScheduleRequests`]: 1,
    });
  });

  it('is said to be unread where Azure does not answer, and everything else is there', async () => {
    const diego = await stage.signIn('Diego');
    await stage.sandbox('POST', '/sandbox/faults', { path: arm, fault: 'fail', status: 500 });
    const { eligible, unread } = await stage.directory.standing(diego, { azure: true });
    expect(unread).toEqual([{ kind: 'azure', why: 'unreachable' }]);
    expect(eligible.map(({ kind }) => kind)).toContain('group');
    await stage.sandbox('DELETE', '/sandbox/faults');
  });

  it('has settings of its own over every scope', async () => {
    const kenji = await stage.signIn('Kenji');
    const contributor = await azureRole(kenji, 'Contributor', 'rg-web');
    expect(await stage.directory.roleSettings(kenji, contributor)).toEqual({
      longestMinutes: 240,
      justification: true,
      ticket: false,
      mfa: false,
    });
    const omar = await stage.signIn('Omar');
    const owner = await azureRole(omar, 'Owner', 'sub-payments');
    const settings = await stage.directory.roleSettings(omar, owner);
    expect(settings).toMatchObject({ longestMinutes: 60, approval: { namedOnly: true } });
    const approvers = await stage.directory.approvers(omar, settings);
    expect(approvers.map(({ name }) => name.split(' ')[0])).toEqual(['Omar', 'Lena']);
  });
});

describe('somebody who signed in without a second factor', () => {
  it('is told that Azure wants one', async () => {
    const [kenji, noah] = [await stage.signIn('Kenji'), await stage.signIn('Noah')];
    const role = await azureRole(kenji, 'Contributor', 'rg-web');
    expect(await ask(noah, role)).toEqual({
      ok: false,
      refused: { refusal: 'rules', rules: ['MfaRule'] },
    });
  });
});

describe('signing out', () => {
  it('ends what was possible in Azure too', async () => {
    const marta = await stage.signIn('Marta');
    const role = await azureRole(marta, 'Reader', 'Woodgrove');
    await stage.broker.forget(marta);
    expect((await failureOf(stage.directory.isOn(marta, role))).code).toBe('sign-in-needed');
  });
});
