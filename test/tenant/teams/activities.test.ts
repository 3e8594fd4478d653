import { teamOf } from '../../../tenant/teams/team';
import { ada, appId, botName, gil, grace, olu, type Rig, startRig, until } from './rig';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const channel = () => teamOf(rig.tenant).channels[1]?.id ?? '';
const here = (personId: string, id: string) =>
  `/as/${personId}/conversations/${encodeURIComponent(id)}`;

async function chatOf(personId: string): Promise<string> {
  const home = await rig.client('GET', `/as/${personId}`);
  return home.body.conversations.find(({ kind }) => kind === 'personal')?.id ?? '';
}

describe('a message in the chat', () => {
  it('reaches the bot as Teams would deliver it', async () => {
    const chat = await chatOf(grace.id);
    const said = await rig.client('POST', `${here(grace.id, chat)}/messages`, {
      text: 'roles <b>',
    });
    const activity = await until(() => rig.bot.got('message')[0]);
    expect(activity).toEqual({
      type: 'message',
      id: said.body.id,
      timestamp: '2026-03-02T09:00:00.000Z',
      localTimestamp: '2026-03-02T18:00:00+09:00',
      localTimezone: 'Asia/Tokyo',
      locale: 'en-GB',
      channelId: 'msteams',
      serviceUrl: `${rig.origin}/teams`,
      from: { id: grace.mri, aadObjectId: grace.id, name: 'Grace Tester' },
      recipient: { id: `28:${appId}`, name: botName },
      conversation: { id: chat, conversationType: 'personal', tenantId: rig.tenant.id },
      channelData: { tenant: { id: rig.tenant.id }, source: { name: 'message' } },
      text: 'roles <b>',
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: '<p>roles &lt;b&gt;</p>' }],
      entities: [
        {
          type: 'clientInfo',
          locale: 'en-GB',
          country: 'GB',
          platform: 'Web',
          timezone: 'Asia/Tokyo',
        },
      ],
    });
    expect(new Set(rig.bot.authorizations)).toEqual(
      new Set([`Bearer channel-for-${rig.origin}/teams`]),
    );
  });

  it('comes after the bot was told, once, that it is there', async () => {
    const chat = await chatOf(ada.id);
    await rig.client('GET', here(ada.id, chat));
    await rig.client('POST', `${here(ada.id, chat)}/messages`, { text: 'one' });
    await rig.client('POST', `${here(ada.id, chat)}/messages`, { text: 'two' });
    await until(() => rig.bot.got('message').length === 2);
    expect(rig.bot.received.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'conversationUpdate',
      'message',
      'message',
    ]);
    expect(rig.bot.received[0]).toMatchObject({
      action: 'add',
      from: { aadObjectId: ada.id },
      conversation: { id: chat, conversationType: 'personal' },
    });
    expect(rig.bot.received[1]).toMatchObject({
      membersAdded: [{ id: ada.mri }, { id: `28:${appId}` }],
    });
  });

  it('lets the bot greet while it is being told', async () => {
    const chat = await chatOf(olu.id);
    rig.bot.answer('installationUpdate', async ({ conversation }) => {
      const hello = { type: 'message', text: 'Hello' };
      const { status } = await rig.connector(
        'POST',
        `/conversations/${conversation.id}/activities`,
        hello,
      );
      return { status };
    });
    await rig.client('GET', here(olu.id, chat));
    await until(() => rig.bot.got('conversationUpdate')[0]);
    const { messages } = (await rig.client('GET', here(olu.id, chat))).body;
    expect(messages).toMatchObject([{ text: 'Hello' }]);
  });

  it('is marked where the bot did not take it, and its addition told again', async () => {
    const chat = await chatOf(ada.id);
    rig.bot.answer('installationUpdate', () => ({ status: 503 }));
    rig.bot.answer('message', () => ({ status: 503 }));
    await rig.client('POST', `${here(ada.id, chat)}/messages`, { text: 'Anybody there?' });
    await until(() => rig.bot.got('message')[0]);
    rig.bot.answer('installationUpdate', () => ({ status: 200 }));
    const { messages } = (await rig.client('GET', here(ada.id, chat))).body;
    expect(messages[0]).toMatchObject({ undelivered: expect.stringContaining('answered 503') });
    await until(() => rig.bot.got('installationUpdate').length === 2);
  });
});

describe('a message in a channel', () => {
  it('reaches the bot only where it is mentioned', async () => {
    await rig.client('POST', `${here(ada.id, channel())}/messages`, { text: 'Good morning' });
    const text = `<at>${botName}</at> status`;
    const said = await rig.client('POST', `${here(ada.id, channel())}/messages`, { text });
    const activity = await until(() => rig.bot.got('message')[0]);
    expect(activity).toMatchObject({
      id: said.body.id,
      text: '<at>PIM</at> status',
      conversation: {
        id: `${channel()};messageid=${said.body.id}`,
        isGroup: true,
        conversationType: 'channel',
        tenantId: rig.tenant.id,
      },
      channelData: {
        tenant: { id: rig.tenant.id },
        team: { id: teamOf(rig.tenant).id },
        channel: { id: channel() },
      },
      attachments: [
        {
          contentType: 'text/html',
          content:
            '<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">PIM</span> status</p>',
        },
      ],
      entities: [
        {
          type: 'mention',
          mentioned: { id: `28:${appId}`, name: 'PIM' },
          text: '<at>PIM</at>',
        },
        { type: 'clientInfo' },
      ],
    });
    expect(rig.bot.received).toHaveLength(1);
  });

  it('stays in its thread', async () => {
    const root = await rig.client('POST', `${here(ada.id, channel())}/messages`, { text: 'Root' });
    const text = `<at>${botName}</at> help`;
    const replied = await rig.client('POST', `${here(gil.id, channel())}/messages`, {
      text,
      replyToId: root.body.id,
    });
    const activity = await until(() => rig.bot.got('message')[0]);
    expect(activity.conversation.id).toBe(`${channel()};messageid=${root.body.id}`);
    expect(replied.body).toMatchObject({ replyToId: root.body.id });
  });
});

describe('what a person cannot do', () => {
  it.each([
    ['read a channel of a team they are not in', 'GET', '', undefined],
    ['write there', 'POST', '/messages', { text: 'x' }],
  ])('%s', async (_what, method, more, body) => {
    const answer = await rig.client(method, `${here(olu.id, channel())}${more}`, body);
    expect([answer.status, answer.body.error.code]).toEqual([404, 'ConversationNotFound']);
  });

  it('read somebody else’s chat', async () => {
    const answer = await rig.client('GET', here(ada.id, await chatOf(grace.id)));
    expect(answer.status).toBe(404);
  });

  it.each([
    ['nothing', { text: ' ' }, 400],
    ['what is no text', { text: 5 }, 400],
    ['more than Teams takes', { text: 'x'.repeat(28_001) }, 413],
    ['broken JSON', '{"text":', 400],
  ])('say %s', async (_what, body, status) => {
    const answer = await rig.client('POST', `${here(ada.id, channel())}/messages`, body);
    expect(answer.status).toBe(status);
    const { messages } = (await rig.client('GET', here(ada.id, channel()))).body;
    expect(messages).toEqual([]);
  });

  it('be nobody', async () => {
    for (const path of ['/as/nobody', '/as/nobody/events']) {
      expect((await rig.client('GET', path)).body.error.code).toBe('UserNotFound');
    }
  });
});
