import { adaId, channelOf, fromAda, pressed } from './activities';
import { type LocalBot, moment, startLocalBot } from './local-bot';
import { appId, home, homeTenant, type LocalTeams, startLocalTeams } from './local-teams';

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
  teams.script(() => ({ status: 200, body: { id: 'sent-1' } }));
});

type Json = Readonly<Record<string, unknown>>;

const post = (changes: Json = {}) => bot.post(fromAda(teams.serviceUrl, changes));

const ada = {
  tenantId: home,
  userId: adaId,
  name: 'Ada Lovelace',
  teamsId: '29:ada',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
};

describe('a message', () => {
  it('comes in with who wrote it, where, and when by our clock', async () => {
    await post({ text: 'activate Exchange Administrator for 2h' });

    expect(bot.received).toEqual([
      {
        kind: 'message',
        id: '1700000000001',
        text: 'activate Exchange Administrator for 2h',
        at: moment,
        actor: ada,
        place: { conversationId: 'a:ada', kind: 'personal', serviceUrl: teams.serviceUrl },
      },
    ]);
  });

  it('comes from a channel with its team, its thread and its name', async () => {
    await post(channelOf);

    expect(bot.received).toMatchObject([
      {
        place: {
          conversationId: '19:approvals@thread.tacv2;messageid=1699',
          kind: 'channel',
          teamId: '19:team@thread.tacv2',
          channelName: 'Approvals',
        },
      },
    ]);
  });

  it('comes from a group chat, and an unknown kind of place counts as one', async () => {
    const conversation = { id: '19:chat@thread.v2', tenantId: homeTenant };
    await post({ conversation: { ...conversation, conversationType: 'groupChat' } });
    await post({ conversation });

    expect(bot.received).toMatchObject([
      { place: { kind: 'group-chat' } },
      { place: { kind: 'group-chat' } },
    ]);
  });

  it.each([
    [{ id: 'a:ada', tenantId: homeTenant }],
    [{ id: 'chat-1', isGroup: false, tenantId: homeTenant }],
  ])(
    'comes from the 1:1 chat, also where the client does not call it personal: %j',
    async (conversation) => {
      await post({ conversation });

      expect(bot.received).toMatchObject([{ place: { kind: 'personal' } }]);
    },
  );

  it.each<[string, Json, string]>([
    ['the activity', { localTimezone: 'America/New_York' }, 'America/New_York'],
    [
      'the client, where the activity tells none',
      {
        localTimezone: undefined,
        entities: [null, { type: 'clientInfo', timezone: 'Asia/Tokyo' }],
      },
      'Asia/Tokyo',
    ],
    [
      'the client, where nobody knows the zone of the activity',
      { localTimezone: 'Mars/Base', entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }] },
      'Asia/Tokyo',
    ],
    [
      'the client’s clock, where it tells nothing else',
      { localTimezone: null, localTimestamp: '2026-05-04T05:00:00.000-05:00' },
      'Etc/GMT+5',
    ],
    ['nobody, so it is UTC', { localTimezone: null }, 'UTC'],
    ['nobody, where it is told in letters that mean several', { localTimezone: 'IST' }, 'UTC'],
    ['nobody, where it is told as a zone that is none', { localTimezone: 'Etc/Unknown' }, 'UTC'],
  ])('has the time zone of %s', async (_whose, changes, timeZone) => {
    await post(changes);

    expect(bot.received).toMatchObject([{ actor: { timeZone } }]);
  });

  it.each([
    [{ locale: 'de-DE' }, 'de-DE'],
    [{ locale: 'not a language' }, 'en-US'],
    [{ locale: undefined, entities: [{ type: 'clientInfo', locale: 'fr-FR' }] }, 'fr-FR'],
  ])('has the language of %j', async (changes, locale) => {
    await post(changes);

    expect(bot.received).toMatchObject([{ actor: { locale } }]);
  });

  it('may be longer than anybody wants to read', async () => {
    await post({ text: 'because '.repeat(20_000) });

    expect(bot.received).toMatchObject([{ kind: 'message' }]);
  });

  it('may be empty, as with a picture alone', async () => {
    await post({ text: undefined });

    expect(bot.received).toMatchObject([{ kind: 'message', text: '' }]);
  });
});

describe('a button', () => {
  it('comes in with its verb, its data and the message that holds it', async () => {
    await post(pressed({}, { authentication: { id: '1', token: 'sso-token' } }));

    expect(bot.received).toEqual([
      {
        kind: 'action',
        verb: 'approve-request',
        data: { request: '7KQ2' },
        trigger: 'manual',
        messageId: '1699',
        ssoToken: 'sso-token',
        at: moment,
        actor: ada,
        place: { conversationId: 'a:ada', kind: 'personal', serviceUrl: teams.serviceUrl },
      },
    ]);
  });

  it('is told apart from a card that refreshes itself', async () => {
    await post(pressed({ data: undefined }, { trigger: 'automatic' }));

    expect(bot.received).toMatchObject([{ kind: 'action', trigger: 'automatic', data: {} }]);
  });

  it('of a client without Action.Execute comes as a message without words', async () => {
    await post({
      text: undefined,
      replyToId: '1699',
      value: { verb: 'approve-request', request: '7KQ2', comment: 'ok' },
    });

    expect(bot.received).toMatchObject([
      {
        kind: 'action',
        verb: 'approve-request',
        data: { request: '7KQ2', comment: 'ok' },
        trigger: 'manual',
        messageId: '1699',
      },
    ]);
  });
});

describe('what a client sends without end', () => {
  const endless = 'x'.repeat(100_000);

  it.each<[string, Json]>([
    ['a verb', pressed({ verb: endless })],
    ['a code', { type: 'invoke', name: 'signin/failure', value: { code: endless } }],
  ])('is %s: it is nothing that we know, and is in no log', async (_what, changes) => {
    expect((await post(changes)).status).toBe(200);
    expect(bot.received).toEqual([]);
    expect(JSON.stringify(bot.lines)).not.toContain('xxxxx');
  });
});

describe('signing in', () => {
  it('hands over the token of a silent sign-in', async () => {
    await post({
      type: 'invoke',
      name: 'signin/tokenExchange',
      value: { id: 'exchange-1', connectionName: 'single-sign-on', token: 'sso-token' },
    });

    expect(bot.received).toMatchObject([
      {
        kind: 'token-exchange',
        exchangeId: 'exchange-1',
        connectionName: 'single-sign-on',
        ssoToken: 'sso-token',
        actor: ada,
      },
    ]);
  });

  it('tells that a client could not', async () => {
    await post({
      type: 'invoke',
      name: 'signin/failure',
      value: { code: 'installappfailed', message: 'no' },
    });

    expect(bot.received).toMatchObject([
      { kind: 'sign-in-failure', code: 'installappfailed', message: 'no' },
    ]);
  });
});

describe('an installation', () => {
  it.each([
    ['add', 'installed'],
    ['remove', 'removed'],
  ])('"%s" is %s', async (action, kind) => {
    await post({ type: 'installationUpdate', action, text: undefined });

    expect(bot.received).toMatchObject([{ kind, actor: ada, place: { conversationId: 'a:ada' } }]);
  });
});

describe('what is nothing to the bot', () => {
  it.each<[string, Json]>([
    ['an upgrade of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
    ['somebody who joins', { type: 'conversationUpdate', membersAdded: [{ id: '29:bob' }] }],
    ['an edited message', { type: 'messageUpdate', text: 'activate it' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['its own words', { from: { id: `28:${appId}`, name: 'PIM Bot', aadObjectId: adaId } }],
    ['another bot', { from: { id: '28:other', name: 'Echo', aadObjectId: adaId } }],
    ['an account that says it is a bot', { from: { id: '29:x', aadObjectId: adaId, role: 'bot' } }],
  ])('is %s', async (_what, changes) => {
    const answer = await post(changes);

    expect(answer.status).toBe(200);
    expect(bot.received).toEqual([]);
    expect(teams.requests).toEqual([]);
  });
});
