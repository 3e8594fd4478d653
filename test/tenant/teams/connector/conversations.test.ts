import { randomUUID } from 'node:crypto';
import { teamOf } from '../../../../tenant/teams/team';
import { ada, gil, grace, olu, type Rig, sam, startRig } from '../rig';
import { card, cardMessage } from '../scripted-bot';

let rig: Rig;
let clockMs = 0;

beforeAll(async () => {
  // A second passes between two operations, so that the rate limit is for its own tests.
  rig = await startRig({ machineNow: () => (clockMs += 1_000) });
});
afterAll(() => rig.stop());

const channel = () => teamOf(rig.tenant).channels[1]?.id ?? '';
const path = (id: string) => `/conversations/${encodeURIComponent(id)}/activities`;

function open(memberId: string, more: object = {}) {
  return rig.connector('POST', '/conversations', {
    isGroup: false,
    bot: { id: '28:x' },
    members: [{ id: memberId }],
    tenantId: rig.tenant.id,
    channelData: { tenant: { id: rig.tenant.id } },
    ...more,
  });
}

function startThread(activity: object | undefined, id = channel()) {
  return rig.connector('POST', '/conversations', {
    isGroup: true,
    tenantId: rig.tenant.id,
    channelData: { channel: { id } },
    activity,
  });
}

async function messagesOf(personId: string, conversationId: string) {
  const thread = await rig.client(
    'GET',
    `/as/${personId}/conversations/${encodeURIComponent(conversationId)}`,
  );
  return thread.body.messages;
}

describe('createConversation', () => {
  it('opens the same chat by Teams id and by object id', async () => {
    const byMri = await open(ada.mri);
    const byOid = await open(ada.id);
    expect(byMri.status).toBe(201);
    expect(byMri.body).toEqual({
      id: expect.stringMatching(/^a:/),
      serviceUrl: `${rig.origin}/teams`,
    });
    expect(byOid.body).toEqual(byMri.body);
  });

  it('says the first words at once where they come with it', async () => {
    const opened = await open(grace.id, { activity: { type: 'message', text: 'Hello Grace' } });
    const [message] = await messagesOf(grace.id, opened.body.id);
    expect(message).toMatchObject({ id: opened.body.activityId, text: 'Hello Grace' });
  });

  it('reaches somebody who has the bot through a team only', async () => {
    expect((await open(sam.id)).status).toBe(201);
  });

  it('refuses somebody who has the bot nowhere', async () => {
    const refused = await open(olu.mri);
    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe('BotNotInConversationRoster');
  });

  it('refuses a guest who never used the app', async () => {
    const refused = await open(gil.mri);
    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe('ForbiddenOperationException');
  });

  it.each([
    ['an id that is nobody’s', { members: [{ id: '29:nobody' }] }, 400, 'BadSyntax'],
    ['nobody', { members: [] }, 400, 'BadSyntax'],
    ['two people', { members: [{ id: ada.id }, { id: grace.id }] }, 400, 'BadSyntax'],
    ['another tenant', { tenantId: randomUUID() }, 403, 'ForbiddenOperationException'],
  ])('refuses %s', async (_what, change, status, code) => {
    const refused = await open(ada.id, change);
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
  });

  it('starts a thread in a channel and names it by its first message', async () => {
    const started = await startThread(cardMessage(card('Pending')));
    const { id, activityId } = started.body;
    expect(started.status).toBe(201);
    expect(id).toBe(`${channel()};messageid=${activityId}`);
    const shown = await messagesOf(ada.id, channel());
    expect(shown.find((one) => one.id === activityId)).toMatchObject({
      from: { bot: true, name: 'PIM' },
      cards: [card('Pending')],
      summary: 'A card',
    });
  });

  it('refuses a thread without a first message, and one in a channel that is not there', async () => {
    expect((await startThread(undefined)).body.error.code).toBe('BadSyntax');
    const nowhere = await startThread({ type: 'message', text: 'x' }, '19:nowhere@thread.tacv2');
    expect([nowhere.status, nowhere.body.error.code]).toEqual([404, 'ConversationNotFound']);
  });
});

describe('sending', () => {
  it('answers with the id of the message', async () => {
    const chat = (await open(ada.id)).body.id;
    const sent = await rig.connector('POST', path(chat), { type: 'message', text: 'Hi' });
    expect(sent.status).toBe(201);
    const messages = await messagesOf(ada.id, chat);
    expect(messages.at(-1)).toMatchObject({ id: sent.body.id, text: 'Hi', textFormat: 'markdown' });
  });

  it('lets a proactive message reply to an id that never was', async () => {
    const chat = (await open(ada.id)).body.id;
    const sent = await rig.connector('POST', `${path(chat)}/${randomUUID()}`, {
      type: 'message',
      text: 'Later',
    });
    expect(sent.status).toBe(201);
    expect((await messagesOf(ada.id, chat)).at(-1)).toMatchObject({ text: 'Later' });
  });

  it.each(['thread id', 'root id', 'reply id'])('keeps a reply by %s in its thread', async (by) => {
    const { id: thread, activityId: root } = (await startThread({ type: 'message', text: 'Root' }))
      .body;
    const first = await rig.connector('POST', path(thread), { type: 'message', text: 'First' });
    const target = {
      'thread id': path(thread),
      'root id': `${path(channel())}/${root}`,
      'reply id': `${path(channel())}/${first.body.id}`,
    }[by];
    const second = await rig.connector('POST', target ?? '', { type: 'message', text: 'Second' });
    const shown = await messagesOf(ada.id, channel());
    expect(shown.find((one) => one.id === second.body.id)).toMatchObject({
      text: 'Second',
      replyToId: root,
    });
  });

  it('makes two messages of words and a card, and names neither', async () => {
    const chat = (await open(ada.id)).body.id;
    const before = (await messagesOf(ada.id, chat)).length;
    const both = { ...cardMessage(card('Card')), text: 'Words' };
    const sent = await rig.connector('POST', path(chat), both);
    expect(sent).toMatchObject({ status: 201, body: {} });
    const [words, shown] = (await messagesOf(ada.id, chat)).slice(before);
    expect(words).toMatchObject({ text: 'Words', cards: [] });
    expect(shown).toMatchObject({ text: '', cards: [card('Card')] });
  });
});

describe('updating and deleting', () => {
  it('replaces a message in place', async () => {
    const { id: thread, activityId } = (await startThread(cardMessage(card('Pending')))).body;
    rig.advance(60_000);
    const edited = await rig.connector(
      'PUT',
      `${path(thread)}/${activityId}`,
      cardMessage(card('Approved')),
    );
    expect(edited).toMatchObject({ status: 200, body: { id: activityId } });
    const shown = await messagesOf(ada.id, channel());
    expect(shown.filter((one) => one.id === activityId)).toEqual([
      expect.objectContaining({
        cards: [card('Approved')],
        editedAt: rig.tenant.clock.now().toISOString(),
      }),
    ]);
  });

  it('takes a message away', async () => {
    const chat = (await open(ada.id)).body.id;
    const { id } = (await rig.connector('POST', path(chat), { type: 'message', text: 'Oops' }))
      .body;
    expect((await rig.connector('DELETE', `${path(chat)}/${id}`)).status).toBe(200);
    expect(await messagesOf(ada.id, chat)).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('knows no message that is not there', async () => {
    const chat = (await open(ada.id)).body.id;
    const edited = await rig.connector('PUT', `${path(chat)}/1`, { type: 'message', text: 'x' });
    const deleted = await rig.connector('DELETE', `${path(chat)}/1`);
    for (const { status, body } of [edited, deleted]) {
      expect([status, body.error.code]).toEqual([404, 'ActivityNotFoundInConversation']);
    }
  });

  it("leaves people's own messages alone", async () => {
    const chat = (await open(ada.id)).body.id;
    const said = await rig.client('POST', `/as/${ada.id}/conversations/${chat}/messages`, {
      text: 'Mine',
    });
    const edited = await rig.connector('PUT', `${path(chat)}/${said.body.id}`, {
      type: 'message',
      text: 'Yours',
    });
    expect([edited.status, edited.body.error.code]).toEqual([403, 'NotEnoughPermissions']);
  });
});
