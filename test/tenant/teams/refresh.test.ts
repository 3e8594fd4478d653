import { teamOf } from '../../../tenant/teams/team';
import { type Listening, listenAs } from './listening';
import { ada, gil, grace, priya, type Rig, startRig, until } from './rig';
import { card, cardMessage, cardReply, reply } from './scripted-bot';

let rig: Rig;
let thread: string;
let messageId: string;
let clockMs: number;

beforeEach(async () => {
  clockMs = 0;
  rig = await startRig({ machineNow: () => (clockMs += 1_000) });
  ({ thread, messageId } = await postCard(base('Pending', [grace.mri, gil.mri])));
  rig.bot.answer('adaptiveCard/action', ({ from }) => cardReply(card(`For ${from.aadObjectId}`)));
});
afterEach(() => rig.stop());

const channel = () => teamOf(rig.tenant).channels[1]?.id ?? '';
const invokes = () => rig.bot.got('invoke');

function base(title: string, userIds?: readonly string[]) {
  const action = { type: 'Action.Execute', verb: 'view', data: { rid: '7', title } };
  return card(title, { refresh: { action, ...(userIds ? { userIds } : {}) } });
}

async function postCard(content: object) {
  const { body } = await rig.connector('POST', '/conversations', {
    isGroup: true,
    channelData: { channel: { id: channel() } },
    activity: cardMessage(content),
  });
  return { thread: body.id, messageId: body.activityId };
}

function edit(content: object) {
  const path = `/conversations/${encodeURIComponent(thread)}/activities/${messageId}`;
  return rig.connector('PUT', path, cardMessage(content));
}

async function view(personId: string) {
  const place = `/as/${personId}/conversations/${encodeURIComponent(channel())}`;
  const { body } = await rig.client<{ cards: object[]; refreshes: boolean }>(
    'POST',
    `${place}/messages/${messageId}/view`,
    {},
  );
  return body;
}

async function cardSeenBy(personId: string) {
  const place = `/as/${personId}/conversations/${encodeURIComponent(channel())}`;
  const { messages } = (await rig.client('GET', place)).body;
  return messages.find(({ id }) => id === messageId)?.cards;
}

describe('a card that comes into view', () => {
  it('is asked for by those whom it lists, and by nobody else', async () => {
    expect((await view(ada.id)).cards).toEqual([base('Pending', [grace.mri, gil.mri])]);
    expect(invokes()).toHaveLength(0);
    expect((await view(grace.id)).cards).toEqual([card(`For ${grace.id}`)]);
    expect(invokes()).toMatchObject([
      {
        from: { aadObjectId: grace.id },
        conversation: { id: thread },
        replyToId: messageId,
        value: {
          trigger: 'automatic',
          action: { type: 'Action.Execute', verb: 'view', data: { rid: '7', title: 'Pending' } },
        },
      },
    ]);
  });

  it('is that person’s own', async () => {
    await view(grace.id);
    expect(await cardSeenBy(grace.id)).toEqual([card(`For ${grace.id}`)]);
    expect(await cardSeenBy(gil.id)).toEqual([base('Pending', [grace.mri, gil.mri])]);
  });

  it('is not asked for again within a minute', async () => {
    const own = base('Mine', [grace.mri]);
    rig.bot.answer('adaptiveCard/action', () => cardReply(own));
    await view(grace.id);
    rig.advance(60_000);
    await view(grace.id);
    expect(invokes()).toHaveLength(1);
    rig.advance(1);
    await view(grace.id);
    expect(invokes()).toHaveLength(2);
    // The client asks as the card that it shows says.
    expect(invokes()[1]?.value?.action?.data).toEqual({ rid: '7', title: 'Mine' });
  });

  it('is asked for again after an edit, whose card replaces every view', async () => {
    await view(grace.id);
    await edit(base('Changed', [grace.mri]));
    expect(await cardSeenBy(grace.id)).toEqual([base('Changed', [grace.mri])]);
    await view(grace.id);
    expect(invokes()).toHaveLength(2);
  });

  it('is asked for once, however many of the person’s windows show it', async () => {
    const views = await Promise.all([view(grace.id), view(grace.id), view(gil.id)]);
    expect(views.map(({ cards }) => cards)).toEqual([
      [card(`For ${grace.id}`)],
      [card(`For ${grace.id}`)],
      [card(`For ${gil.id}`)],
    ]);
    expect(invokes()).toHaveLength(2);
  });

  it('stays as it is when the bot cannot say', async () => {
    const pending = base('Pending', [grace.mri, gil.mri]);
    rig.bot.answer('adaptiveCard/action', () => ({ status: 500 }));
    expect((await view(grace.id)).cards).toEqual([pending]);
    await view(grace.id);
    expect(invokes()).toHaveLength(2);
    rig.bot.answer('adaptiveCard/action', () => reply(200, 'activity.message', 'Nothing new'));
    expect((await view(grace.id)).cards).toEqual([pending]);
    await view(grace.id);
    expect(invokes()).toHaveLength(3);
  });

  it('signs in silently where the bot asks', async () => {
    rig.bot.answer('adaptiveCard/action', ({ value }) =>
      value?.authentication
        ? cardReply(card('Signed in'))
        : reply(401, 'activity.loginRequest', {
            connectionName: 'sso',
            tokenExchangeResource: { id: 'x', uri: rig.tenant.bot.ssoResource },
          }),
    );
    expect((await view(grace.id)).cards).toEqual([card('Signed in')]);
    expect(invokes().map(({ value }) => value?.trigger)).toEqual(['automatic', 'automatic']);
  });
});

describe('who is listed', () => {
  it('is nobody on a list of more than sixty', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `29:${index}`);
    await edit(base('Sixty-one', [...many, grace.mri]));
    expect(await view(grace.id)).toMatchObject({ refreshes: false });
    await edit(base('Sixty', [...many.slice(1), grace.mri]));
    expect(await view(grace.id)).toMatchObject({ cards: [card(`For ${grace.id}`)] });
    expect(invokes()).toHaveLength(1);
  });

  it('is nobody on an empty list, and everybody of a small team without one', async () => {
    await edit(base('Nobody', []));
    await view(grace.id);
    expect(invokes()).toHaveLength(0);
    await edit(base('Everybody'));
    await view(priya.id);
    expect(invokes()).toHaveLength(1);
  });

  it('is not who is listed by object id', async () => {
    await edit(base('Object ids', [grace.id]));
    await view(grace.id);
    expect(invokes()).toHaveLength(0);
  });
});

describe('after an edit', () => {
  let open: Listening[] = [];
  beforeEach(async () => {
    open = [await listenAs(rig, grace.id), await listenAs(rig, ada.id)];
  });
  afterEach(() => {
    for (const one of open) one.stop();
  });

  it('the listed who have Teams open get their own view at once', async () => {
    await edit(base('Changed', [grace.mri, gil.mri]));
    const updates = await until(() => {
      const updated = open[0]?.of('updated');
      return updated?.length === 2 && updated;
    });
    expect(updates.map(({ message }) => message.cards)).toEqual([
      [base('Changed', [grace.mri, gil.mri])],
      [card(`For ${grace.id}`)],
    ]);
    expect(open[1]?.of('updated').map(({ message }) => message.cards)).toEqual([
      [base('Changed', [grace.mri, gil.mri])],
    ]);
    // Gil is listed too, but looks elsewhere.
    expect(invokes()).toHaveLength(1);
  });

  it('an answer to the card before it is thrown away', async () => {
    let release: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      release = resolve;
    });
    rig.bot.answer('adaptiveCard/action', async ({ value }) => {
      const title = JSON.stringify(value?.action?.data);
      if (title.includes('Pending')) await asked;
      return cardReply(card(`Own of ${title}`));
    });
    const slow = view(grace.id);
    await until(() => invokes()[0]);
    await edit(base('Changed', [grace.mri]));
    await until(() => invokes()[1]);
    release();
    await slow;
    await until(() => open[0]?.of('updated').length === 2);
    expect(JSON.stringify(await cardSeenBy(grace.id))).toContain('Changed');
  });
});
