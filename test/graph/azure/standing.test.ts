import { PimError } from '../../../pim/errors';
import { type GraphStage, graphStage } from '../graph-stage';
import { ada, grace } from '../people';
import {
  armError,
  assignmentRecord,
  contributor,
  contributorRole,
  eligibilityRecord,
  provider,
  requestId,
  requestRecord,
  subscription,
} from './records';

const eligible = `GET ${provider}/roleEligibilityScheduleInstances`;
const active = `GET ${provider}/roleAssignmentScheduleInstances`;
const requests = `GET ${provider}/roleAssignmentScheduleRequests`;

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on('POST /v1.0/$batch', ({ body }) => ({
    body: {
      responses: JSON.parse(body).requests.map(({ id, url }: { id: string; url: string }) => ({
        id,
        status: 200,
        body: url.startsWith('/me') ? { id: ada.userId, userType: 'Member' } : { value: [] },
      })),
    },
  }));
  for (const list of [eligible, active, requests]) stage.on(list, { body: { value: [] } });
});

afterEach(() => stage.stop());

const standing = () => stage.directory.standing(ada, { azure: true });

describe('standing in Azure', () => {
  it('is read in three lists at the root, beside the call to Graph', async () => {
    expect(await standing()).toMatchObject({ eligible: [], active: [], open: [], unread: [] });
    const urls = new Set(stage.server.seen.map(({ url }) => decodeURIComponent(url)));
    const query = '?api-version=2020-10-01&$filter=asTarget()';
    expect(stage.server.seen).toHaveLength(4);
    expect(urls).toEqual(
      new Set([
        '/v1.0/$batch',
        `${provider}/roleEligibilityScheduleInstances${query}`,
        `${provider}/roleAssignmentScheduleInstances${query}`,
        `${provider}/roleAssignmentScheduleRequests${query}`,
      ]),
    );
  });

  it('is not asked for where nothing said can be in Azure', async () => {
    await stage.directory.standing(ada, { azure: false });
    expect(stage.server.seen).toHaveLength(1);
  });

  it('tells what may be activated, over what, until when, and by which eligibility', async () => {
    const value = [
      eligibilityRecord(),
      eligibilityRecord({
        scope: subscription,
        endDateTime: '2026-09-01T00:00:00Z',
        expandedProperties: {
          scope: { displayName: 'Payments' },
          roleDefinition: { displayName: 'Contributor' },
        },
      }),
    ];
    stage.on(eligible, { body: { value } });
    expect((await standing()).eligible).toEqual([
      contributor,
      {
        ...contributor,
        scopeId: subscription,
        scopeName: 'Payments',
        endsAt: new Date('2026-09-01T00:00:00Z'),
      },
    ]);
  });

  it('knows a role by its id in lower case, whatever Azure writes', async () => {
    const roleDefinitionId = `${provider}/roleDefinitions/${contributor.roleId.toUpperCase()}`;
    stage.on(eligible, { body: { value: [eligibilityRecord({ roleDefinitionId })] } });
    expect((await standing()).eligible[0]?.roleId).toBe(contributor.roleId);
  });

  it('calls by their ids what came without names', async () => {
    stage.on(eligible, { body: { value: [eligibilityRecord({ expandedProperties: null })] } });
    expect((await standing()).eligible[0]).toMatchObject({
      roleName: contributor.roleId,
      scopeName: 'rg-web',
    });
  });

  it('offers a role once to somebody eligible directly and through a group', async () => {
    const value = [
      eligibilityRecord({ endDateTime: '2026-06-01T00:00:00Z' }),
      eligibilityRecord({ memberType: 'Group', principalId: grace.userId }),
      eligibilityRecord({
        scope: contributor.scopeId.toUpperCase(),
        endDateTime: '2026-07-01T00:00:00Z',
      }),
    ];
    stage.on(eligible, { body: { value } });
    const found = (await standing()).eligible;
    expect(found).toEqual([{ ...contributor, throughGroup: true }]);
  });

  it('tells what is on, and what of it can be given back', async () => {
    const value = [
      assignmentRecord(),
      assignmentRecord({ assignmentType: 'Assigned', startDateTime: null, endDateTime: null }),
      assignmentRecord({ memberType: 'Group', principalId: grace.userId }),
    ];
    stage.on(active, { body: { value } });
    const found = (await standing()).active;
    expect(found.map(({ activated }) => activated)).toEqual([true, false, false]);
    expect(found[0]).toEqual({
      ...contributorRole,
      activated: true,
      startsAt: new Date('2026-03-02T08:30:00.123Z'),
      endsAt: new Date('2026-03-02T10:30:00Z'),
    });
    expect(found[1]).not.toHaveProperty('endsAt');
  });

  it('tells which requests are open, and forgets what has begun, ended or is of another kind', async () => {
    const later = {
      startDateTime: '2026-03-02T12:00:00Z',
      expiration: { type: 'AfterDuration', duration: 'PT1H' },
    };
    const value = [
      requestRecord({ status: 'PendingApproval' }),
      requestRecord({ status: 'Granted', scheduleInfo: later }),
      requestRecord({ status: 'PendingProvisioning' }),
      requestRecord({ status: 'Provisioned' }),
      requestRecord({ status: 'Denied' }),
      requestRecord({ requestType: 'AdminAssign', status: 'PendingApproval' }),
      requestRecord({ principalId: grace.userId, status: 'PendingApproval' }),
    ];
    stage.on(requests, { body: { value } });
    const { open } = await standing();
    expect(open.map(({ status }) => status)).toEqual([
      'pending-approval',
      'scheduled',
      'in-progress',
    ]);
    expect(open[0]).toEqual({
      ...contributorRole,
      entraRequestId: requestId,
      status: 'pending-approval',
      createdAt: new Date('2026-03-02T09:00:00Z'),
    });
  });

  it.each([
    ['refuses', armError(403, 'InsufficientPermissions'), 'refused'],
    ['cannot be reached', { fault: 'break' as const }, 'unreachable'],
    ['is busy', { status: 429 }, 'unreachable'],
    ['says what nobody understands', { body: {} }, 'refused'],
  ])('is said to be unread where Azure %s, and the rest goes on', async (_, line, why) => {
    stage.on(active, line);
    stage.on(eligible, { body: { value: [eligibilityRecord()] } });
    const found = await standing();
    expect(found.unread).toEqual([{ kind: 'azure', why }]);
    expect(found.eligible).toEqual([]);
    expect(found.userId).toBe(ada.userId);
  });

  it('is said to be unread where the organisation has not consented to Azure', async () => {
    stage.denyArm(new PimError('consent-needed'));
    expect((await standing()).unread).toEqual([{ kind: 'azure', why: 'consent' }]);
  });
});
