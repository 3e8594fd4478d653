import { teamOf } from '../../../tenant/teams/team';
import { ada, appId, leaver, type Rig, startRig, until } from './rig';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

function oauthCard(uri = `api://botid-${appId}`) {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: 'Sign in to PIM',
          connectionName: 'sso',
          tokenExchangeResource: { id: 'exchange-1', uri },
          buttons: [{ type: 'signin', title: 'Sign in', value: 'http://127.0.0.1/auth' }],
        },
      },
    ],
  };
}

async function ask(personId: string, activity: object) {
  const { body } = await rig.connector('POST', '/conversations', {
    members: [{ id: personId }],
    activity,
  });
  return body;
}

async function seen(personId: string, chat: string) {
  return (await rig.client('GET', `/as/${personId}/conversations/${chat}`)).body.messages;
}

describe('a sign-in card in the chat', () => {
  it('is answered silently by both of the person’s clients at once', async () => {
    let waiting = 0;
    let release: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    rig.bot.answer('signin/tokenExchange', async () => {
      waiting++;
      if (waiting === 2) release();
      await both;
      return { status: 200 };
    });
    const { id } = await ask(ada.id, oauthCard());
    const [first, second] = await until(() => {
      const got = rig.bot.got('signin/tokenExchange');
      return got.length === 2 && got;
    });
    const value = { id: 'exchange-1', connectionName: 'sso', token: `sso-of-${ada.id}` };
    expect(first).toMatchObject({ type: 'invoke', value, from: { aadObjectId: ada.id } });
    expect(second).toMatchObject({ type: 'invoke', value });
    expect(second?.id).not.toBe(first?.id);
    expect(await seen(ada.id, id)).toEqual([]);
  });

  it('comes from as many clients as the person has', async () => {
    await rig.stop();
    rig = await startRig({ clientsPerPerson: 3 });
    await ask(ada.id, oauthCard());
    await until(() => rig.bot.got('signin/tokenExchange').length === 3);
  });

  it('is shown with its button when the token is not enough', async () => {
    rig.bot.answer('signin/tokenExchange', () => ({ status: 412, body: { failureDetail: 'x' } }));
    const { id } = await ask(ada.id, oauthCard());
    expect(await seen(ada.id, id)).toEqual([]);
    await until(() => rig.bot.got('signin/tokenExchange').length === 2);
    const messages = await untilSeen(ada.id, id);
    expect(messages).toMatchObject([
      { signIn: { text: 'Sign in to PIM', url: 'http://127.0.0.1/auth' } },
    ]);
    expect(rig.bot.got('signin/failure')).toEqual([]);
  });

  it('stays hidden when one client was told to stop and the other was taken', async () => {
    const statuses = [412, 200];
    rig.bot.answer('signin/tokenExchange', () => ({ status: statuses.pop() ?? 500 }));
    const { id } = await ask(ada.id, oauthCard());
    await until(() => statuses.length === 0);
    await rig.client('POST', `/as/${ada.id}/conversations/${id}/messages`, { text: 'next' });
    expect(await seen(ada.id, id)).toMatchObject([{ text: 'next' }]);
  });

  it.each([
    ['the account is disabled', leaver.id, oauthCard(), 'authrequestfailed'],
    ['the resource is another app’s', ada.id, oauthCard('api://other'), 'resourcematchfailed'],
  ])('tells the bot of a failure when %s', async (_what, personId, activity, code) => {
    const { id } = await ask(personId, activity);
    const failure = await until(() => rig.bot.got('signin/failure')[0]);
    expect(failure.value).toEqual({ code, message: expect.any(String) });
    expect(rig.bot.got('signin/tokenExchange')).toEqual([]);
    expect(await untilSeen(personId, id)).toMatchObject([{ signIn: {} }]);
  });

  it('tells the bot of a failure when it does not answer', async () => {
    rig.bot.answer('signin/tokenExchange', () => ({ status: 501 }));
    await ask(ada.id, oauthCard());
    const failure = await until(() => rig.bot.got('signin/failure')[0]);
    expect(failure.value).toMatchObject({ code: 'invokeerror' });
  });
});

it('shows a sign-in card in a channel to be pressed: nothing is silent there', async () => {
  const channel = teamOf(rig.tenant).id;
  await rig.connector('POST', '/conversations', {
    channelData: { channel: { id: channel } },
    activity: oauthCard(),
  });
  expect(await seen(ada.id, encodeURIComponent(channel))).toMatchObject([
    { signIn: { url: 'http://127.0.0.1/auth' } },
  ]);
  expect(rig.bot.received).toEqual([]);
});

async function untilSeen(personId: string, chat: string) {
  for (;;) {
    const messages = await seen(personId, chat);
    if (messages.length > 0) return messages;
  }
}
