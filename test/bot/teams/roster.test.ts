import type { Place } from '../../../pim/ports';
import { adaId } from './activities';
import { channelAt, localMessenger } from './local-messenger';
import { home, type LocalTeams, startLocalTeams } from './local-teams';

let teams: LocalTeams;
beforeAll(async () => {
  teams = await startLocalTeams();
});
afterAll(() => teams.close());

const otherTenant = '11111111-0000-4000-8000-000000000001';
const graceId = 'aaaaaaaa-0000-4000-8000-000000000002';

const ada = { id: '29:ada', name: 'Ada', objectId: adaId, tenantId: home, userRole: 'user' };
const grace = { id: '29:grace', name: 'Grace', aadObjectId: graceId.toUpperCase(), tenantId: home };

function rosterOf(known: Partial<Place> = { teamId: '19:team@thread.tacv2' }) {
  const thread = channelAt(teams.serviceUrl, '19:approvals@thread.tacv2;messageid=1699');
  return localMessenger().roster({ ...thread, ...known });
}

describe('roster', () => {
  it('reads page after page of the team', async () => {
    teams.script(({ query }) => ({
      status: 200,
      body: query.continuationToken
        ? { members: [grace] }
        : { members: [ada], continuationToken: 'page 2' },
    }));

    expect(await rosterOf()).toEqual({
      outcome: 'done',
      value: [
        { person: { tenantId: home, userId: adaId, name: 'Ada' }, teamsId: '29:ada', guest: false },
        {
          person: { tenantId: home, userId: graceId, name: 'Grace' },
          teamsId: '29:grace',
          guest: false,
        },
      ],
    });
    expect(teams.requests.map(({ path, query }) => [path, query])).toEqual([
      ['/teams/v3/conversations/19%3Ateam%40thread.tacv2/pagedmembers', { pageSize: '500' }],
      [
        '/teams/v3/conversations/19%3Ateam%40thread.tacv2/pagedmembers',
        { pageSize: '500', continuationToken: 'page 2' },
      ],
    ]);
  });

  it('asks the channel itself where the team is not known', async () => {
    teams.script(() => ({ status: 200, body: { members: [] } }));

    await rosterOf({});

    expect(teams.requests[0]?.path).toContain('/19%3Aapprovals%40thread.tacv2/pagedmembers');
  });

  it('asks the channel itself too where the team is closed to us', async () => {
    teams.script(({ path }) =>
      path.includes('approvals') ? { status: 200, body: { members: [ada] } } : { status: 404 },
    );

    expect(await rosterOf()).toMatchObject({ value: [{ teamsId: '29:ada' }] });
    expect(teams.requests).toHaveLength(2);
  });

  it('takes who names no tenant for one of our own', async () => {
    const { tenantId: _home, ...nobodySays } = ada;
    teams.script(() => ({ status: 200, body: { members: [nobodySays] } }));

    expect(await rosterOf()).toMatchObject({
      value: [{ person: { tenantId: home }, guest: false }],
    });
  });

  it('knows guests, and people of another tenant as guests', async () => {
    const members = [
      { ...ada, userRole: 'guest' },
      { ...grace, tenantId: otherTenant },
    ];
    teams.script(() => ({ status: 200, body: { members } }));

    expect(await rosterOf()).toMatchObject({ value: [{ guest: true }, { guest: true }] });
  });

  it('leaves out bots and people without a directory id', async () => {
    const members = [{ id: '28:bot', name: 'Bot' }, { ...ada, objectId: null }, grace];
    teams.script(() => ({ status: 200, body: { members } }));

    expect(await rosterOf()).toMatchObject({ value: [{ teamsId: '29:grace' }] });
  });

  it('is no roster where one page fails', async () => {
    teams.script(({ query }) =>
      query.continuationToken
        ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
        : { status: 200, body: { members: [ada], continuationToken: 'page 2' } },
    );

    expect(await rosterOf()).toEqual({
      outcome: 'unreachable',
      code: 'BotNotInConversationRoster',
    });
  });

  it('is no roster where it cannot be read', async () => {
    teams.script(() => ({ status: 200, body: { people: [] } }));

    expect(await rosterOf()).toEqual({ outcome: 'refused', code: 'UnreadableAnswer' });
  });

  it('ends, though the pages do not', async () => {
    teams.script(() => ({ status: 200, body: { members: [], continuationToken: 'again' } }));

    expect(await rosterOf()).toEqual({ outcome: 'refused', code: 'RosterWithoutEnd' });
    expect(teams.requests).toHaveLength(100);
  });
});
