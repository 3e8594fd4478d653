import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { teamOf } from '../../../tenant/teams/team';
import { ada, appId, priya, type Rig, startRig } from './rig';
import { card, cardMessage, cardReply, reply, type ScriptedBot, scriptedBot } from './scripted-bot';

const confirm = { type: 'Action.Execute', verb: 'bind-channel', data: { binding: '1' } };

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.stop();
  rig = undefined;
});

/** A bot that asks back with a card, and does what was asked once it has the person's token. */
async function askingBot(content: object): Promise<ScriptedBot> {
  const bot = await scriptedBot();
  bot.answer('message', async ({ conversation }) => {
    await rig?.connector(
      'POST',
      `/conversations/${encodeURIComponent(conversation.id)}/activities`,
      cardMessage(content),
    );
    return { status: 200 };
  });
  bot.answer('adaptiveCard/action', ({ value }) => {
    if (value?.authentication) return cardReply(card('Bound', { actions: [confirm] }));
    return reply(401, 'activity.loginRequest', {
      connectionName: 'sso',
      tokenExchangeResource: { id: 'x', uri: `api://botid-${appId}` },
    });
  });
  return bot;
}

const presses = (bot: ScriptedBot) =>
  bot
    .got('invoke')
    .map(({ value, from }) => [from.aadObjectId, value?.trigger, value?.action?.verb]);

describe('the opening scene', () => {
  it('puts the app into the team and lets Priya ask for the channel and confirm it', async () => {
    const bot = await askingBot(card('Shall I?', { actions: [confirm] }));
    rig = await startRig({ bot, openingScene: true });
    await rig.ready;

    const team = teamOf(rig.tenant);
    const channel = team.channels[1]?.id;
    expect(bot.received.slice(0, 3)).toMatchObject([
      {
        type: 'installationUpdate',
        action: 'add',
        conversation: { id: team.id, conversationType: 'channel' },
        channelData: { team: { id: team.id, name: team.name, aadGroupId: team.groupId } },
      },
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${appId}` }] },
      {
        type: 'message',
        text: '<at>PIM</at> use this channel for approvals',
        from: { aadObjectId: priya.id },
        channelData: { channel: { id: channel } },
      },
    ]);
    // With and without the token, and no more: what the answer offers is hers to decide another day.
    expect(presses(bot)).toEqual([
      [priya.id, 'manual', 'bind-channel'],
      [priya.id, 'manual', 'bind-channel'],
    ]);
    const place = `/as/${ada.id}/conversations/${encodeURIComponent(channel ?? '')}`;
    expect((await rig.client('GET', place)).body.messages).toMatchObject([
      { text: '<at>PIM</at> use this channel for approvals', from: { name: 'Priya Tester' } },
      { from: { bot: true } },
    ]);
  });

  it('lets her see the card as it is shown to her', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'view' }, userIds: [priya.mri] };
    const bot = await askingBot(card('Asked', { refresh }));
    bot.answer('adaptiveCard/action', ({ value }) =>
      cardReply(
        card(
          'Shall I?',
          value?.trigger === 'automatic'
            ? { body: [{ type: 'ActionSet', actions: [confirm] }] }
            : {},
        ),
      ),
    );
    rig = await startRig({ bot, openingScene: true });
    await rig.ready;
    expect(presses(bot)).toEqual([
      [priya.id, 'automatic', 'view'],
      [priya.id, 'manual', 'bind-channel'],
    ]);
  });

  it.each([
    ['two buttons', [confirm, { ...confirm, verb: 'no' }]],
    ['a link', [{ type: 'Action.OpenUrl', url: 'https://example.org' }]],
    ['no button', []],
  ])('presses nothing on a card with %s', async (_what, actions) => {
    const bot = await askingBot(card('Hm', { actions }));
    rig = await startRig({ bot, openingScene: true });
    await rig.ready;
    expect(presses(bot)).toEqual([]);
  });

  it('waits for a bot that is not up yet', async () => {
    const bot = await askingBot(card('Done'));
    let refusals = 2;
    bot.answer('installationUpdate', () => ({ status: refusals-- > 0 ? 503 : 200 }));
    rig = await startRig({ bot, openingScene: true });
    await rig.ready;
    expect(bot.got('installationUpdate')).toHaveLength(3);
    expect(bot.got('message')).toHaveLength(1);
  });

  it('is played once, and goes on where a restart broke it off', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'teams-'));
    const deaf = await scriptedBot();
    deaf.answer('message', () => ({ status: 503 }));
    rig = await startRig({ bot: deaf, openingScene: true, dataDir });
    while (deaf.got('message').length < 2) await new Promise((resolve) => setImmediate(resolve));
    await rig.stop();

    const bot = await askingBot(card('Shall I?', { actions: [confirm] }));
    rig = await startRig({ bot, openingScene: true, dataDir });
    await rig.ready;
    expect(bot.received.map(({ type }) => type)).toEqual(['message', 'invoke', 'invoke']);
    expect(bot.got('message')[0]?.id).toBe(deaf.got('message')[0]?.id);
    await rig.stop();

    const third = await scriptedBot();
    rig = await startRig({ bot: third, openingScene: true, dataDir });
    await rig.ready;
    expect(third.received).toEqual([]);
  });
});
