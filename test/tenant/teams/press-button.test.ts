import { ada, appId, leaver, type Rig, startRig, until } from './rig';
import { card, cardMessage, cardReply, reply } from './scripted-bot';

let rig: Rig;
let chat: string;
let messageId: string;

beforeEach(async () => {
  rig = await startRig({ answerWaitMs: 300 });
  ({ chat, messageId } = await showCard(ada.id));
});
afterEach(() => rig.stop());

const pending = card('Pending', { actions: [{ type: 'Action.Execute', verb: 'approve' }] });
const resource = { id: 'exchange-1', uri: `api://botid-${appId}` };

async function showCard(personId: string) {
  const { body } = await rig.connector('POST', '/conversations', {
    members: [{ id: personId }],
    activity: cardMessage(pending),
  });
  return { chat: body.id, messageId: body.activityId };
}

function press(more: object = {}, personId = ada.id) {
  const path = `/as/${personId}/conversations/${chat}/messages/${messageId}/actions`;
  const action = { type: 'Action.Execute', verb: 'approve', data: { rid: '1', comment: 'fine' } };
  return rig.client('POST', path, { ...action, ...more });
}

function loginRequest(more: object = {}) {
  return reply(401, 'activity.loginRequest', {
    text: 'Please sign in',
    connectionName: 'sso',
    tokenExchangeResource: resource,
    buttons: [{ type: 'signin', title: 'Sign in', value: 'http://127.0.0.1/auth' }],
    ...more,
  });
}

describe('Action.Execute', () => {
  it('tells the bot who pressed what', async () => {
    rig.bot.answer('adaptiveCard/action', () => cardReply(card('Done')));
    await press({ id: 'button-1' });
    expect(rig.bot.got('invoke')).toMatchObject([
      {
        name: 'adaptiveCard/action',
        replyToId: messageId,
        from: { id: ada.mri, aadObjectId: ada.id },
        conversation: { id: chat, tenantId: rig.tenant.id },
        channelData: { tenant: { id: rig.tenant.id } },
        value: {
          action: {
            type: 'Action.Execute',
            id: 'button-1',
            verb: 'approve',
            data: { rid: '1', comment: 'fine' },
          },
          trigger: 'manual',
        },
      },
    ]);
    expect(rig.bot.got('invoke')[0]?.value).not.toHaveProperty('authentication');
  });

  it('shows a card that comes back', async () => {
    rig.bot.answer('adaptiveCard/action', () => cardReply(card('Done')));
    const { body } = await press();
    expect(body).toMatchObject({ outcome: 'card', message: { cards: [card('Done')] } });
  });

  it('shows a text as a toast and leaves the card', async () => {
    rig.bot.answer('adaptiveCard/action', () => reply(200, 'activity.message', 'Not yours'));
    const { body } = await press();
    expect(body).toMatchObject({
      outcome: 'toast',
      text: 'Not yours',
      message: { cards: [pending] },
    });
  });

  it.each([400, 500])('shows the words of an error %s', async (statusCode) => {
    const value = { code: 'Expired', message: 'It has expired.' };
    rig.bot.answer('adaptiveCard/action', () => reply(statusCode, 'error', value));
    expect((await press()).body).toEqual({ outcome: 'error', text: 'It has expired.' });
  });

  it.each([
    ['an empty text', reply(200, 'activity.message', '')],
    ['no card where there should be one', cardReply({ type: 'Message' })],
    ['an unknown type', reply(200, 'something.else', {})],
    ['a status of its own', reply(403, 'error', { code: 'x', message: 'x' })],
    ['no body', { status: 200 }],
    ['another HTTP status', { ...cardReply(card('x')), status: 501 }],
    ['a sign-in without a connection', loginRequest({ connectionName: '' })],
  ])('says that the app cannot be reached after %s', async (_what, answer) => {
    rig.bot.answer('adaptiveCard/action', () => answer);
    expect((await press()).body).toEqual({ outcome: 'error', text: 'Unable to reach app' });
  });

  it('has Teams’ own words for a strange 401', async () => {
    rig.bot.answer('adaptiveCard/action', () => reply(401, 'strange', {}));
    const text = 'Unexpected response type for Status Code: 401';
    expect((await press()).body).toEqual({ outcome: 'error', text });
  });

  it('is sent again with the same id when the answer is late', async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    rig.bot.answer('adaptiveCard/action', async () => {
      await slow;
      return cardReply(card('Late'));
    });
    expect((await press()).body).toEqual({ outcome: 'error', text: 'Unable to reach app' });
    const [first, second] = await until(() => rig.bot.received.length === 2 && rig.bot.received);
    expect(second).toEqual(first);
    release();
  });

  it('finds no message that is not there', async () => {
    messageId = '1';
    expect((await press()).body.error.code).toBe('ActivityNotFoundInConversation');
  });
});

describe('sign-in on a card', () => {
  it('gets the person’s token and sends the same again', async () => {
    rig.bot.answer('adaptiveCard/action', ({ value }) =>
      value?.authentication ? cardReply(card('Approved')) : loginRequest(),
    );
    const { body } = await press();
    expect(body).toMatchObject({ outcome: 'card', message: { cards: [card('Approved')] } });
    const [first, second] = rig.bot.got('invoke');
    expect(second).toMatchObject({
      replyToId: messageId,
      value: {
        ...first?.value,
        authentication: { id: 'exchange-1', connectionName: 'sso', token: `sso-of-${ada.id}` },
      },
    });
    expect(second?.id).not.toBe(first?.id);
  });

  it.each([
    ['the bot asks again', () => loginRequest({ text: 'Once more' }), 'Once more'],
    [
      'the token is not enough',
      () => reply(412, 'error.preconditionFailed', { code: '412', message: 'Not enough' }),
      'Not enough',
    ],
  ])('shows the button when %s', async (_what, answer, text) => {
    rig.bot.answer('adaptiveCard/action', ({ value }) =>
      value?.authentication ? answer() : loginRequest(),
    );
    const { body } = await press();
    expect(body).toEqual({ outcome: 'sign-in', text, url: 'http://127.0.0.1/auth' });
    expect(rig.bot.got('invoke')).toHaveLength(2);
  });

  it.each([
    ['nothing to exchange', { tokenExchangeResource: undefined }],
    ['another app’s resource', { tokenExchangeResource: { id: 'x', uri: 'api://other' } }],
  ])('does not try silently with %s', async (_what, more) => {
    rig.bot.answer('adaptiveCard/action', () => loginRequest(more));
    expect((await press()).body).toMatchObject({ outcome: 'sign-in' });
    expect(rig.bot.got('invoke')).toHaveLength(1);
  });

  it('shows the button to somebody whose account gives no token', async () => {
    ({ chat, messageId } = await showCard(leaver.id));
    rig.bot.answer('adaptiveCard/action', () => loginRequest());
    expect((await press({}, leaver.id)).body).toMatchObject({ outcome: 'sign-in' });
    expect(rig.bot.got('invoke')).toHaveLength(1);
  });
});

describe('Action.Submit', () => {
  it('reaches the bot as a message with a value and no text', async () => {
    const { body } = await press({ type: 'Action.Submit', data: { verb: 'approve', rid: '1' } });
    expect(body).toMatchObject({ outcome: 'toast', message: { cards: [pending] } });
    const [activity] = rig.bot.got('message');
    expect(activity).toMatchObject({
      replyToId: messageId,
      value: { verb: 'approve', rid: '1' },
      from: { aadObjectId: ada.id },
    });
    expect(activity).not.toHaveProperty('text');
  });

  it('says so when the bot does not take it', async () => {
    rig.bot.answer('message', () => ({ status: 500 }));
    const { body } = await press({ type: 'Action.Submit' });
    expect(body).toEqual({ outcome: 'error', text: 'Unable to reach app' });
  });
});
