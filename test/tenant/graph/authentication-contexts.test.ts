import { personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const contexts = '/v1.0/identity/conditionalAccess/authenticationContextClassReferences';
const policies = '/v1.0/identity/conditionalAccess/policies';
const scopes = ['AuthenticationContext.ReadWrite.All', 'Policy.ReadWrite.ConditionalAccess'];

/** Viktor is Conditional Access Administrator for good. */
function viktor() {
  return rig.as('viktor', { scopes });
}

async function policyFor(context: string) {
  const all = itemsOf(await viktor().get(policies));
  const policy = all.find((one) => JSON.stringify(one.conditions).includes(`"${context}"`));
  return `${policies}/${text(policy, 'id')}`;
}

describe('authentication contexts', () => {
  it('are listed and found', async () => {
    const all = itemsOf(await viktor().get(contexts));
    expect(all.map(({ id }) => id)).toEqual(['c1', 'c2', 'c7']);
    expect((await viktor().get(`${contexts}/c1`)).body).toMatchObject({
      displayName: 'Privileged roles',
      isAvailable: true,
    });
    expect((await viktor().get(`${contexts}/c3`)).status).toBe(404);
  });

  it('are named, described anew and taken away while no policy targets them', async () => {
    const body = { id: 'c25', displayName: 'Contoso medium', description: '', isAvailable: true };
    expect(await viktor().post(contexts, body)).toMatchObject({ status: 201, body });
    expect((await viktor().post(contexts, body)).status).toBe(400);
    expect((await viktor().patch(`${contexts}/c25`, { isAvailable: false })).status).toBe(204);
    expect((await viktor().get(`${contexts}/c25`)).body).toMatchObject({
      displayName: 'Contoso medium',
      isAvailable: false,
    });
    expect((await viktor().send('DELETE', `${contexts}/c25`, {})).status).toBe(204);
    expect((await viktor().send('DELETE', `${contexts}/c1`, {})).status).toBe(400);
  });

  it.each(['c0', 'c100', 'x1', ''])('have no place called "%s"', async (id) => {
    const reply = await viktor().post(contexts, { id, displayName: 'Odd' });
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'Request_BadRequest' } } });
  });

  it('are for those whose token and role allow it', async () => {
    const denied = errorWith('Authorization_RequestDenied', expect.any(String));
    const change = { displayName: 'Mine' };
    const ada = rig.as('ada', { scopes });
    expect(await ada.patch(`${contexts}/c1`, change)).toMatchObject({ status: 403, body: denied });
    const without = rig.as('viktor', { scopes: ['AuthenticationContext.Read.All'] });
    expect(await without.patch(`${contexts}/c1`, change)).toMatchObject({
      status: 403,
      body: denied,
    });
    expect((await rig.as('viktor', { scopes: ['User.Read'] }).get(contexts)).status).toBe(403);
  });
});

describe('activating a role behind an authentication context', () => {
  const wish = {
    role: 'Security Administrator',
    with: { ticketInfo: { ticketNumber: 'INC-1', ticketSystem: 'Desk' } },
  };
  const challenge = 'RoleAssignmentRequestAcrsValidationFailed';

  it('is challenged where a policy targets the context', async () => {
    const { body } = await activate(rig.as('yuki'), wish);
    expect(body.error).toMatchObject({ code: challenge });
  });

  it.each(['disabled', 'enabledForReportingButNotEnforced'])(
    'demands nothing while the policy is %s',
    async (state) => {
      expect((await viktor().patch(await policyFor('c1'), { state })).status).toBe(204);
      const { status } = await activate(rig.as('yuki', { amr: ['pwd'] }), wish);
      expect(status).toBe(201);
    },
  );

  it('demands nothing of whom the policy leaves out, and the context of others', async () => {
    const users = { includeUsers: ['All'], excludeUsers: [personId('yuki')] };
    const path = await policyFor('c1');
    expect((await viktor().patch(path, { conditions: { users } })).status).toBe(204);
    expect((await activate(rig.as('yuki', { amr: ['pwd'] }), wish)).status).toBe(201);
    const marta = await activate(rig.as('marta'), wish);
    expect(marta.body.error).toMatchObject({ code: challenge });
  });

  it('falls back to MFA where no policy targets the context', async () => {
    expect((await viktor().send('DELETE', await policyFor('c1'), {})).status).toBe(204);
    const { body } = await activate(rig.as('yuki', { amr: ['pwd'] }), wish);
    expect(body.error).toMatchObject({
      message: 'The following policy rules failed: ["MfaRule"]',
    });
    expect((await activate(rig.as('yuki'), wish)).status).toBe(201);
  });

  it('is challenged again once a new policy targets it', async () => {
    await viktor().send('DELETE', await policyFor('c1'), {});
    const made = await viktor().post(policies, {
      displayName: 'Again',
      state: 'enabled',
      conditions: {
        applications: { includeAuthenticationContextClassReferences: ['c1'] },
        users: { includeUsers: ['All'] },
      },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    });
    expect(made.status).toBe(201);
    const { body } = await activate(rig.as('yuki'), wish);
    expect(body.error).toMatchObject({ code: challenge });
    const strange = await viktor().patch(await policyFor('c1'), {
      conditions: { applications: { includeAuthenticationContextClassReferences: ['c98'] } },
    });
    expect(strange.status).toBe(404);
  });
});
