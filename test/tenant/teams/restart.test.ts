import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConversations } from '../../../tenant/teams/conversations';
import { teamOf } from '../../../tenant/teams/team';
import { ada, grace, type Rig, startRig } from './rig';
import { card, cardMessage, cardReply } from './scripted-bot';

const folder = () => mkdtempSync(join(tmpdir(), 'teams-'));

function everythingSeenBy(rig: Rig, personId: string, conversationId: string) {
  const path = `/as/${personId}/conversations/${encodeURIComponent(conversationId)}`;
  return rig.client('GET', path).then(({ body }) => body);
}

async function tell(rig: Rig, text: string) {
  const activity = { type: 'message', text };
  return rig.connector('POST', '/conversations', { members: [{ id: ada.id }], activity });
}

/** A card in a channel which Grace sees in her own way, and a read mark of hers. */
async function saySomething(rig: Rig): Promise<string> {
  const action = { type: 'Action.Execute', verb: 'view', data: {} };
  const channel = teamOf(rig.tenant).id;
  const { body } = await rig.connector('POST', '/conversations', {
    channelData: { channel: { id: channel } },
    activity: cardMessage(card('Pending', { refresh: { action, userIds: [grace.mri] } })),
  });
  rig.bot.answer('adaptiveCard/action', () => cardReply(card('Yours')));
  const place = `/as/${grace.id}/conversations/${encodeURIComponent(channel)}`;
  await rig.client('POST', `${place}/messages/${body.activityId}/view`, {});
  await rig.client('POST', `${place}/read`, {});
  await rig.client('POST', `${place}/messages`, { text: 'I see', replyToId: body.activityId });
  return channel;
}

describe('after a restart', () => {
  it('every thread, view and mark is as it was, and ids go on', async () => {
    const dataDir = folder();
    const first = await startRig({ dataDir });
    const channel = await saySomething(first);
    const before = [
      await everythingSeenBy(first, grace.id, channel),
      await everythingSeenBy(first, ada.id, channel),
    ];
    await first.stop();

    const second = await startRig({ dataDir });
    const after = [
      await everythingSeenBy(second, grace.id, channel),
      await everythingSeenBy(second, ada.id, channel),
    ];
    expect(after).toEqual(before);
    expect(after[0]?.messages).toMatchObject([{ cards: [card('Yours')] }, { text: 'I see' }]);
    const { body } = await tell(second, 'Next');
    const last = before[0]?.messages.at(-1);
    expect(Number(body.activityId)).toBeGreaterThan(Number(last?.id));
    await second.stop();
  });

  it('the bot is not told again of a chat that it knows', async () => {
    const dataDir = folder();
    for (const told of [1, 0]) {
      const rig = await startRig({ dataDir });
      const chat = (await rig.client('GET', `/as/${ada.id}`)).body.conversations[0]?.id ?? '';
      await everythingSeenBy(rig, ada.id, chat);
      await rig.client('POST', `/as/${ada.id}/conversations/${chat}/messages`, { text: 'Hi' });
      await rig.stop();
      expect(rig.bot.got('installationUpdate')).toHaveLength(told);
    }
  });

  it('what was answered is on disk, even after a crash', async () => {
    const dataDir = folder();
    const rig = await startRig({ dataDir });
    await Promise.all(['One', 'Two', 'Three'].map((text) => tell(rig, text)));
    const kept = readFileSync(join(dataDir, 'teams.json'), 'utf8');
    for (const text of ['One', 'Two', 'Three']) expect(kept).toContain(`"text":"${text}"`);
    await rig.stop();
  });

  it('nothing is left where a fresh start was asked for', async () => {
    const dataDir = folder();
    const first = await startRig({ dataDir });
    const channel = await saySomething(first);
    await first.stop();
    const second = await startRig({ dataDir, fresh: true });
    expect((await everythingSeenBy(second, ada.id, channel)).messages).toEqual([]);
    await second.stop();
  });

  it.each([
    ['half a file', '{"version":1,"lastMess', 'written only in part'],
    ['a file of another version', '{"version":99}', 'not written by this version'],
  ])('%s is named, kept, and begun anew only on request', (_what, content, reason) => {
    const dataDir = folder();
    const file = join(dataDir, 'teams.json');
    writeFileSync(file, content);
    expect(() => openConversations(dataDir, false)).toThrow(file);
    expect(() => openConversations(dataDir, false)).toThrow(reason);
    expect(() => openConversations(dataDir, false)).toThrow('npm start -- --fresh');
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(() => openConversations(dataDir, true)).not.toThrow();
  });
});

describe('a long conversation', () => {
  it('keeps its latest five hundred messages, and no reply without its thread', async () => {
    const conversations = openConversations(folder(), true);
    const channel = conversations.ensure('19:x', { kind: 'channel', bot: 'added' });
    const message = (id: number, rootId?: string) => ({
      id: String(id),
      ...(rootId ? { rootId } : {}),
      senderId: null,
      text: String(id),
      textFormat: 'plain' as const,
      cards: [],
      sentAt: '2026-03-02T09:00:00Z',
      revision: 0,
      views: {},
    });
    conversations.append(channel, message(1));
    for (let id = 2; id <= 500; id++)
      conversations.append(channel, message(id, id < 4 ? '1' : undefined));
    expect(channel.messages).toHaveLength(500);
    conversations.append(channel, message(501));
    expect(channel.messages.map(({ id }) => id).slice(0, 2)).toEqual(['4', '5']);
    expect(channel.messages.at(-1)?.id).toBe('501');
  });
});
