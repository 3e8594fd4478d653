import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Program, startProgram } from './program';
import { openSandbox, postJson, type Sandbox } from './sandbox';

const exchange = 'Exchange Administrator';
const directory = '/v1.0/roleManagement/directory';

describe('the local tenant, to a script that knows its contract alone', () => {
  let program: Program;
  let sandbox: Sandbox;

  beforeAll(async () => {
    program = await startProgram();
    sandbox = await openSandbox(program);
  });

  afterAll(() => program.close());

  it('tells who there is, what they may have and what they decide', async () => {
    const answer = await fetch(`${program.tenant}/sandbox`);
    const overview: { readonly people: readonly object[] } = JSON.parse(await answer.text());
    expect(overview).toMatchObject({
      now: expect.stringMatching(/Z$/),
      bot: {
        messagingEndpoint: `${program.bot}/api/messages`,
        ssoScope: expect.stringMatching(/access_as_user$/),
      },
      team: { id: expect.stringMatching(/^19:.+@thread\.tacv2$/), groupId: expect.any(String) },
    });
    const has = (more: object) => expect.objectContaining(more);
    const eligible = expect.arrayContaining([
      { kind: 'entra', role: exchange, scope: '/', scopeName: 'Directory', requiresApproval: true },
    ]);
    const approves = expect.arrayContaining([{ kind: 'entra', role: exchange, scope: '/' }]);
    const found = (more: object) =>
      overview.people.filter((one) => has(more).asymmetricMatch(one)).length;
    expect(overview.people.length).toBeGreaterThanOrEqual(30);
    expect(found({ eligible })).toBeGreaterThanOrEqual(4);
    expect(found({ approves })).toBeGreaterThanOrEqual(3);
    expect(found({ emergencyAccess: true })).toBe(2);
    expect(found({ guest: true })).toBe(1);
  });

  it('signs tokens that its published keys verify', async () => {
    const metadata = z
      .object({ issuer: z.string(), jwks_uri: z.string(), token_endpoint: z.string() })
      .parse(
        await (
          await fetch(`${program.tenant}/${sandbox.tenantId}/v2.0/.well-known/openid-configuration`)
        ).json(),
      );
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
    const ada = sandbox.person('Ada');
    const { payload } = await jwtVerify(await sandbox.ssoToken(ada), keys, {
      issuer: metadata.issuer,
      audience: sandbox.bot.appId,
    });
    expect(payload).toMatchObject({ oid: ada.id, tid: sandbox.tenantId, scp: 'access_as_user' });
  });

  it.each([
    ['a wrong password', { password: 'letmein' }, 'invalid_grant', 50126],
    ['a stranger', { username: 'eve@woodgrove.example' }, 'invalid_grant', 50034],
    ['an unknown grant', { grant_type: 'magic' }, 'unsupported_grant_type', 70003],
    ['no secret', { grant_type: 'client_credentials' }, 'invalid_client', 7000218],
  ])('refuses %s as Entra does', async (_what, more, error, code) => {
    const answer = await sandbox.signIn(
      sandbox.person('Ada'),
      'https://graph.microsoft.com/.default',
      more,
    );
    expect(answer.body).toMatchObject({ error, error_codes: [code] });
  });

  it('lets a script do in somebody’s name what they may, and no more', async () => {
    const [ada, priya] = [sandbox.person('Ada'), sandbox.person('Priya')];
    const me = await sandbox.graph(ada, '/v1.0/me');
    expect(me).toMatchObject({ status: 200, body: { id: ada.id } });
    expect((await sandbox.graph(ada, '/v1.0/me/manager')).status).toBe(200);
    const all = `${directory}/roleEligibilityScheduleRequests?$top=1`;
    expect((await sandbox.graph(priya, all)).status).toBe(200);
    expect((await sandbox.graph(ada, all)).status).toBe(403);
  });

  it('takes no token that is for something else, or that is over', async () => {
    const ada = sandbox.person('Ada');
    const at = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${program.tenant}/v1.0/me`, { headers })).status;
    };
    const token = await sandbox.token(ada, 'https://graph.microsoft.com/.default');
    expect(await at(token)).toBe(200);
    expect(await at(await sandbox.ssoToken(ada))).toBe(401);
    await sandbox.advance('PT2H');
    expect(await at(token)).toBe(401);
  });

  it('moves its clock forward alone, and says so', async () => {
    const moved = await sandbox.order('clock', { advance: 'PT2H' });
    expect(moved).toMatchObject({ status: 200, body: { now: expect.any(String) } });
    for (const order of [{ set: '2020-01-01T00:00:00Z' }, { advance: 'soon' }, {}]) {
      expect(await sandbox.order('clock', order)).toMatchObject({
        status: 400,
        body: { error: { message: expect.any(String) } },
      });
    }
  });

  it('makes an address fail for a count', async () => {
    const fault = { path: '/v1.0/me', fault: 'throttle', count: 1 };
    expect((await sandbox.order('faults', fault)).status).toBe(201);
    const ada = sandbox.person('Ada');
    expect((await sandbox.graph(ada, '/v1.0/me')).status).toBe(429);
    expect((await sandbox.graph(ada, '/v1.0/me')).status).toBe(200);
  });

  it('keeps its Bot Connector to the bot', async () => {
    const conversations = `${program.tenant}/teams/v3/conversations`;
    const body = JSON.stringify({ members: [{ id: sandbox.person('Ada').id }] });
    expect((await postJson(conversations, body)).status).toBe(401);
    const token = await sandbox.token(
      sandbox.person('Ada'),
      'https://graph.microsoft.com/.default',
    );
    expect((await postJson(conversations, body, token)).status).toBe(401);
  });
});
