import { teamOf } from '../../../tenant/teams/team';
import { type Listening, listenAs } from './listening';
import { ada, botName, gil, grace, olu, type Rig, startRig, until } from './rig';
import { card, cardMessage } from './scripted-bot';

let rig: Rig;
let open: Listening[] = [];
let machine: number;

beforeEach(async () => {
  machine = 0;
  rig = await startRig({ machineNow: () => machine });
  open = [];
});
afterEach(async () => {
  for (const one of open) one.stop();
  await rig.stop();
});

const channel = () => teamOf(rig.tenant).channels[1]?.id ?? '';

async function look(personId: string): Promise<Listening> {
  const listening = await listenAs(rig, personId);
  open.push(listening);
  return listening;
}

function tell(personId: string, activity: object) {
  return rig.connector('POST', '/conversations', { members: [{ id: personId }], activity });
}

function write(personId: string, text: string, replyToId?: string) {
  const path = `/as/${personId}/conversations/${encodeURIComponent(channel())}/messages`;
  return rig.client('POST', path, { text, ...(replyToId ? { replyToId } : {}) });
}

function place(personId: string, id = channel()) {
  return `/as/${personId}/conversations/${encodeURIComponent(id)}`;
}

async function unread(personId: string, conversationId: string) {
  const { conversations } = (await rig.client('GET', `/as/${personId}`)).body;
  return conversations.find(({ id }) => id === conversationId)?.unread;
}

describe('an open page', () => {
  it('hears a message of the bot, with its summary as the notification', async () => {
    const page = await look(ada.id);
    const other = await look(grace.id);
    const { body } = await tell(ada.id, cardMessage(card('Yes'), 'Grace approved it.'));
    await until(() => page.of('toast')[0]);
    expect(page.of('message')).toMatchObject([{ message: { cards: [card('Yes')] } }]);
    expect(page.of('toast')).toEqual([
      {
        type: 'toast',
        conversationId: body.id,
        messageId: body.activityId,
        title: botName,
        text: 'Grace approved it.',
      },
    ]);
    expect(other.of('message')).toEqual([]);
  });

  it.each([
    ['the words of a message without a summary', { type: 'message', text: 'Hello' }, 'Hello'],
    ['a card that forgot its summary', cardMessage(card('x'), ''), 'Sent a card'],
  ])('notifies with %s', async (_what, activity, text) => {
    const page = await look(ada.id);
    await tell(ada.id, activity);
    expect(await until(() => page.of('toast')[0])).toMatchObject({ text });
  });

  it('hears typing, edits and deletions', async () => {
    const page = await look(ada.id);
    const { id, activityId } = (await tell(ada.id, { type: 'message', text: 'One' })).body;
    const activities = `/conversations/${id}/activities`;
    await rig.connector('POST', activities, { type: 'typing' });
    await rig.connector('PUT', `${activities}/${activityId}`, { type: 'message', text: 'Two' });
    await rig.connector('DELETE', `${activities}/${activityId}`);
    await until(() => page.of('deleted')[0]);
    expect(page.heard.slice(1).map(({ type }) => type)).toEqual([
      'message',
      'toast',
      'typing',
      'updated',
      'deleted',
    ]);
    expect(page.of('updated')).toMatchObject([{ message: { id: activityId, text: 'Two' } }]);
    expect(page.of('toast')).toHaveLength(1);
  });

  it('hears a new post in a channel, but is not notified of one’s own', async () => {
    const [mine, theirs, outside] = [await look(ada.id), await look(grace.id), await look(olu.id)];
    await write(ada.id, 'Good morning');
    await until(() => theirs.of('toast')[0]);
    expect(theirs.of('toast')).toMatchObject([{ title: 'Ada Tester', text: 'Good morning' }]);
    await until(() => mine.of('message')[0]);
    expect(mine.of('toast')).toEqual([]);
    expect(outside.heard).toHaveLength(1);
  });

  it('is notified of a reply only where one spoke in the thread or is mentioned', async () => {
    const root = (await write(ada.id, 'Who can help?')).body.id;
    const [asker, reader, mentioned] = [
      await look(ada.id),
      await look(gil.id),
      await look(grace.id),
    ];
    const thread = encodeURIComponent(`${channel()};messageid=${root}`);
    await rig.connector('POST', `/conversations/${thread}/activities`, {
      type: 'message',
      text: '<at>Grace Tester</at> can',
      entities: [
        { type: 'mention', text: '<at>Grace Tester</at>', mentioned: { id: grace.mri, name: 'x' } },
      ],
    });
    await until(() => reader.of('message')[0]);
    expect(asker.of('toast')).toMatchObject([{ text: 'Grace Tester can' }]);
    expect(mentioned.of('toast')).toHaveLength(1);
    expect(reader.of('toast')).toEqual([]);
  });

  it('hears of a move of the clock soon, and else of the time every fifteen seconds', async () => {
    const page = await look(ada.id);
    expect(page.of('clock')).toEqual([{ type: 'clock', now: '2026-03-02T09:00:00.000Z' }]);
    rig.advance(7_200_000);
    await until(() => page.of('clock')[1]);
    expect(page.of('clock')[1]?.now).toBe('2026-03-02T11:00:00.000Z');
    machine += 15_000;
    rig.advance(15_000);
    await until(() => page.of('clock')[2]);
    expect(page.of('clock')[2]?.now).toBe('2026-03-02T11:00:15.000Z');
  });

  it('hears the end when Teams stops', async () => {
    const page = await look(ada.id);
    await rig.stop();
    await page.ended;
    rig = await startRig();
  });
});

describe('unread messages', () => {
  it('are those of others since one last looked, and looking marks none as read', async () => {
    const { id } = (await tell(ada.id, { type: 'message', text: 'One' })).body;
    await tell(ada.id, { type: 'message', text: 'Two' });
    await rig.client('GET', place(ada.id, id));
    expect(await unread(ada.id, id)).toBe(2);
    expect((await rig.client('POST', `${place(ada.id, id)}/read`, {})).status).toBe(204);
    expect(await unread(ada.id, id)).toBe(0);
    await tell(ada.id, { type: 'message', text: 'Three' });
    expect(await unread(ada.id, id)).toBe(1);
  });

  it('are each person’s own', async () => {
    await write(ada.id, 'Good morning');
    expect(await unread(ada.id, channel())).toBe(0);
    expect(await unread(grace.id, channel())).toBe(1);
  });
});

describe('the people', () => {
  it('come with a hint for the newcomer', async () => {
    const { body } = await rig.client<{ id: string; hint?: string }[]>('GET', '/people');
    const hintOf = (personId: string) => body.find(({ id }) => id === personId)?.hint;
    expect(hintOf(ada.id)).toBe('Type: activate Exchange Admin for 2h');
    expect(hintOf(grace.id)).toMatch(/Approves Exchange Administrator/);
  });

  it('find their chat with the bot first, then the channels of their team', async () => {
    const names = async (personId: string) =>
      (await rig.client('GET', `/as/${personId}`)).body.conversations.map(({ name }) => name);
    expect(await names(gil.id)).toEqual([
      botName,
      'General',
      'Privileged access approvals',
      'Messaging',
    ]);
    expect(await names(olu.id)).toEqual([botName]);
  });
});
