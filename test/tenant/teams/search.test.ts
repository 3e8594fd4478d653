import type { ClientSearchOutcome } from '../../../tenant/teams/page-api';
import { ada, grace, type Rig, startRig } from './rig';
import { card, cardMessage, reply } from './scripted-bot';

let rig: Rig;
let chat: string;
let messageId: string;

beforeEach(async () => {
  rig = await startRig({ answerWaitMs: 300 });
  const { body } = await rig.connector('POST', '/conversations', {
    members: [{ id: ada.id }],
    activity: cardMessage(card('Which role?')),
  });
  chat = body.id;
  messageId = body.activityId;
});
afterEach(() => rig.stop());

const exchange = { title: 'Exchange Administrator', value: 'exchange' };

function search(body: object = { dataset: 'roles', queryText: 'exch' }, personId = ada.id) {
  const path = `/as/${personId}/conversations/${chat}/messages/${messageId}/search`;
  return rig.client<ClientSearchOutcome>('POST', path, body);
}

function bodyOf(type: string, value: unknown) {
  return { status: 200, body: { type: `application/vnd.microsoft.${type}`, value } };
}

describe('a field that looks its choices up', () => {
  it('tells the bot who typed what, as Teams does', async () => {
    await search();
    expect(rig.bot.got('application/search')).toMatchObject([
      {
        type: 'invoke',
        replyToId: messageId,
        from: { id: ada.mri, aadObjectId: ada.id },
        conversation: { id: chat, tenantId: rig.tenant.id },
        channelData: { tenant: { id: rig.tenant.id } },
        value: { queryText: 'exch', queryOptions: { skip: 0, top: 15 }, dataset: 'roles' },
      },
    ]);
    expect(rig.bot.authorizations.at(-1)).toMatch(/^Bearer channel-for-/);
  });

  it('may ask for another page, and with nothing typed', async () => {
    await search({ dataset: 'roles', queryText: '', skip: 15, top: 5 });
    expect(rig.bot.got('application/search')).toMatchObject([
      { value: { queryText: '', queryOptions: { skip: 15, top: 5 } } },
    ]);
  });

  it('shows what the bot found', async () => {
    const results = { results: [exchange] };
    rig.bot.answer('application/search', () => reply(200, 'search.searchResponse', results));
    expect((await search()).body).toEqual({ outcome: 'found', choices: [exchange] });
  });

  it('takes an answer without a status in it too, as Teams’ own samples give', async () => {
    rig.bot.answer('application/search', () =>
      bodyOf('search.searchResponse', { results: [exchange] }),
    );
    expect((await search()).body).toEqual({ outcome: 'found', choices: [exchange] });
  });

  it('shows fifteen at most', async () => {
    const results = Array.from({ length: 40 }, (_, n) => ({ title: `Role ${n}`, value: `${n}` }));
    rig.bot.answer('application/search', () => reply(200, 'search.searchResponse', { results }));
    expect((await search()).body).toMatchObject({ choices: results.slice(0, 15) });
  });

  it.each<[string, object]>([
    ['of another kind', reply(200, 'activity.message', 'Hello')],
    ['without results', reply(200, 'search.searchResponse', {})],
    [
      'with a choice that has no value',
      bodyOf('search.searchResponse', { results: [{ title: 'x' }] }),
    ],
    ['that is none', { status: 200 }],
    ['of a status that is no success', { status: 501 }],
  ])('says that the app is out of reach after an answer %s', async (_what, answer) => {
    rig.bot.answer('application/search', () => answer as { status: number });
    expect((await search()).body).toEqual({ outcome: 'error', text: 'Unable to reach app' });
  });

  it('shows the bot’s own error', async () => {
    const problem = { code: 'Failed', message: 'Later, please.' };
    rig.bot.answer('application/search', () => reply(500, 'error', problem));
    expect((await search()).body).toEqual({ outcome: 'error', text: 'Later, please.' });
  });

  it('gives up on a bot that does not answer', async () => {
    rig.bot.answer('application/search', () => new Promise(() => undefined));
    expect((await search()).body).toEqual({ outcome: 'error', text: 'Unable to reach app' });
  });

  it('is nobody else’s, and needs to say what it looks for', async () => {
    expect((await search(undefined, grace.id)).status).toBe(404);
    expect((await search({ queryText: 'exch' })).status).toBe(400);
    expect((await search({ dataset: 'roles', queryText: 7 })).status).toBe(400);
    expect(rig.bot.got('application/search')).toEqual([]);
  });
});
