import type { Standing } from '../../pim/standing';
import { entraRole, faces, groupMember as member, groupOwner as owner } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada } from './people';
import {
  assignmentRecord,
  eligibilityRecord,
  exchangeAdministrator,
  requestId,
  requestRecord,
} from './records';

const mine = "filterByCurrentUser(on='principal')";
const getByIds = 'POST /v1.0/directoryObjects/getByIds';

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on('GET /v1.0/me', { body: { id: ada.userId, userType: 'Member', displayName: 'Ada' } });
  for (const [, { eligibilities, assignments }] of faces) {
    stage.on(`GET /v1.0${eligibilities}ScheduleInstances/${mine}`, { body: { value: [] } });
    stage.on(`GET /v1.0${assignments}ScheduleInstances/${mine}`, { body: { value: [] } });
    stage.on(`GET /v1.0${assignments}ScheduleRequests/${mine}`, { body: { value: [] } });
  }
});

afterEach(() => stage.stop());

const standing = () => stage.directory.standing(ada, { azure: false });

describe.each(faces)('the standing with %s', (_name, face) => {
  const { role, eligibilities, assignments, record, expand } = face;
  const paths = {
    eligible: `${eligibilities}ScheduleInstances/${mine}`,
    active: `${assignments}ScheduleInstances/${mine}`,
    open: `${assignments}ScheduleRequests/${mine}`,
  };
  const listed = (list: keyof typeof paths, ...records: object[]) =>
    stage.on(`GET /v1.0${paths[list]}`, { body: { value: records } });

  it('tells what may be activated and until when, by its name, in the one call', async () => {
    listed('eligible', eligibilityRecord({ ...record, endDateTime: '2026-09-01T00:00:00Z' }));
    expect(await standing()).toMatchObject({
      eligible: [{ ...role, endsAt: new Date('2026-09-01T00:00:00Z') }],
      unread: [],
    });
    expect(stage.calls.map(({ path }) => path)).toEqual(['/v1.0/$batch']);
    const asked = stage.lastBatch().map(decodeURIComponent);
    expect(asked).toContain(`GET ${paths.eligible}?$expand=${expand}`);
    expect(asked).toContain(`GET ${paths.active}?$expand=${expand},activatedUsing`);
  });

  it('offers it once to somebody eligible directly and through a group, for as long as it lasts', async () => {
    const until = (endDateTime: string | null, memberType = 'Direct') =>
      eligibilityRecord({ ...record, endDateTime, memberType });
    const ends = async () => (await standing()).eligible.map(({ endsAt }) => endsAt?.toISOString());
    const june = until('2026-06-01T00:00:00Z');
    const september = until('2026-09-01T00:00:00Z', 'Group');
    listed('eligible', june, september, until('2026-07-01T00:00:00Z'));
    expect(await ends()).toEqual(['2026-09-01T00:00:00.000Z']);
    listed('eligible', june, until(null), september);
    expect(await ends()).toEqual([undefined]);
  });

  it('tells what is on, and what of it can be given back', async () => {
    const assigned = { assignmentType: 'Assigned', startDateTime: null, endDateTime: null };
    listed(
      'active',
      assignmentRecord(record),
      assignmentRecord({ ...record, ...assigned }),
      assignmentRecord({ ...record, memberType: 'Group' }),
      // PIM for Groups is seen to write these both ways.
      assignmentRecord({ ...record, assignmentType: 'activated', memberType: 'direct' }),
    );
    const found = (await standing()).active;
    expect(found.map(({ activated }) => activated)).toEqual([true, false, false, true]);
    expect(found.map(({ throughGroup }) => throughGroup)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
    expect(found[0]).toEqual({
      ...role,
      activated: true,
      startsAt: new Date('2026-03-02T08:30:00.123Z'),
      endsAt: new Date('2026-03-02T10:30:00Z'),
    });
    expect(found[1]).not.toHaveProperty('endsAt');
  });

  it('tells which requests are open, and forgets those that have begun or are of another kind', async () => {
    const tomorrow = {
      startDateTime: '2026-03-03T09:00:00Z',
      expiration: { type: 'afterDuration', duration: 'PT1H' },
    };
    const changes = [
      { status: 'PendingApproval' },
      { status: 'Granted', scheduleInfo: tomorrow },
      { status: 'PendingProvisioning' },
      { status: 'Granted' },
      { status: 'Granted', scheduleInfo: tomorrow, action: 'adminAssign' },
    ];
    listed('open', ...changes.map((change) => requestRecord({ ...record, ...change })));
    const found = (await standing()).open;
    expect(found.map(({ status }) => status)).toEqual([
      'pending-approval',
      'scheduled',
      'in-progress',
    ]);
    expect(found[0]).toEqual({
      ...role,
      entraRequestId: requestId,
      status: 'pending-approval',
      createdAt: new Date('2026-03-02T09:00:00Z'),
    });
  });
});

describe('the names of groups that come without', () => {
  const another = '55555555-2222-4333-8444-555555555555';
  const nameless = { ...member.record, group: null };

  function groupsAre(...records: object[]): void {
    const list = `GET /v1.0${member.eligibilities}ScheduleInstances/${mine}`;
    stage.on(list, { body: { value: records.map((record) => eligibilityRecord(record)) } });
  }

  const names = async () => (await standing()).eligible.map(({ roleName }) => roleName);
  const sent = () => JSON.parse(stage.server.seen.at(-1)?.body ?? '');

  it('are looked up in one call for all of them', async () => {
    groupsAre(
      nameless,
      { ...owner.record, group: { id: member.role.scopeId, displayName: null } },
      { ...nameless, groupId: another },
      { ...member.record, groupId: '66666666-2222-4333-8444-555555555555' },
    );
    stage.on(getByIds, {
      body: {
        value: [
          { '@odata.type': '#microsoft.graph.group', id: another, displayName: 'SG-DBA' },
          { id: member.role.scopeId.toUpperCase(), displayName: 'PAG-Web' },
        ],
      },
    });
    expect(await names()).toEqual(['PAG-Web', 'PAG-Web', 'SG-DBA', 'PAG-Payments']);
    expect(stage.calls.map(({ path }) => path)).toEqual([
      '/v1.0/$batch',
      '/v1.0/directoryObjects/getByIds',
    ]);
    expect(sent()).toEqual({ ids: [member.role.scopeId, another], types: ['group'] });
  });

  it.each([
    ['Graph does not know them', { body: { value: [] } }],
    ['Graph does not show them', graphError(403, 'Authorization_RequestDenied')],
    ['Graph does not answer', graphError(503, 'ServiceUnavailable')],
  ])('are their ids where %s, and nothing is left out', async (_, line) => {
    groupsAre(nameless);
    stage.on(getByIds, line);
    const { eligible, unread } = await standing();
    expect(eligible).toEqual([{ ...member.role, roleName: member.role.scopeId }]);
    expect(unread).toEqual([]);
  });
});

describe('groups that cannot be read', () => {
  const scopeMissing = JSON.stringify({
    errorCode: 'PermissionScopeNotGranted',
    message: 'Authorization failed due to missing permission scope …AzureADGroup.',
  });

  async function standingWhere(line: object): Promise<Standing> {
    const own = `GET /v1.0${entraRole.eligibilities}ScheduleInstances/${mine}`;
    stage.on(own, { body: { value: [eligibilityRecord()] } });
    stage.on(`GET /v1.0${member.assignments}ScheduleInstances/${mine}`, line);
    return standing();
  }

  it.each([
    ['the permission is missing', graphError(403, 'UnknownError', scopeMissing), 'consent'],
    ['Graph is out of order', graphError(503, 'ServiceUnavailable'), 'unreachable'],
    ['Graph is busy', graphError(429, 'TooManyRequests'), 'unreachable'],
    ['Graph refuses', graphError(403, 'Authorization_RequestDenied'), 'refused'],
    ['what came is odd', { body: { value: [{ accessId: 'guest' }] } }, 'refused'],
  ])(
    'are said to be unread where %s, and take nothing from the Entra roles',
    async (_, line, why) => {
      const { eligible, unread } = await standingWhere(line);
      expect(eligible).toEqual([exchangeAdministrator]);
      expect(unread).toEqual([{ kind: 'group', why }]);
    },
  );
});
