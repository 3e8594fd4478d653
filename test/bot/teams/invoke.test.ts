import type { InvokeReply } from '../../../bot/outbound';
import { fromAda, pressed } from './activities';
import { type LocalBot, startLocalBot } from './local-bot';
import { appId, type LocalTeams, startLocalTeams } from './local-teams';

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
  bot.receive = async () => undefined;
  teams.script(() => ({ status: 200, body: { id: 'sent-1' } }));
});

type Json = Readonly<Record<string, unknown>>;

async function invoke(changes: Json) {
  const answer = await bot.post(fromAda(teams.serviceUrl, { type: 'invoke', ...changes }));
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  refresh: { action: { type: 'Action.Execute', verb: 'view-request' }, userIds: ['29:ada'] },
  body: [{ type: 'TextBlock', text: 'For Ada alone' }],
};

describe('a pressed button', () => {
  it.each<[string, InvokeReply | undefined, object]>([
    [
      'a card',
      { kind: 'card', card },
      { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    ],
    [
      'a toast',
      { kind: 'toast', text: 'Approved.' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Approved.' },
    ],
    [
      'a toast without words, which Teams would take for a failure',
      { kind: 'toast', text: '' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
    ],
    [
      'no more than that it is done',
      { kind: 'ok' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
    ],
    [
      'nothing at all',
      undefined,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done.' },
    ],
    [
      'an error',
      { kind: 'error', code: 'NotAnApprover', message: 'You are not an approver.' },
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'NotAnApprover', message: 'You are not an approver.' },
      },
    ],
    [
      'a request to sign in',
      { kind: 'login', text: 'Sign in to approve.' },
      {
        statusCode: 401,
        type: 'application/vnd.microsoft.activity.loginRequest',
        value: {
          text: 'Sign in to approve.',
          connectionName: 'single-sign-on',
          tokenExchangeResource: { id: expect.any(String), uri: `api://botid-${appId}` },
          buttons: [
            {
              type: 'signin',
              title: 'Sign in',
              text: 'Sign in',
              value: 'https://pim-bot.contoso.com/auth/sign-in',
            },
          ],
        },
      },
    ],
    [
      'that the sign-in was not enough',
      { kind: 'login-failed', message: 'Ask an administrator.' },
      {
        statusCode: 412,
        type: 'application/vnd.microsoft.error.preconditionFailed',
        value: { code: '412', message: 'Ask an administrator.' },
      },
    ],
  ])('is answered with %s', async (_what, reply, body) => {
    bot.receive = async () => reply;

    expect(await invoke(pressed())).toEqual({ status: 200, body });
    expect(teams.requests).toEqual([]);
  });

  it('asks for a token of its own each time', async () => {
    bot.receive = async () => ({ kind: 'login', text: 'Sign in.' });
    const exchangeId = async () => (await invoke(pressed())).body.value.tokenExchangeResource.id;

    expect(await exchangeId()).not.toBe(await exchangeId());
  });

  it("never writes one person's view over the message for everybody", async () => {
    bot.receive = async () => ({ kind: 'card', card });
    await invoke(pressed({}, { trigger: 'automatic' }));
    bot.receive = async () => ({ kind: 'card', card: { type: 'AdaptiveCard', version: '1.5' } });
    await invoke(pressed());

    expect(teams.requests).toEqual([]);
  });

  it.each<[string, Json]>([
    ['without a verb', pressed({ verb: undefined })],
    ['with an empty verb', pressed({ verb: '' })],
    ['with data that is none', pressed({ data: 'request=7KQ2' })],
    ['of another kind', pressed({ type: 'Action.Http' })],
    ['without a value', { name: 'adaptiveCard/action', value: undefined }],
    ['with a value that is none', { name: 'adaptiveCard/action', value: 'approve' }],
    ['that nobody knows', { name: 'something/else' }],
    ['without a name', { name: undefined }],
  ])('%s is answered that nothing has changed', async (_what, changes) => {
    const answer = await invoke(changes);

    expect(answer).toEqual({
      status: 200,
      body: {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: expect.stringContaining('nothing has changed') },
      },
    });
    expect(bot.received).toEqual([]);
  });

  it('whose handling fails is answered so, with a reference that is in the log and nothing else', async () => {
    bot.receive = async () => {
      throw new Error('the password is swordfish');
    };

    const { status, body } = await invoke(pressed());

    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(JSON.stringify(body)).not.toContain('swordfish');
    const [, reference] = /Reference: (\w+)$/.exec(body.value.message) ?? [];
    expect(bot.lines).toEqual([
      expect.objectContaining({
        msg: 'turn failed',
        turn: reference,
        err: expect.objectContaining({ message: 'the password is swordfish' }),
      }),
    ]);
  });
});

describe('other invokes', () => {
  it('finds nothing where it is searched', async () => {
    const answer = await invoke({ name: 'application/search', value: { queryText: 'x' } });

    expect(answer).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.search.searchResponse',
        value: { results: [] },
      },
    });
  });

  it.each([
    ['task/fetch', { task: { type: 'message', value: expect.stringContaining('help') } }],
    ['task/submit', { task: { type: 'message', value: expect.stringContaining('help') } }],
    [
      'composeExtension/query',
      { composeExtension: { type: 'message', text: expect.stringContaining('help') } },
    ],
  ])('answers %s in its own shape', async (name, body) => {
    expect(await invoke({ name, value: {} })).toEqual({ status: 200, body });
  });

  it.each(['signin/verifyState', 'signin/other'])('takes note of %s', async (name) => {
    expect(await invoke({ name, value: { state: '123' } })).toEqual({
      status: 200,
      body: undefined,
    });
  });
});

describe('a token exchange', () => {
  const exchange = {
    name: 'signin/tokenExchange',
    value: { id: 'exchange-1', connectionName: 'single-sign-on', token: 'sso-token' },
  };

  it.each<[InvokeReply | undefined]>([
    [undefined],
    [{ kind: 'ok' }],
    [{ kind: 'toast', text: 'Hi' }],
  ])('is well where the bot answers %j', async (reply) => {
    bot.receive = async () => reply;

    expect(await invoke(exchange)).toEqual({ status: 200, body: undefined });
  });

  it.each<[InvokeReply]>([
    [{ kind: 'login-failed', message: 'Not enough.' }],
    [{ kind: 'error', code: 'X', message: 'Not enough.' }],
    [{ kind: 'login', text: 'Not enough.' }],
  ])('has failed where the bot answers %j', async (reply) => {
    bot.receive = async () => reply;

    expect(await invoke(exchange)).toEqual({
      status: 412,
      body: { id: 'exchange-1', connectionName: 'single-sign-on', failureDetail: 'Not enough.' },
    });
  });

  it('has failed where the bot fails, without a word of why', async () => {
    bot.receive = async () => {
      throw new Error('the password is swordfish');
    };

    const answer = await invoke(exchange);

    expect(answer.status).toBe(412);
    expect(JSON.stringify(answer.body)).not.toContain('swordfish');
  });

  it('without a token is not handed on', async () => {
    await invoke({ ...exchange, value: { id: '1' } });

    expect(bot.received).toEqual([]);
  });

  it('that failed in the client is taken note of', async () => {
    bot.receive = async () => ({ kind: 'error', code: 'X', message: 'x' });
    const failure = { name: 'signin/failure', value: { code: 'invokeerror', message: 'no' } };

    expect(await invoke(failure)).toEqual({ status: 200, body: undefined });
  });
});
