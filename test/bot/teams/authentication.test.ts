import { fromAda } from './activities';
import { type LocalBot, startLocalBot } from './local-bot';
import { appId, homeTenant, type LocalTeams, startLocalTeams } from './local-teams';

let teams: LocalTeams;
let bot: LocalBot;

beforeAll(async () => {
  // The SDK writes to the console why it does not believe a token.
  jest.spyOn(console, 'error').mockImplementation();
  teams = await startLocalTeams();
  bot = await startLocalBot(teams);
});
afterAll(async () => {
  await bot.close();
  teams.close();
});
beforeEach(() => {
  bot.received.length = 0;
  bot.lines.length = 0;
});

const longAgo = Math.floor(Date.now() / 1000) - 7200;
const entra = `https://login.microsoftonline.com/${homeTenant}/v2.0`;
const stranger = '99999999-0000-4000-8000-000000000009';

describe('the messaging endpoint', () => {
  it('takes what the Teams channel signed', async () => {
    const answer = await bot.post(fromAda(teams.serviceUrl));

    expect(answer.status).toBe(200);
    expect(bot.received).toHaveLength(1);
  });

  it.each<[string, () => Promise<string | null>]>([
    ['no token', async () => null],
    ['something that is no token', async () => 'let-me-in'],
    ['a token that somebody else signed', () => teams.token({}, 'stranger')],
    ['a token of another issuer', () => teams.token({ iss: 'https://example.com' })],
    ['a token for another app', () => teams.token({ aud: stranger })],
    ['a token of another serviceUrl', () => teams.token({ serviceurl: 'https://smba.example/' })],
    ['a token without serviceUrl', () => teams.token({ serviceurl: undefined })],
    ['an expired token', () => teams.token({ nbf: longAgo - 60, exp: longAgo })],
    ['a token that is not valid yet', () => teams.token({ nbf: -longAgo, exp: -longAgo * 2 })],
    [
      'a token that Entra issued for the app itself',
      () => teams.token({ iss: entra, ver: '2.0', azp: appId, tid: homeTenant }),
    ],
    [
      'such a token of version 1',
      () =>
        teams.token({
          iss: `https://sts.windows.net/${homeTenant}/`,
          ver: '1.0',
          appid: appId,
          tid: homeTenant,
        }),
    ],
    [
      'a token of another bot',
      () => teams.token({ iss: entra, ver: '2.0', azp: stranger, tid: homeTenant }),
    ],
  ])('turns away %s, without a word', async (_what, token) => {
    const answer = await bot.post(fromAda(teams.serviceUrl), await token());

    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
    expect(bot.received).toEqual([]);
    expect(bot.lines).toEqual([
      expect.objectContaining({ level: 'warn', msg: 'activity not authenticated' }),
    ]);
  });

  it.each(['AseChannel', 'emulator', 'directline', 'webchat', undefined])(
    'turns away the channel %s, even with a token of the right issuer',
    async (channelId) => {
      const answer = await bot.post(fromAda(teams.serviceUrl, { channelId }));

      expect(answer.status).toBe(401);
      expect(bot.received).toEqual([]);
    },
  );

  it('counts who was turned away', async () => {
    await bot.post(fromAda(teams.serviceUrl), null);

    expect(await bot.metrics()).toMatch(/^pim_bot_unauthorized_total [1-9]/m);
  });

  it.each(['{"type":', '[]', '"hello"', '{}', '{"type":7}', 'null'])(
    'refuses %s as malformed',
    async (body) => {
      const answer = await bot.postText(body, await teams.token());

      expect(answer.status).toBe(400);
      expect(bot.received).toEqual([]);
    },
  );

  it('refuses a body over 1 MB', async () => {
    const activity = fromAda(teams.serviceUrl, { text: 'x'.repeat(1_100_000) });

    expect((await bot.post(activity)).status).toBe(413);
    expect(bot.received).toEqual([]);
  });

  it('cannot say who it is while the keys of the channel cannot be had', async () => {
    const silent = await startLocalTeams();
    const deaf = await startLocalBot(silent);
    const token = await silent.token();
    silent.close();

    const answer = await deaf.post(fromAda(silent.serviceUrl), token);

    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('');
    expect(deaf.received).toEqual([]);
    await deaf.close();
  });
});
