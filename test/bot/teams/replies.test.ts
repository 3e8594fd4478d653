import type { InvokeReply } from '../../../bot/outbound';
import { PimError } from '../../../pim/errors';
import { channelOf, fromAda } from './activities';
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
  bot.lines.length = 0;
  bot.receive = async () => undefined;
  teams.script(usual);
});

/** Creating a chat gives Ada's. */
const usual: Parameters<LocalTeams['script']>[0] = ({ path }) => ({
  status: 201,
  body: { id: path.endsWith('/conversations') ? 'a:ada' : '1700' },
});

type Json = Readonly<Record<string, unknown>>;

const post = (changes: Json = {}) => bot.post(fromAda(teams.serviceUrl, changes));
const chat = '/teams/v3/conversations/a%3Aada/activities';
const thread =
  '/teams/v3/conversations/19%3Aapprovals%40thread.tacv2%3Bmessageid%3D1699/activities';
const card = { type: 'AdaptiveCard', version: '1.5' };

describe('replies', () => {
  it.each<[string, Json, string]>([
    ['the chat', {}, chat],
    ['the thread', channelOf, thread],
  ])('go into %s that was written in', async (_where, changes, path) => {
    let posted: unknown;
    bot.receive = async (_inbound, replies) => {
      posted = await replies.send({ summary: 'Here you are.' });
      return undefined;
    };

    await post(changes);

    expect(teams.requests).toMatchObject([
      { method: 'POST', path, body: { text: 'Here you are.' } },
    ]);
    expect(posted).toMatchObject({ messageId: '1700' });
  });

  it('show that the bot is at work', async () => {
    bot.receive = async (_inbound, replies) => {
      await replies.typing();
      return undefined;
    };

    await post();

    expect(teams.requests).toMatchObject([{ path: chat, body: { type: 'typing' } }]);
  });

  it('go on where only the sign of work cannot be shown', async () => {
    teams.script((request) =>
      JSON.stringify(request.body).includes('typing') ? { status: 429 } : usual(request),
    );
    bot.receive = async (_inbound, replies) => {
      await replies.typing();
      await replies.send({ summary: 'Here you are.' });
      return undefined;
    };

    await post();

    expect(teams.requests).toHaveLength(2);
  });

  it('tell the bot that Teams did not take them', async () => {
    teams.script(() => ({ status: 403, body: { error: { code: 'BotDisabledByAdmin' } } }));
    let problem: unknown;
    bot.receive = async (_inbound, replies) => {
      problem = await replies.send({ summary: 'Here you are.' }).catch((error: unknown) => error);
      return undefined;
    };

    await post();

    expect(problem).toEqual(
      new PimError('channel-unreachable', { outcome: 'unreachable', code: 'BotDisabledByAdmin' }),
    );
    expect(problem).toMatchObject({ facts: { code: 'BotDisabledByAdmin' } });
  });

  it('can still be sent after the turn was answered', async () => {
    const late: Promise<unknown>[] = [];
    let goOn: () => void = () => {};
    const answered = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    bot.receive = async (_inbound, replies) => {
      late.push(answered.then(() => replies.send({ summary: 'It took a while.' })));
      return undefined;
    };

    await post();
    goOn();
    await Promise.all(late);

    expect(teams.requests).toMatchObject([{ path: chat, body: { text: 'It took a while.' } }]);
  });
});

describe('asking to sign in', () => {
  it.each<[string, Json]>([
    ['in the chat', {}],
    ['in the chat, when asked from a channel', channelOf],
  ])('happens %s', async (_where, changes) => {
    bot.receive = async (_inbound, replies) => {
      await replies.askForSignIn('exchange-1');
      return undefined;
    };

    await post(changes);

    expect(teams.requests.at(-1)).toMatchObject({
      path: chat,
      body: {
        summary: expect.stringContaining('Sign in'),
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.oauth',
            content: {
              text: expect.any(String),
              connectionName: 'single-sign-on',
              tokenExchangeResource: { id: 'exchange-1', uri: `api://botid-${appId}` },
              buttons: [
                {
                  type: 'signin',
                  title: 'Sign in',
                  value: 'https://pim-bot.contoso.com/auth/sign-in',
                },
              ],
            },
          },
        ],
      },
    });
  });
});

describe('a button of an old client', () => {
  const submit = { text: undefined, replyToId: '1699', value: { verb: 'approve-request' } };

  async function answered(reply: InvokeReply, changes: Json = {}) {
    bot.receive = async () => reply;
    await post({ ...submit, ...changes });
    return teams.requests.map(({ method, path, body }) => ({ method, path, body }));
  }

  it('changes its card in the chat', async () => {
    expect(await answered({ kind: 'card', card })).toMatchObject([
      { method: 'PUT', path: `${chat}/1699`, body: { attachments: [{ content: card }] } },
    ]);
  });

  it.each<[InvokeReply, string]>([
    [{ kind: 'toast', text: 'Approved.' }, 'Approved.'],
    [{ kind: 'toast', text: '' }, 'Done.'],
    [{ kind: 'error', code: 'X', message: 'You are not an approver.' }, 'You are not an approver.'],
    [{ kind: 'login-failed', message: 'Not enough.' }, 'Not enough.'],
  ])('says %j in words', async (reply, text) => {
    expect(await answered(reply)).toMatchObject([{ method: 'POST', path: chat, body: { text } }]);
  });

  it('asks to sign in', async () => {
    expect(await answered({ kind: 'login', text: 'Sign in.' })).toMatchObject([
      { path: chat, body: { attachments: [{ contentType: expect.stringContaining('oauth') }] } },
    ]);
  });

  it('says nothing where there is nothing to say', async () => {
    expect(await answered({ kind: 'ok' })).toEqual([]);
  });

  it.each<[InvokeReply]>([
    [{ kind: 'card', card }],
    [{ kind: 'error', code: 'X', message: 'You are not an approver.' }],
  ])('in a channel answers in the chat, where nobody else reads: %j', async (reply) => {
    const requests = await answered(reply, channelOf);

    expect(requests.map(({ path }) => path)).toEqual(['/teams/v3/conversations', chat]);
  });
});

describe('a message whose handling fails', () => {
  it('is answered with a reference that is in the log, and nothing of the error', async () => {
    bot.receive = async () => {
      throw new Error('the password is swordfish');
    };

    const answer = await post();

    expect(answer.status).toBe(200);
    const said = JSON.stringify(teams.requests.map(({ body }) => body));
    expect(said).toContain('Something went wrong');
    expect(said).not.toContain('swordfish');
    const [, reference] = /Reference: (\w+)"/.exec(said) ?? [];
    expect(bot.lines).toEqual([expect.objectContaining({ turn: reference, msg: 'turn failed' })]);
  });

  it('is answered over HTTP though Teams takes no message either', async () => {
    teams.script(() => ({ status: 503 }));
    bot.receive = async () => {
      throw new Error('no');
    };

    expect((await post()).status).toBe(200);
  });
});

describe('a turn', () => {
  it('has the reference of its replies in the log and is counted', async () => {
    await post();

    expect(await bot.metrics()).toMatch(
      /^pim_bot_turn_seconds_count\{kind="message",outcome="served"\} [1-9]/m,
    );
  });
});
