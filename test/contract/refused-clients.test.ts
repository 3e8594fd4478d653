import { generateKeyPair, SignJWT } from 'jose';
import { OutsideTeams } from './outside-client';
import type { Json } from './outside-message';
import { type Program, startProgram } from './program';

const otherTenant = '11111111-2222-4333-8444-555555555555';
const errorType = 'application/vnd.microsoft.error';

describe('what does not come from Teams, or from somebody whom the bot serves', () => {
  let program: Program;
  let teams: OutsideTeams;
  const help = (more: Json = {}) =>
    teams.envelope(teams.sandbox.person('Ada'), { type: 'message', text: 'help', ...more });
  const approve = (more: Json = {}) =>
    help({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: { type: 'Action.Execute', verb: 'approve-request', data: { request: '7KQ2' } },
      },
      ...more,
    });
  const ofTenant = (id: string): Json => ({
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: id },
    channelData: { tenant: { id } },
  });

  beforeAll(async () => {
    program = await startProgram();
    teams = await OutsideTeams.open(program);
  });

  afterAll(async () => {
    teams.close();
    await program.close();
  });

  it('is turned away where its token is not Teams’ own, for this address, and now', async () => {
    const { serviceUrl } = teams.connector;
    const { sandbox } = teams;
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ serviceurl: serviceUrl })
      .setProtectedHeader({ alg: 'RS256', kid: 'forged' })
      .setIssuer('https://api.botframework.com')
      .setAudience(sandbox.bot.appId)
      .setExpirationTime('1h')
      .sign(privateKey);
    const tokens = [
      forged,
      'garbage',
      await sandbox.channelToken({ serviceUrl, lifetimeSeconds: -600 }),
      await sandbox.channelToken({ serviceUrl: 'http://127.0.0.1:1/' }),
      await sandbox.ssoToken(sandbox.person('Ada')),
    ];
    for (const token of tokens) {
      expect(await teams.deliver(help(), token)).toMatchObject({ status: 401, body: undefined });
    }
    expect((await teams.send(JSON.stringify(help()))).status).toBe(401);
  });

  it('is told what is wrong with its body', async () => {
    const { serviceUrl } = teams.connector;
    const token = await teams.sandbox.channelToken({ serviceUrl });
    for (const body of ['{"type":', '[]', 'null', '{}', '']) {
      const answer = await teams.send(body, token);
      expect(answer).toMatchObject({
        status: 400,
        body: { error: { message: expect.any(String) } },
      });
    }
    const long = JSON.stringify(help({ text: 'x'.repeat(1_100_000) }));
    expect(await teams.send(long, token)).toMatchObject({
      status: 413,
      body: { error: { message: expect.stringContaining('1 MB') } },
    });
    expect(await teams.deliver(help({ from: undefined }))).toMatchObject({ status: 400 });
  });

  it.each<[string, Json]>([
    ['another tenant', ofTenant(otherTenant)],
    ['two tenants at once', { channelData: { tenant: { id: otherTenant } } }],
    ['nobody in the directory', { from: { id: '29:somebody', name: 'Ada Lindqvist' } }],
  ])('is refused in a sentence where it is of %s', async (_whose, more) => {
    const sentence = expect.stringContaining('nothing has changed');
    expect(await teams.deliver(help(more))).toMatchObject({
      status: 403,
      body: { error: { message: sentence } },
    });
    expect(await teams.deliver(approve(more))).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: errorType, value: { message: sentence } },
    });
  });

  it('gets no answer sent to an address that is not of this machine', async () => {
    const serviceUrl = 'https://smba.example.com/';
    const token = await teams.sandbox.channelToken({ serviceUrl });
    expect((await teams.deliver(help({ serviceUrl }), token)).status).toBe(403);
  });

  it('signs nobody in with a token that is not theirs', async () => {
    const grace = teams.sandbox.person('Grace');
    for (const token of ['junk', await teams.sandbox.ssoToken(grace)]) {
      const value = { id: 'x', connectionName: 'single-sign-on', token };
      const answer = await teams.deliver(
        help({ type: 'invoke', name: 'signin/tokenExchange', value }),
      );
      expect(answer).toMatchObject({
        status: 412,
        body: { id: 'x', connectionName: 'single-sign-on', failureDetail: expect.any(String) },
      });
    }
  });

  it.each<[string, Json, Json]>([
    [
      'a verb that no button has',
      { action: { type: 'Action.Execute', verb: 'frobnicate' } },
      { statusCode: 200 },
    ],
    ['no verb', { action: { type: 'Action.Execute' } }, { statusCode: 400 }],
    ['nothing', {}, { statusCode: 400 }],
  ])('is answered with HTTP 200 and a sentence where it presses %s', async (_what, value, body) => {
    const answer = await teams.deliver(approve({ value }));
    expect(answer).toMatchObject({ status: 200, body });
  });

  it('hears nothing of it in any conversation', () => {
    expect(teams.connector.calls).toEqual([]);
  });
});
