import type { Member } from '../../../../tenant/teams/connector/roster';
import { teamOf } from '../../../../tenant/teams/team';
import { ada, cast, gil, olu, type Rig, startRig } from '../rig';

let rig: Rig;
let clockMs = 0;

beforeAll(async () => {
  rig = await startRig({ machineNow: () => (clockMs += 1_000) });
});
afterAll(() => rig.stop());

const channel = () => teamOf(rig.tenant).channels[1]?.id ?? '';

describe('the roster', () => {
  const members = (id: string) => `/conversations/${encodeURIComponent(id)}/members`;

  it('lists everybody in the team but Olu, in the fields of Teams', async () => {
    const { status, body } = await rig.connector<Member[]>('GET', members(channel()));
    expect(status).toBe(200);
    const inTeam = Object.values(cast).filter(({ id }) => id !== olu.id);
    expect(body.map(({ id }) => id)).toEqual(inTeam.map(({ mri }) => mri));
    expect(body[0]).toEqual({
      id: ada.mri,
      aadObjectId: ada.id,
      objectId: ada.id,
      tenantId: rig.tenant.id,
      userPrincipalName: 'ada@example.org',
      email: 'ada@example.org',
      name: 'Ada Tester',
      givenName: 'Ada',
      surname: 'Tester',
      userRole: 'user',
    });
  });

  it('gives one member by either id, and says who is a guest', async () => {
    const byMri = await rig.connector('GET', `${members(channel())}/${gil.mri}`);
    const byOid = await rig.connector('GET', `${members(`${channel()}`)}/${gil.id}`);
    expect(byMri.body).toMatchObject({ aadObjectId: gil.id, userRole: 'guest' });
    expect(byOid.body).toEqual(byMri.body);
  });

  it('knows nobody who is not there', async () => {
    const { status, body } = await rig.connector('GET', `${members(channel())}/${olu.id}`);
    expect([status, body.error.code]).toEqual([404, 'MemberNotFoundInConversation']);
  });

  it('gives the members page by page', async () => {
    const paged = `/conversations/${encodeURIComponent(channel())}/pagedmembers`;
    const first = await rig.connector('GET', `${paged}?pageSize=4`);
    const token = encodeURIComponent(first.body.continuationToken);
    const second = await rig.connector('GET', `${paged}?pageSize=4&continuationToken=${token}`);
    expect(first.body.members).toHaveLength(4);
    expect(second.body.members).toHaveLength(2);
    expect(second.body).not.toHaveProperty('continuationToken');
    const whole = await rig.connector('GET', members(channel()));
    expect([...first.body.members, ...second.body.members]).toEqual(whole.body);
  });

  it.each(['pageSize=0', 'pageSize=many', 'continuationToken=forged'])(
    'refuses a page of %s',
    async (query) => {
      const paged = `/conversations/${encodeURIComponent(channel())}/pagedmembers?${query}`;
      const { status, body } = await rig.connector('GET', paged);
      expect([status, body.error.code]).toEqual([400, 'BadSyntax']);
    },
  );

  it('lists one person for a chat, and the readers of a message', async () => {
    const opened = await rig.connector('POST', '/conversations', {
      members: [{ id: ada.id }],
      activity: { type: 'message', text: 'x' },
    });
    const { id, activityId } = opened.body;
    const inChat = await rig.connector<Member[]>('GET', members(id));
    expect(inChat.body.map((one) => one.id)).toEqual([ada.mri]);
    const readers = await rig.connector(
      'GET',
      `/conversations/${id}/activities/${activityId}/members`,
    );
    expect(readers.body).toEqual(inChat.body);
    const nowhere = await rig.connector('GET', `/conversations/${id}/activities/1/members`);
    expect(nowhere.body.error.code).toBe('ActivityNotFoundInConversation');
  });
});

describe('the team', () => {
  it('has its details', async () => {
    const { id, groupId } = teamOf(rig.tenant);
    const { body } = await rig.connector('GET', `/teams/${encodeURIComponent(id)}`);
    expect(body).toMatchObject({
      id,
      name: 'Identity & Access',
      aadGroupId: groupId,
      channelCount: 3,
      memberCount: 6,
    });
  });

  it('lists its channels, General without a name as Teams does', async () => {
    const { id, channels } = teamOf(rig.tenant);
    const { body } = await rig.connector('GET', `/teams/${encodeURIComponent(id)}/conversations`);
    expect(body.conversations).toEqual([
      { id, type: 'standard' },
      { id: channels[1]?.id, name: 'Privileged access approvals', type: 'standard' },
      { id: channels[2]?.id, name: 'Messaging', type: 'standard' },
    ]);
  });

  it('is the only one', async () => {
    const { status, body } = await rig.connector('GET', '/teams/19:other@thread.tacv2');
    expect([status, body.error.code]).toEqual([404, 'ConversationNotFound']);
  });
});
