import { OutsideTeams } from './outside-client';
import { cardsIn, type Json, last } from './outside-message';
import { type Program, startProgram } from './program';
import type { OutsidePerson } from './sandbox';

describe('a search in a card’s field, as Teams’ clients send it', () => {
  let program: Program;
  let teams: OutsideTeams;

  beforeAll(async () => {
    program = await startProgram();
    teams = await OutsideTeams.open(program);
  });

  afterAll(async () => {
    teams.close();
    await program.close();
  });

  const search = (from: OutsidePerson, value: Json, more: Json = {}) =>
    teams.deliver(
      teams.envelope(from, { type: 'invoke', name: 'application/search', value, ...more }),
    );
  const typed = (queryText: string, more: Json = {}): Json => ({
    queryText,
    queryOptions: { skip: 0, top: 15 },
    dataset: 'eligible-roles',
    ...more,
  });
  const nothing = {
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: { results: [] },
    },
  };
  const found = (...titles: readonly string[]) => ({
    ...nothing,
    body: {
      ...nothing.body,
      value: { results: titles.map((title) => ({ title, value: expect.any(String) })) },
    },
  });

  it('finds nothing for somebody who has not signed in, and asks them for nothing', async () => {
    const sam = teams.sandbox.person('Sam');
    const said = teams.connector.shown.length;
    expect(await search(sam, typed('user'))).toMatchObject(nothing);
    expect(teams.connector.shown).toHaveLength(said);
  });

  it('finds what the card that asks for a role searches, in the documented shape', async () => {
    const ada = teams.sandbox.person('Ada');
    const card = await teams.ask(ada, 'activate');
    const json = JSON.stringify(cardsIn(last(card)));
    expect(json).toContain('"choices.data":{"type":"Data.Query","dataset":"eligible-roles"}');
    const answer = await search(ada, typed('exchange adm'), { replyToId: card.id });
    expect(answer).toMatchObject(found('Exchange Administrator'));
    expect(answer.ms).toBeLessThan(3_000);
  });

  it('is about whoever the activity comes from, whatever the rest of it says', async () => {
    const [ada, bruno] = [teams.sandbox.person('Ada'), teams.sandbox.person('Bruno')];
    await teams.ask(bruno, 'hello');
    const pretending = {
      data: { userId: ada.id, actor: ada.mri },
      from: ada.id,
      ...typed('teams'),
    };
    const inAdasChat = {
      conversation: {
        id: teams.chatOf(ada),
        conversationType: 'personal',
        tenantId: teams.sandbox.tenantId,
      },
    };
    expect(await search(bruno, pretending, inAdasChat)).toMatchObject(nothing);
    expect(await search(ada, typed('teams'))).toMatchObject(found('Teams Administrator'));
  });

  it.each<[string, Json]>([
    ['names something else', { dataset: 'graph.microsoft.com/users' }],
    ['names nothing', { dataset: undefined }],
    ['has a text that is none', { queryText: ['exch'] }],
    ['is past the end', { queryOptions: { skip: 1_000, top: 15 } }],
  ])('that %s finds nothing', async (_what, more) => {
    const ada = teams.sandbox.person('Ada');
    expect(await search(ada, typed('exch', more))).toMatchObject(nothing);
  });

  it('cuts a text that is longer than any name, and answers in time', async () => {
    const ada = teams.sandbox.person('Ada');
    const answer = await search(ada, typed('exchange '.repeat(20_000)));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(answer.ms).toBeLessThan(1_000);
  });
});
