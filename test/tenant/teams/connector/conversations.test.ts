import { randomUUID } from 'node:crypto';
import { teamOf } from '../../../../tenant/teams/team';
import { ada, cast, gil, grace, olu, type Rig, sam, startRig } from '../rig';
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
    expect(shown.find((one: { id: string }) => one.id === activityId)).toMatchObject({
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
    expect(shown.find((one: { id: string }) => one.id === second.body.id)).toMatchObject({
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
    expect(shown.filter((one: { id: string }) => one.id === activityId)).toEqual([
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

describe('the roster', () => {
  const members = (id: string) => `/conversations/${encodeURIComponent(id)}/members`;

  it('lists everybody in the team but Olu, in the fields of Teams', async () => {
    const { status, body } = await rig.connector('GET', members(channel()));
    expect(status).toBe(200);
    const inTeam = Object.values(cast).filter(({ id }) => id !== olu.id);
    expect(body.map(({ id }: { id: string }) => id)).toEqual(inTeam.map(({ mri }) => mri));
    expect(body[0]).toEqual({
      id: ada.mri,
      aadObjectId: ada.id,
      objectId: ada.id,
      tenantId: rig.tenant.id,
      userPrincipalName: 'ada@example.org',
      email: 'ada@example.org',
      name: 'Ada Tester',
      givenName: 'Ada',
      surname: 'Tester',
      userRole: 'user',
    });
  });

  it('gives one member by either id, and says who is a guest', async () => {
    const byMri = await rig.connector('GET', `${members(channel())}/${gil.mri}`);
    const byOid = await rig.connector('GET', `${members(`${channel()}`)}/${gil.id}`);
    expect(byMri.body).toMatchObject({ aadObjectId: gil.id, userRole: 'guest' });
    expect(byOid.body).toEqual(byMri.body);
  });

  it('knows nobody who is not there', async () => {
    const { status, body } = await rig.connector('GET', `${members(channel())}/${olu.id}`);
    expect([status, body.error.code]).toEqual([404, 'MemberNotFoundInConversation']);
  });

  it('gives the members page by page', async () => {
    const paged = `/conversations/${encodeURIComponent(channel())}/pagedmembers`;
    const first = await rig.connector('GET', `${paged}?pageSize=4`);
    const token = encodeURIComponent(first.body.continuationToken);
    const second = await rig.connector('GET', `${paged}?pageSize=4&continuationToken=${token}`);
    expect(first.body.members).toHaveLength(4);
    expect(second.body.members).toHaveLength(2);
    expect(second.body).not.toHaveProperty('continuationToken');
    const whole = await rig.connector('GET', members(channel()));
    expect([...first.body.members, ...second.body.members]).toEqual(whole.body);
  });

  it.each(['pageSize=0', 'pageSize=many', 'continuationToken=forged'])(
    'refuses a page of %s',
    async (query) => {
      const paged = `/conversations/${encodeURIComponent(channel())}/pagedmembers?${query}`;
      const { status, body } = await rig.connector('GET', paged);
      expect([status, body.error.code]).toEqual([400, 'BadSyntax']);
    },
  );

  it('lists one person for a chat, and the readers of a message', async () => {
    const opened = await open(ada.id, { activity: { type: 'message', text: 'x' } });
    const { id, activityId } = opened.body;
    const inChat = await rig.connector('GET', members(id));
    expect(inChat.body.map((one: { id: string }) => one.id)).toEqual([ada.mri]);
    const readers = await rig.connector('GET', `${path(id)}/${activityId}/members`);
    expect(readers.body).toEqual(inChat.body);
    const nowhere = await rig.connector('GET', `${path(id)}/1/members`);
    expect(nowhere.body.error.code).toBe('ActivityNotFoundInConversation');
  });
});

describe('the team', () => {
  it('has its details', async () => {
    const { id, groupId } = teamOf(rig.tenant);
    const { body } = await rig.connector('GET', `/teams/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({
      id,
      name: 'Identity & Access',
      aadGroupId: groupId,
      channelCount: 3,
      memberCount: 6,
    });
  });

  it('lists its channels, General without a name as Teams does', async () => {
    const { id, channels } = teamOf(rig.tenant);
    const { body } = await rig.connector('GET', `/teams/${encodeURIComponent(id)}/conversations`);
    expect(body.conversations).toEqual([
      { id, type: 'standard' },
      { id: channels[1]?.id, name: 'Privileged access approvals', type: 'standard' },
      { id: channels[2]?.id, name: 'Messaging', type: 'standard' },
    ]);
  });

  it('is the only one', async () => {
    const { status, body } = await rig.connector('GET', '/teams/19:other@thread.tacv2');
    expect([status, body.error.code]).toEqual([404, 'ConversationNotFound']);
  });
});
