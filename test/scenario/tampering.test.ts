import type { ClientMessage } from '../../tenant/teams/page-api';
import { buttonsOf, type Somebody, textOf } from './somebody';
import { approvals, openStage, type Stage } from './stage';

const secret = 'Legal hold of a board member';

/** People whose Teams client sends what its owner likes: any verb, on any message, with any data. */
describe('a client that was tampered with', () => {
  let stage: Stage;
  let ada: Somebody;
  let bruno: Somebody;
  let card: ClientMessage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.ready();
    [ada, bruno] = [stage.as('ada'), stage.as('bruno')];
    await ada.ask(`activate Exchange Admin for 2h because ${secret}`);
    card = await stage.as('henrik').reads(approvals, /Ada Lindqvist asks for/);
  });

  afterAll(async () => {
    await stage.close();
  });

  const execute = (who: Somebody, message: ClientMessage, verb: string, data: object) =>
    who.act(message, { type: 'Action.Execute', verb, data: { ...data } });

  /** The data of a button that the bot has sent to this person, under another verb or on another card. */
  const dataOf = (message: ClientMessage, title: string) =>
    buttonsOf(message).find((button) => button.title === title)?.data ?? {};

  const shownInChannel = async () => {
    const messages = await stage.as('chiara').messages(approvals);
    const found = messages.find(({ id }) => id === card.id);
    if (!found) throw new Error('the card is gone');
    return textOf(found);
  };

  it('cannot put a card of its own over one that a whole channel sees', async () => {
    const before = await shownInChannel();
    const details = await bruno.ask('activate Exchange Admin for 2h');
    const draft = dataOf(details, 'Request');
    const attempts = [
      await execute(bruno, card, 'drop-draft', draft),
      await execute(bruno, card, 'submit-request', { ...draft, justification: secret }),
      await execute(bruno, card, 'choose-answer', draft),
    ];
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['toast', 'toast', 'toast']);
    await stage.advance('PT1M');
    expect(await shownInChannel()).toBe(before);
    expect(await stage.portal('bruno').requestsFor('Exchange Administrator')).toEqual([]);
  });

  it('cannot press Continue on another card than the one that asked for it', async () => {
    const before = await shownInChannel();
    const chiara = stage.as('chiara');
    await chiara.say('<at>PIM Bot</at> use this channel for approvals', 'Messaging');
    const asked = await chiara.reads('Messaging', /press Continue/);
    await execute(chiara, card, 'resume-turn', dataOf(asked, 'Continue'));
    await stage.advance('PT1M');
    expect(await shownInChannel()).toBe(before);
  });

  it.each([
    ['a draft that no id is', { draft: 'a\0b' }],
    ['half a letter', { draft: '\ud800' }],
    ['a draft of another type', { draft: { $ne: null } }],
    ['the name of a method', { draft: '__proto__' }],
    ['somebody else’s draft', 'somebody else’s'],
  ])('is told once that nothing was requested, with %s', async (_what, sent) => {
    const details = await stage.as('deniz').ask('activate Exchange Admin for 2h');
    const data = sent === 'somebody else’s' ? dataOf(details, 'Request') : sent;
    const own = await bruno.ask('activate Exchange Admin for 2h');
    for (const verb of ['submit-request', 'choose-answer', 'drop-draft']) {
      const pressed = await execute(bruno, own, verb, Object(data));
      expect(pressed).toMatchObject({
        outcome: 'toast',
        text: expect.stringMatching(/^I do not know this card any more. Nothing was requested/),
      });
    }
  });

  it.each([
    ['an object', { toString: 1, valueOf: 1 }],
    ['a list', [['60']]],
    ['hexadecimal', '0x3C'],
    ['a fraction', 60.5],
    ['nothing', ''],
  ])('is asked again where it sends %s for a length', async (_what, minutes) => {
    const details = await bruno.ask('activate Exchange Admin because of the joiners');
    const pressed = await execute(bruno, details, 'submit-request', {
      ...dataOf(details, 'Request'),
      minutes,
    });
    expect(pressed).toMatchObject({ outcome: 'card' });
    expect(textOf(await bruno.sees('bot', ({ id }) => id === details.id))).toContain(
      'For how long?',
    );
  });

  it.each([
    ['a ticket', 'ticket', /The ticket has 30000 characters/],
    ['a reason', 'justification', /The reason has \d+ characters/],
  ])('is asked for a shorter text where it sends %s without end', async (_what, field, words) => {
    const details = await bruno.ask('activate Exchange Admin for 2h');
    const data = {
      ...dataOf(details, 'Request'),
      justification: 'Why',
      [field]: 'x'.repeat(30_000),
    };
    expect(await execute(bruno, details, 'submit-request', data)).toMatchObject({
      outcome: 'card',
    });
    const shown = await bruno.sees('bot', ({ id }) => id === details.id);
    expect(textOf(shown)).toMatch(words);
    expect(JSON.stringify(shown).length).toBeLessThan(20_000);
    expect(await stage.portal('bruno').requestsFor('Exchange Administrator')).toEqual([]);
  });

  it('sees no more of a request than its channel does, be it the requester’s', async () => {
    const request = dataOf(await stage.as('grace').reads('bot', /Ada Lindqvist asks for/), 'Deny');
    const elsewhere = await bruno.reads('bot', /./);
    const attempts = [
      await execute(stage.as('chiara'), card, 'view-request', request),
      await execute(ada, card, 'view-request', request),
      await execute(stage.as('gil'), card, 'view-request', request),
      await execute(bruno, elsewhere, 'view-request', request),
    ];
    for (const attempt of attempts) expect(attempt.outcome).toBe('toast');
    expect(JSON.stringify(attempts)).not.toContain(secret);
    expect(JSON.stringify(await stage.as('chiara').messages(approvals))).not.toContain(secret);
  });

  it('does nothing with the sign-in of somebody else', async () => {
    const direct = await stage.as('ines').reads('bot', /Ada Lindqvist asks for/);
    const ssoToken = await ssoTokenOf(stage, 'Grace Okafor');
    const place = { id: direct.conversationId, conversationType: 'personal' };
    const pressed = await playTeams(stage, 'Inês Duarte', {
      replyToId: direct.id,
      conversation: place,
      value: {
        authentication: { id: '1', connectionName: 'single-sign-on', token: ssoToken },
        action: { type: 'Action.Execute', verb: 'deny-request', data: dataOf(direct, 'Deny') },
      },
    });
    expect(JSON.stringify(pressed)).toContain('is not yours, so nothing was done');
    const exchanged = await playTeams(stage, 'Inês Duarte', {
      name: 'signin/tokenExchange',
      conversation: place,
      value: { id: '2', connectionName: 'single-sign-on', token: ssoToken },
    });
    expect(JSON.stringify(exchanged)).toContain('is not yours, so nothing was done');
    expect(await stage.portal('ada').requestsFor('Exchange Administrator')).toEqual([
      'PendingApproval',
    ]);
  });

  it('decides nothing by a card that refreshes itself', async () => {
    const direct = await stage.as('grace').reads('bot', /Ada Lindqvist asks for/);
    const answer = await playTeams(stage, 'Grace Okafor', {
      replyToId: direct.id,
      conversation: { id: direct.conversationId, conversationType: 'personal' },
      value: {
        trigger: 'automatic',
        action: {
          type: 'Action.Execute',
          verb: 'approve-request',
          data: { ...dataOf(direct, 'Approve'), comment: 'Fine' },
        },
      },
    });
    expect(answer).toMatchObject({ statusCode: 200, type: expect.stringContaining('message') });
    expect(await stage.portal('ada').requestsFor('Exchange Administrator')).toEqual([
      'PendingApproval',
    ]);
  });
});

/** Sends an invoke as the Teams channel would sign it, whatever is in it. */
async function playTeams(stage: Stage, who: string, invoke: Record<string, unknown>) {
  const { address } = stage.tenant;
  const { tenantId, bot, people } = await askJson(`${address}/sandbox`);
  const { id, mri, displayName } = people.find(
    (one: { readonly displayName: string }) => one.displayName === who,
  );
  const serviceUrl = `${address}/teams`;
  const { token } = await askJson(`${address}/sandbox/channel-token`, { body: { serviceUrl } });
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl,
    from: { id: mri, aadObjectId: id, name: displayName },
    recipient: { id: `28:${bot.appId}` },
    channelData: { tenant: { id: tenantId } },
    ...invoke,
  };
  const headers = { authorization: `Bearer ${token}` };
  return askJson(bot.messagingEndpoint, { body: activity, headers });
}

/** The token that Teams would get for somebody. */
async function ssoTokenOf(stage: Stage, who: string): Promise<string> {
  const { address } = stage.tenant;
  const { tenantId, bot, people } = await askJson(`${address}/sandbox`);
  const { userPrincipalName, password } = people.find(
    (one: { readonly displayName: string }) => one.displayName === who,
  );
  const answer = await fetch(`${address}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: bot.appId,
      scope: bot.ssoScope,
      username: userPrincipalName,
      password,
    }),
  });
  return JSON.parse(await answer.text()).access_token;
}

async function askJson(
  url: string,
  { body, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
) {
  const answer = await fetch(url, {
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return JSON.parse(await answer.text());
}
