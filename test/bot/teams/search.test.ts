import type { InboundSearch } from '../../../bot/inbound';
import type { FoundChoice } from '../../../bot/outbound';
import { adaId, fromAda } from './activities';
import { type LocalBot, startLocalBot } from './local-bot';
import { type LocalTeams, startLocalTeams } from './local-teams';

type Json = Readonly<Record<string, unknown>>;

let teams: LocalTeams;
let bot: LocalBot;
let searches: InboundSearch[];

beforeAll(async () => {
  teams = await startLocalTeams();
  bot = await startLocalBot(teams);
});
afterAll(async () => {
  await bot.close();
  teams.close();
});
beforeEach(() => {
  searches = [];
  bot.lines.length = 0;
  bot.received.length = 0;
  bot.search = async (search) => {
    searches.push(search);
    return [exchange];
  };
});

const exchange: FoundChoice = { title: 'Exchange Administrator', value: 'role|/' };
const typed: Json = {
  queryText: 'exch',
  queryOptions: { skip: 0, top: 15 },
  dataset: 'eligible-roles',
};

function answered(results: readonly FoundChoice[]) {
  return {
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results },
    },
  };
}

async function search(value: unknown, changes: Json = {}, token?: string | null) {
  const invoke = { type: 'invoke', name: 'application/search', text: undefined, value, ...changes };
  const answer = await bot.post(fromAda(teams.serviceUrl, invoke), token);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

describe('a search in a card’s field', () => {
  it('is answered with the choices, in the shape that Teams reads', async () => {
    expect(await search(typed)).toEqual(answered([exchange]));
  });

  it('is handed on with who types, what, and how much of it is wanted', async () => {
    await search({ ...typed, queryOptions: { skip: 15, top: 5 } });

    expect(searches).toEqual([
      {
        kind: 'search',
        actor: expect.objectContaining({ userId: adaId }),
        place: expect.objectContaining({ kind: 'personal' }),
        dataset: 'eligible-roles',
        query: 'exch',
        skip: 15,
        top: 5,
      },
    ]);
    expect(bot.received).toEqual([]);
  });

  it.each<[string, Json, Partial<InboundSearch>]>([
    ['nothing typed yet', { queryText: '' }, { query: '' }],
    ['no text at all', { queryText: undefined }, { query: '' }],
    ['a text that is null', { queryText: null }, { query: '' }],
    ['no options', { queryOptions: undefined }, { skip: 0, top: 15 }],
    ['options that are none', { queryOptions: 'all' }, { skip: 0, top: 15 }],
    [
      'more than a client shows',
      { queryOptions: { skip: 0, top: 1_000_000 } },
      { skip: 0, top: 15 },
    ],
    ['numbers that count nothing', { queryOptions: { skip: -1, top: 0 } }, { skip: 0, top: 15 }],
    ['numbers that are none', { queryOptions: { skip: 'x', top: 2.5 } }, { skip: 0, top: 15 }],
    ['a name that is none', { dataset: '__proto__' }, { dataset: '__proto__' }],
    ['a very long text', { queryText: 'x'.repeat(100_000) }, { query: 'x'.repeat(200) }],
  ])('may come with %s', async (_what, changes, read) => {
    expect(await search({ ...typed, ...changes })).toEqual(answered([exchange]));
    expect(searches).toEqual([expect.objectContaining(read)]);
  });

  it.each<[string, unknown]>([
    ['names no choices', { queryText: 'x' }],
    ['names them by a number', { ...typed, dataset: 7 }],
    ['has a text that is none', { ...typed, queryText: { $gt: '' } }],
    ['has no value', undefined],
    ['has a value that is none', 'exch'],
  ])('that %s finds nothing', async (_what, value) => {
    expect(await search(value)).toEqual(answered([]));
    expect(searches).toEqual([]);
  });

  it('that fails finds nothing, and what failed is in the log alone', async () => {
    bot.search = async () => {
      throw new Error('the password is swordfish');
    };

    expect(await search(typed)).toEqual(answered([]));
    expect(bot.lines).toEqual([expect.objectContaining({ msg: 'turn failed' })]);
  });

  it.each<[string, Json]>([
    ['of another organisation', { channelData: { tenant: { id: adaId } } }],
    ['whom the directory does not know', { from: { id: '29:ada', name: 'Ada' } }],
  ])('by somebody %s finds nothing', async (_who, changes) => {
    expect(await search(typed, changes)).toEqual(answered([]));
    expect(searches).toEqual([]);
  });

  it('without a token of the channel is refused', async () => {
    expect((await search(typed, {}, null)).status).toBe(401);
    const forged = await teams.token({}, 'stranger');
    expect((await search(typed, {}, forged)).status).toBe(401);
    expect(searches).toEqual([]);
  });

  it('is a kind of its own in the metrics', async () => {
    await search(typed);

    expect(await bot.metrics()).toContain('invoke application/search');
  });
});
