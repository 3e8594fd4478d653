import { adaId, fromAda, pressed } from './activities';
import { type LocalBot, startLocalBot } from './local-bot';
import { type LocalTeams, startLocalTeams } from './local-teams';

let teams: LocalTeams;
let bot: LocalBot;

beforeAll(async () => {
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

type Json = Readonly<Record<string, unknown>>;

const post = (changes: Json = {}) => bot.post(fromAda(teams.serviceUrl, changes));

const elsewhere = '11111111-0000-4000-8000-000000000001';

describe('an activity that is refused', () => {
  const refusals: [string, Json, string][] = [
    [
      'of another tenant',
      {
        channelData: { tenant: { id: elsewhere } },
        conversation: { id: 'a:x', tenantId: elsewhere },
      },
      'tenant',
    ],
    ['whose two tenants differ', { channelData: { tenant: { id: elsewhere } } }, 'tenant'],
    [
      'that hides the other tenant in the conversation',
      { conversation: { id: 'a:x', conversationType: 'personal', tenantId: elsewhere } },
      'tenant',
    ],
    [
      'that names no tenant',
      { channelData: undefined, conversation: { id: 'a:x', conversationType: 'personal' } },
      'tenant',
    ],
    ['whose tenant is no id', { channelData: { tenant: { id: 'contoso' } } }, 'tenant'],
    ['of somebody without a directory id', { from: { id: '29:anon', name: 'Guest' } }, 'no-person'],
    ['whose directory id is none', { from: { id: '29:ada', aadObjectId: 'ada' } }, 'no-person'],
    ['without a sender', { from: undefined }, 'unreadable'],
  ];

  it.each(refusals)('is one %s: nothing is said in its place', async (_which, changes, reason) => {
    const answer = await post(changes);

    expect(answer.status).toBe(reason === 'unreadable' ? 400 : 403);
    expect(await answer.json()).toEqual({
      error: {
        code: expect.any(String),
        message: expect.stringContaining('nothing has changed'),
      },
    });
    expect(bot.received).toEqual([]);
    expect(teams.requests).toEqual([]);
    expect(bot.lines).toEqual([
      expect.objectContaining({ level: 'warn', msg: 'activity refused', reason }),
    ]);
  });

  it.each(refusals)('is one %s: a button says that nothing changed', async (_which, changes) => {
    const answer = await post({ ...pressed(), ...changes });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: expect.stringContaining('nothing has changed') },
    });
    expect(bot.received).toEqual([]);
  });

  it('is one that came by way of a host that we do not know, though its token says so too', async () => {
    const serviceUrl = 'https://smba.example.com/';
    const token = await teams.token({ serviceurl: serviceUrl });

    const answer = await bot.post(fromAda(serviceUrl), token);

    expect(answer.status).toBe(403);
    expect(bot.received).toEqual([]);
    expect(bot.lines).toEqual([expect.objectContaining({ reason: 'service-url' })]);
  });

  it('is one without serviceUrl', async () => {
    await post({ serviceUrl: undefined });

    expect(bot.received).toEqual([]);
  });

  it('is a sign-in too: the client is told that it failed', async () => {
    const answer = await post({
      type: 'invoke',
      name: 'signin/tokenExchange',
      value: { id: '1', token: 'sso-token' },
      channelData: { tenant: { id: elsewhere } },
    });

    expect(answer.status).toBe(412);
    expect(await answer.json()).toEqual({
      failureDetail: expect.stringContaining('nothing has changed'),
    });
    expect(bot.received).toEqual([]);
  });

  it('is not the word of a bot, which needs no answer but gets one where it waits', async () => {
    const from = { id: '28:other', name: 'Echo', aadObjectId: adaId };
    const answer = await post({ ...pressed(), from });

    expect(await answer.json()).toMatchObject({ statusCode: 400 });
    expect(bot.received).toEqual([]);
  });
});
