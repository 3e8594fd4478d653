import { teamOf } from '../../../../tenant/teams/team';
import { ada, type Rig, startRig } from '../rig';
import { card, cardMessage } from '../scripted-bot';

let rig: Rig;
let clockMs = 0;

beforeAll(async () => {
  rig = await startRig({ machineNow: () => clockMs });
});
beforeEach(() => {
  clockMs += 3_600_001;
});
afterAll(() => rig.stop());

const hello = { type: 'message', text: 'Hello' };

async function chatOf(personId: string): Promise<string> {
  const opened = await rig.connector('POST', '/conversations', { members: [{ id: personId }] });
  clockMs += 3_600_001;
  return opened.body.id;
}

function send(conversationId: string, activity: unknown) {
  const id = encodeURIComponent(conversationId);
  return rig.connector('POST', `/conversations/${id}/activities`, activity);
}

describe('who may call the connector', () => {
  it.each([
    ['a caller without a valid token', 'forged', 'Unauthorized'],
    ['another application', 'stranger', 'BotNotRegistered'],
  ])('not %s', async (_who, token, code) => {
    const body = { members: [{ id: ada.id }] };
    const refused = await rig.connector('POST', '/conversations', body, token);
    expect([refused.status, refused.body.error.code]).toEqual([401, code]);
  });
});

describe('where a bot may write', () => {
  it.each(['a:1nobody', '19:nowhere@thread.tacv2'])('not in %s', async (id) => {
    const refused = await send(id, hello);
    expect([refused.status, refused.body.error.code]).toEqual([404, 'ConversationNotFound']);
  });

  it('not in a thread that never was', async () => {
    const refused = await send(`${teamOf(rig.tenant).id};messageid=1`, hello);
    expect([refused.status, refused.body.error.code]).toEqual([404, 'ConversationNotFound']);
  });

  it('not where the person took it out, until they speak to it again', async () => {
    const chat = await chatOf(ada.id);
    const here = `/as/${ada.id}/conversations/${chat}`;
    expect((await rig.client('DELETE', here)).status).toBe(204);
    const refused = await send(chat, hello);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'BotNotInConversationRoster']);
    const reopened = await rig.connector('POST', '/conversations', { members: [{ id: ada.id }] });
    expect(reopened.body.error.code).toBe('BotNotInConversationRoster');
    expect(rig.bot.got('installationUpdate')).toMatchObject([{ action: 'remove' }]);

    await rig.client('POST', `${here}/messages`, { text: 'Come back' });
    expect((await send(chat, hello)).status).toBe(201);
  });
});

describe('what a bot may write', () => {
  it.each([
    ['no activity', 'null'],
    ['no type', { text: 'x' }],
    ['an unknown type', { type: 'trace', name: 'x' }],
    ['nothing at all', { type: 'message' }],
    ['a card that is none', cardMessage({ type: 'Message' })],
    ['a card without a version', cardMessage({ type: 'AdaptiveCard', body: [] })],
    [
      'an attachment that cannot be shown',
      { type: 'message', attachments: [{ contentType: 'video/mp4' }] },
    ],
    [
      'eleven cards',
      {
        type: 'message',
        attachments: Array.from({ length: 11 }, () => cardMessage(card('x')).attachments[0]),
      },
    ],
  ])('not %s', async (_what, activity) => {
    const refused = await send(await chatOf(ada.id), activity);
    expect([refused.status, refused.body.error.code]).toEqual([400, 'BadSyntax']);
  });

  it('not what is longer than Teams takes, counted in UTF-16', async () => {
    const chat = await chatOf(ada.id);
    const overhead = JSON.stringify({ type: 'message', text: '' }).length;
    const fits = { type: 'message', text: 'x'.repeat(40_000 - overhead) };
    const tooLong = { type: 'message', text: 'x'.repeat(40_001 - overhead) };
    expect((await send(chat, fits)).status).toBe(201);
    const refused = await send(chat, tooLong);
    expect([refused.status, refused.body.error.code]).toEqual([413, 'MessageSizeTooBig']);
  });

  it('changes nothing when refused', async () => {
    const chat = await chatOf(ada.id);
    const here = `/as/${ada.id}/conversations/${chat}`;
    const before = (await rig.client('GET', here)).body.messages;
    await send(chat, { type: 'message' });
    expect((await rig.client('GET', here)).body.messages).toEqual(before);
  });
});

describe('how fast a bot may write', () => {
  it('seven times a second in one thread, and says when to try again', async () => {
    const chat = await chatOf(ada.id);
    for (let sent = 0; sent < 7; sent++) expect((await send(chat, hello)).status).toBe(201);
    const refused = await send(chat, hello);
    expect([refused.status, refused.body.error.code]).toEqual([429, 'Throttled']);
    expect(refused.headers.get('retry-after')).toBe('1');
    clockMs += 1_000;
    expect((await send(chat, hello)).status).toBe(201);
    // Eight in two seconds is the next limit.
    expect((await send(chat, hello)).status).toBe(429);
  });

  it('counting edits and typing, and each thread by itself', async () => {
    const chat = await chatOf(ada.id);
    const { id } = (await send(chat, hello)).body;
    for (let typed = 0; typed < 5; typed++) await send(chat, { type: 'typing' });
    const edit = () => rig.connector('PUT', `/conversations/${chat}/activities/${id}`, hello);
    expect((await edit()).status).toBe(200);
    expect((await edit()).status).toBe(429);
    expect((await send(teamOf(rig.tenant).id, hello)).status).toBe(201);
  });

  it('is not bound by moves of the tenant’s clock', async () => {
    const chat = await chatOf(ada.id);
    for (let sent = 0; sent < 7; sent++) await send(chat, hello);
    rig.advance(3_600_000);
    expect((await send(chat, hello)).status).toBe(429);
  });

  it('holds for creating conversations and for reading rosters too', async () => {
    const create = () => rig.connector('POST', '/conversations', { members: [{ id: ada.id }] });
    for (let made = 0; made < 7; made++) expect((await create()).status).toBe(201);
    expect((await create()).status).toBe(429);
    const members = `/conversations/${encodeURIComponent(teamOf(rig.tenant).id)}/members`;
    for (let read = 0; read < 14; read++) await rig.connector('GET', members);
    expect((await rig.connector('GET', members)).status).toBe(429);
  });
});
