import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf, grace } from './people';
import { eligibilityRecord, exchangeAdministrator, requestId } from './records';

const management = '/v1.0/roleManagement/directory';
const mine = "filterByCurrentUser(on='principal')";
const eligible = `GET ${management}/roleEligibilityScheduleInstances/${mine}`;
const active = `GET ${management}/roleAssignmentScheduleInstances/${mine}`;
const requests = `GET ${management}/roleAssignmentScheduleRequests/${mine}`;

const privileged = '/v1.0/identityGovernance/privilegedAccess/group';
const ofGroups = [
  `GET ${privileged}/eligibilityScheduleInstances/${mine}`,
  `GET ${privileged}/assignmentScheduleInstances/${mine}`,
  `GET ${privileged}/assignmentScheduleRequests/${mine}`,
];

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
  stage.on('GET /v1.0/me', { body: { id: ada.userId, userType: 'Member', displayName: 'Ada' } });
  for (const list of [eligible, active, requests, ...ofGroups]) {
    stage.on(list, { body: { value: [] } });
  }
});

afterEach(() => stage.stop());

const standing = () => stage.directory.standing(ada, { azure: false });

describe('standing', () => {
  it('reads everything of a person’s own in one call', async () => {
    expect(await standing()).toEqual({
      userId: ada.userId,
      guest: false,
      eligible: [],
      active: [],
      open: [],
      unread: [],
    });
    expect(stage.calls).toEqual([
      expect.objectContaining({ method: 'POST', path: '/v1.0/$batch' }),
    ]);
    expect(stage.server.seen[0]?.headers.authorization).toMatch(/^Bearer token-of-Ada/);
    const asked = stage.lastBatch().map(decodeURIComponent);
    expect(asked).toContain('GET /me?$select=id,userType,displayName');
    expect(asked).toContain(
      `GET /roleManagement/directory/roleEligibilityScheduleInstances/${mine}?$expand=roleDefinition,directoryScope`,
    );
    expect(asked.find((url) => url.includes('Requests'))).toContain(
      "$filter=status eq 'PendingApproval' or status eq 'Granted'",
    );
  });

  it('tells what may be activated, over what, and until when', async () => {
    const unit = '/administrativeUnits/11111111-2222-4333-8444-555555555555';
    const records = [
      eligibilityRecord(),
      eligibilityRecord({
        directoryScopeId: unit,
        directoryScope: {
          '@odata.type': '#microsoft.graph.administrativeUnit',
          displayName: 'Lyon',
        },
        endDateTime: '2026-09-01T00:00:00Z',
      }),
    ];
    stage.on(eligible, { body: { value: records } });
    expect((await standing()).eligible).toEqual([
      exchangeAdministrator,
      {
        ...exchangeAdministrator,
        scopeId: unit,
        scopeName: 'Lyon',
        endsAt: new Date('2026-09-01T00:00:00Z'),
      },
    ]);
  });

  it('leaves out what is held over an application’s own scope', async () => {
    const elsewhere = eligibilityRecord({ directoryScopeId: null, appScopeId: '/AccessPackage/1' });
    stage.on(eligible, { body: { value: [elsewhere, eligibilityRecord()] } });
    expect((await standing()).eligible).toEqual([exchangeAdministrator]);
  });

  it('knows a guest', async () => {
    stage.on('GET /v1.0/me', { body: { id: ada.userId, userType: 'Guest' } });
    expect((await standing()).guest).toBe(true);
  });

  it('trusts nothing that was read in somebody else’s name', async () => {
    stage.on('GET /v1.0/me', { body: { id: grace.userId, userType: 'Member' } });
    expect((await failureOf(standing())).code).toBe('identity-mismatch');
  });
});

describe('a standing of several pages', () => {
  const page = (number: number, next?: string) => ({
    body: {
      value: [eligibilityRecord({ directoryScopeId: `/${requestId.slice(0, -1)}${number}` })],
      ...(next ? { '@odata.nextLink': next } : {}),
    },
  });

  it('is read to its end, at one call a page', async () => {
    const next = `${stage.server.address}/v1.0/more?$skiptoken=a%2Bb`;
    stage.on(eligible, page(1, next));
    stage.on('GET /v1.0/more', ({ url }) =>
      url.includes('last') ? page(3) : page(2, `${stage.server.address}/v1.0/more?$skiptoken=last`),
    );
    expect((await standing()).eligible).toHaveLength(3);
    expect(stage.server.seen.map(({ url }) => url)).toEqual([
      '/v1.0/$batch',
      '/v1.0/more?$skiptoken=a%2Bb',
      '/v1.0/more?$skiptoken=last',
    ]);
    expect(stage.server.seen[1]?.headers.authorization).toMatch(/^Bearer token-of-Ada/);
  });

  it('fails whole where a page fails', async () => {
    stage.on(eligible, page(1, `${stage.server.address}/v1.0/more`));
    stage.on('GET /v1.0/more', graphError(429, 'TooManyRequests'));
    expect((await failureOf(standing())).code).toBe('graph-throttled');
  });

  it.each(['https://graph.example.org/v1.0/more', 'http://127.0.0.1:1/v1.0/more', '/v1.0/more'])(
    'carries no token to %s',
    async (next) => {
      stage.on(eligible, page(1, next));
      expect((await failureOf(standing())).code).toBe('graph-unreadable');
      expect(stage.calls).toHaveLength(1);
    },
  );

  it('does not go on for ever', async () => {
    const next = `${stage.server.address}/v1.0/more`;
    stage.on(eligible, page(1, next));
    stage.on('GET /v1.0/more', page(1, next));
    expect((await failureOf(standing())).code).toBe('graph-unreadable');
  });
});

describe('a standing of which a part is missing', () => {
  it.each([
    ['the eligibilities', eligible],
    ['the assignments', active],
    ['the requests', requests],
    ['the person', 'GET /v1.0/me'],
  ])('is a failure and never an empty list: %s', async (_, part) => {
    stage.on(part, graphError(403, 'Authorization_RequestDenied'));
    expect((await failureOf(standing())).code).toBe('graph-refused');
    stage.on(part, graphError(503, 'ServiceUnavailable'));
    expect((await failureOf(standing())).code).toBe('graph-unreachable');
    stage.on(part, { body: { odd: true } });
    expect((await failureOf(standing())).code).toBe('graph-unreadable');
  });

  it('says that the tenant has no licence', async () => {
    stage.on(eligible, graphError(400, 'AadPremiumLicenseRequired'));
    expect((await failureOf(standing())).facts).toMatchObject({
      code: 'AadPremiumLicenseRequired',
    });
  });

  it.each([
    ['an id that is none', { roleDefinitionId: '../../users' }],
    ['a scope that is none', { directoryScopeId: 'everything' }],
    ['a moment that is none', { endDateTime: 'soon' }],
  ])('is a failure where a record has %s', async (_, change) => {
    stage.on(eligible, { body: { value: [eligibilityRecord(change)] } });
    expect((await failureOf(standing())).code).toBe('graph-unreadable');
  });
});
