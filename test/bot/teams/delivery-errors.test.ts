import type { Delivery, Message } from '../../../bot/outbound';
import { channelAt, chatAt, localMessenger as messenger } from './local-messenger';
import { type LocalTeams, startLocalTeams } from './local-teams';

let teams: LocalTeams;
beforeAll(async () => {
  teams = await startLocalTeams();
});
afterAll(() => teams.close());

const place = () => chatAt(teams.serviceUrl);
const channel = () => channelAt(teams.serviceUrl);
const text: Message = { summary: 'You hold the role.' };

describe('what goes wrong', () => {
  type Failure = Delivery<unknown>;

  it.each<[number, string, Failure]>([
    [400, 'BadSyntax', { outcome: 'refused', code: 'BadSyntax' }],
    [401, 'BotNotRegistered', { outcome: 'later', code: 'BotNotRegistered' }],
    [
      403,
      'BotNotInConversationRoster',
      { outcome: 'unreachable', code: 'BotNotInConversationRoster' },
    ],
    [
      403,
      'ConversationBlockedByUser',
      { outcome: 'unreachable', code: 'ConversationBlockedByUser' },
    ],
    [404, 'ConversationNotFound', { outcome: 'unreachable', code: 'ConversationNotFound' }],
    [
      404,
      'ActivityNotFoundInConversation',
      { outcome: 'unreachable', code: 'ActivityNotFoundInConversation' },
    ],
    [412, 'PreconditionFailed', { outcome: 'later', code: 'PreconditionFailed' }],
    [413, 'MessageSizeTooBig', { outcome: 'refused', code: 'MessageSizeTooBig' }],
    [429, 'Throttled', { outcome: 'later', code: 'Throttled' }],
    [500, 'ServiceError', { outcome: 'refused', code: 'ServiceError' }],
    [502, 'BadGateway', { outcome: 'later', code: 'BadGateway' }],
    [503, 'ServiceUnavailable', { outcome: 'later', code: 'ServiceUnavailable' }],
    [504, 'GatewayTimeout', { outcome: 'later', code: 'GatewayTimeout' }],
  ])('a %d %s is known for what it is, and not tried again', async (status, code, failure) => {
    teams.script(() => ({ status, body: { error: { code, message: 'in their words' } } }));

    expect(await messenger().post(place(), text)).toEqual(failure);
    expect(await messenger().update(place(), '1', text)).toEqual(failure);
    expect(await messenger().post(channel(), text)).toEqual(failure);
    expect(await messenger().roster(channel())).toEqual(failure);
    expect(teams.requests).toHaveLength(4);
  });

  it.each([429, 503])('a %d says how long to wait', async (status) => {
    const body = { error: { code: 'Throttled' } };
    teams.script(() => ({ status, body, headers: { 'retry-after': '7' } }));

    expect(await messenger().post(place(), text)).toEqual({
      outcome: 'later',
      code: 'Throttled',
      retryAfterMs: 7_000,
    });
    expect(teams.requests).toHaveLength(1);
  });

  it('an answer that nobody can read still has its status', async () => {
    teams.script(() => ({ status: 502, body: '<html>Bad gateway</html>' }));

    expect(await messenger().post(place(), text)).toEqual({ outcome: 'later', code: 'Http502' });
  });

  it('a redirection is not followed: it could lead our token anywhere', async () => {
    teams.script(() => ({ status: 307, headers: { location: `${teams.serviceUrl}elsewhere` } }));

    expect(await messenger().post(place(), text)).toEqual({ outcome: 'refused', code: 'Http307' });
    expect(teams.requests).toHaveLength(1);
  });

  it('silence is given up after a time', async () => {
    teams.script(() => 'hang');

    expect(await messenger({ timeoutMs: 50 }).post(place(), text)).toEqual({
      outcome: 'later',
      code: 'Timeout',
    });
    expect(teams.requests).toHaveLength(1);
  });

  it('nobody there is tried later', async () => {
    const gone = await startLocalTeams();
    gone.close();

    expect(await messenger().post(chatAt(gone.serviceUrl), text)).toEqual({
      outcome: 'later',
      code: 'NoConnection',
    });
  });

  it('no token is tried later', async () => {
    teams.script(() => ({ status: 200 }));
    const tokenless = messenger({ connectorToken: () => Promise.reject(new Error('no token')) });

    expect(await tokenless.post(place(), text)).toEqual({
      outcome: 'later',
      code: 'NoConnectorToken',
    });
    expect(teams.requests).toEqual([]);
  });

  it('a host that is not allowed hears nothing of us', async () => {
    const connectorToken = jest.fn(async () => 'token');

    const posted = await messenger({ connectorToken }).post(chatAt('https://example.com/'), text);

    expect(posted).toEqual({ outcome: 'unreachable', code: 'ServiceUrlNotAllowed' });
    expect(connectorToken).not.toHaveBeenCalled();
  });
});
