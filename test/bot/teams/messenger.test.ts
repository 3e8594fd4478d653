import type { Message } from '../../../bot/outbound';
import { readUserId } from '../../../pim/ids';
import { adaId } from './activities';
import { channelAt, chatAt, localMessenger as messenger } from './local-messenger';
import { appId, type ConnectorAnswer, home, type LocalTeams, startLocalTeams } from './local-teams';

let teams: LocalTeams;
beforeAll(async () => {
  teams = await startLocalTeams();
});
afterAll(() => teams.close());

const place = () => chatAt(teams.serviceUrl);
const channel = (id?: string) => channelAt(teams.serviceUrl, id);

const text: Message = { summary: 'You hold the role.', text: 'You hold the role until 12:00.' };
const card: Message = {
  summary: 'Ada asks for Exchange Administrator.',
  text: 'never beside a card',
  card: { type: 'AdaptiveCard' },
  alert: true,
};

const cardAttachment = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard' },
};

describe('post', () => {
  it('sends a text as plain text, signed with our token', async () => {
    teams.script(() => ({ status: 201, body: { id: '1700' } }));

    const posted = await messenger().post(place(), text);

    expect(posted).toEqual({ outcome: 'done', value: { place: place(), messageId: '1700' } });
    expect(teams.requests).toEqual([
      {
        method: 'POST',
        path: '/teams/v3/conversations/a%3Aada/activities',
        query: {},
        authorization: 'Bearer token-of-the-bot',
        body: {
          type: 'message',
          text: 'You hold the role until 12:00.',
          textFormat: 'plain',
          summary: 'You hold the role.',
          channelId: 'msteams',
          from: { id: `28:${appId}` },
          conversation: { id: 'a:ada' },
        },
      },
    ]);
  });

  it('says the summary where there are no other words', async () => {
    teams.script(() => ({ status: 201, body: { id: '1700' } }));

    await messenger().post(place(), { summary: 'Done.' });

    expect(teams.requests).toMatchObject([{ body: { text: 'Done.', summary: 'Done.' } }]);
  });

  it('sends a card alone, and rings where it cannot wait', async () => {
    teams.script(() => ({ status: 201, body: { id: '1700' } }));

    await messenger().post(place(), card);

    const [request] = teams.requests;
    expect(request?.body).toMatchObject({
      summary: 'Ada asks for Exchange Administrator.',
      attachments: [cardAttachment],
      channelData: { notification: { alert: true } },
    });
    expect(request?.body).not.toHaveProperty('text');
  });

  it('starts a thread in a channel, and knows its message', async () => {
    const id = '19:approvals@thread.tacv2;messageid=1700';
    teams.script(() => ({ status: 201, body: { id, activityId: '1700' } }));

    const posted = await messenger().post(channel(), card);

    expect(posted).toEqual({ outcome: 'done', value: { place: channel(id), messageId: '1700' } });
    expect(teams.requests).toEqual([
      expect.objectContaining({
        method: 'POST',
        path: '/teams/v3/conversations',
        body: {
          isGroup: true,
          bot: { id: `28:${appId}` },
          tenantId: home,
          channelData: { channel: { id: '19:approvals@thread.tacv2' }, tenant: { id: home } },
          activity: {
            type: 'message',
            summary: 'Ada asks for Exchange Administrator.',
            attachments: [cardAttachment],
          },
        },
      }),
    ]);
  });

  it('finds the message of a new thread in the name of the thread', async () => {
    teams.script(() => ({ status: 201, body: { id: '19:a@thread.tacv2;messageid=1700' } }));

    expect(await messenger().post(channel(), text)).toMatchObject({ value: { messageId: '1700' } });
  });

  it('answers in the thread that it is given', async () => {
    const thread = channel('19:approvals@thread.tacv2;messageid=1699');
    teams.script(() => ({ status: 201, body: { id: '1701' } }));

    await messenger().post(thread, text);

    expect(teams.requests[0]?.path).toBe(
      '/teams/v3/conversations/19%3Aapprovals%40thread.tacv2%3Bmessageid%3D1699/activities',
    );
  });

  it.each<[ConnectorAnswer]>([
    [{ status: 202 }],
    [{ status: 200, body: {} }],
    [{ status: 200, body: 'not json' }],
  ])('counts what was taken without a name as sent: %j', async (answer) => {
    teams.script(() => answer);

    expect(await messenger().post(place(), text)).toMatchObject({
      outcome: 'done',
      value: { messageId: expect.stringMatching(/^unnamed:/) },
    });
  });

  it('reaches a serviceUrl without a slash at its end', async () => {
    teams.script(() => ({ status: 201, body: { id: '1700' } }));

    await messenger().post(chatAt(teams.serviceUrl.replace(/\/$/, '')), text);

    expect(teams.requests[0]?.path).toBe('/teams/v3/conversations/a%3Aada/activities');
  });
});

describe('update', () => {
  it('changes the message', async () => {
    teams.script(() => ({ status: 200, body: { id: '1700' } }));

    const updated = await messenger().update(channel(), '1700', card);

    expect(updated).toEqual({ outcome: 'done', value: undefined });
    expect(teams.requests).toEqual([
      expect.objectContaining({
        method: 'PUT',
        path: '/teams/v3/conversations/19%3Aapprovals%40thread.tacv2/activities/1700',
        body: expect.objectContaining({ id: '1700', attachments: [cardAttachment] }),
      }),
    ]);
  });

  it('cannot change a message that has no name', async () => {
    teams.script(() => ({ status: 200 }));

    expect(await messenger().update(place(), '', text)).toEqual({
      outcome: 'unreachable',
      code: 'NoMessageId',
    });
    expect(teams.requests).toEqual([]);
  });
});

describe('openChat', () => {
  const ada = { tenantId: home, userId: readUserId(adaId) ?? fail() };

  it('gives the chat with a person', async () => {
    teams.script(() => ({ status: 201, body: { id: 'a:ada' } }));

    expect(await messenger().openChat(ada, teams.serviceUrl)).toEqual({
      outcome: 'done',
      value: place(),
    });
    expect(teams.requests[0]?.body).toEqual({
      isGroup: false,
      bot: { id: `28:${appId}` },
      members: [{ id: adaId }],
      tenantId: home,
      channelData: { tenant: { id: home } },
    });
  });

  it('does not take an answer without a chat for one', async () => {
    teams.script(() => ({ status: 200, body: {} }));

    expect(await messenger().openChat(ada, teams.serviceUrl)).toEqual({
      outcome: 'refused',
      code: 'UnreadableAnswer',
    });
  });
});

function fail(): never {
  throw new Error('not a person');
}
