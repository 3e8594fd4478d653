import { type GraphStage, graphStage } from '../graph-stage';
import { ada, failureOf, grace } from '../people';
import {
  armError,
  assignmentRecord,
  contributor,
  contributorRole,
  provider,
  requestId,
  requestRecord,
  subscription,
  webGroup,
} from './records';

const collection = `${webGroup}${provider}/roleAssignmentScheduleRequests`;
const one = `${collection}/${requestId}`;
const instances = `GET ${webGroup}${provider}/roleAssignmentScheduleInstances`;
const children = `GET ${webGroup}${provider}/eligibleChildResources`;
const lodged = { id: requestId, role: contributorRole };
const since = new Date('2026-03-02T08:59:00Z');

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const lists = (...value: object[]) => stage.on(`GET ${collection}`, { body: { value } });

describe('a request', () => {
  it('is read by its id, over its scope', async () => {
    stage.on(`GET ${one}`, { body: requestRecord({ status: 'Denied' }) });
    expect(await stage.directory.request(ada, lodged)).toEqual({ status: 'denied', id: requestId });
    expect(stage.server.seen[0]?.url).toBe(`${one}?api-version=2020-10-01`);
  });

  it('is nothing where Azure knows none', async () => {
    stage.on(`GET ${one}`, armError(404, 'RoleAssignmentScheduleRequestNotFound'));
    expect(await stage.directory.request(ada, lodged)).toBeUndefined();
  });

  it('is not taken for gone where it may not be read', async () => {
    stage.on(`GET ${one}`, armError(403, 'InsufficientPermissions'));
    expect((await failureOf(stage.directory.request(ada, lodged))).code).toBe('graph-refused');
  });

  it('is withdrawn over its scope', async () => {
    stage.on(`POST ${one}/cancel`, { status: 200 });
    expect(await stage.directory.cancel(ada, lodged)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    [400, 'not-cancelable'],
    [409, 'not-cancelable'],
    [404, 'not-found'],
  ])('is not withdrawn where Azure says %i', async (status, refusal) => {
    stage.on(`POST ${one}/cancel`, armError(status, 'X'));
    expect(await stage.directory.cancel(ada, lodged)).toEqual({ ok: false, refused: { refusal } });
  });

  it('leads nowhere under an id that is none', async () => {
    const id = '../../x' as typeof requestId;
    const failure = await failureOf(stage.directory.request(ada, { ...lodged, id }));
    expect(failure.code).toBe('graph-refused');
    expect(stage.server.seen).toHaveLength(0);
  });
});

describe('requestsSince', () => {
  it('finds the person’s own for that very role and scope, newest first', async () => {
    const [older, newer] = [
      '11111111-5b74-4a5e-9a3a-6a5de8a2f1c9',
      '22222222-5b74-4a5e-9a3a-6a5de8a2f1c9',
    ];
    lists(
      requestRecord({ createdOn: '2026-03-02T09:00:00Z' }, older),
      requestRecord({ createdOn: '2026-03-02T09:01:00Z', status: 'PendingApproval' }, newer),
      requestRecord({ createdOn: '2026-03-02T08:00:00Z' }),
      requestRecord({ scope: subscription }),
      requestRecord({ principalId: grace.userId }),
      requestRecord({ requestType: 'SelfDeactivate' }),
      requestRecord({ roleDefinitionId: `${provider}/roleDefinitions/${requestId}` }),
    );
    const found = await stage.directory.requestsSince(ada, contributorRole, since);
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      [newer, 'pending-approval'],
      [older, 'active'],
    ]);
    expect(decodeURIComponent(stage.server.seen[0]?.url ?? '')).toContain('$filter=asTarget()');
  });
});

describe('endedBy', () => {
  it.each([
    ['SelfDeactivate', 'holder'],
    ['AdminRemove', 'administrator'],
    ['SelfActivate', undefined],
  ])('reads %s', async (requestType, by) => {
    lists(requestRecord({ requestType, status: 'Revoked' }));
    expect(await stage.directory.endedBy(ada, contributorRole, since)).toBe(by);
  });
});

describe('isOn', () => {
  it.each([
    ['over that very scope', {}, true],
    [
      'whatever the casing of the scope',
      { scope: contributor.scopeId.replace('resourceGroups', 'resourcegroups') },
      true,
    ],
    ['not over a wider one', { scope: subscription }, false],
    ['not another role', { roleDefinitionId: `${provider}/roleDefinitions/${requestId}` }, false],
  ])('looks for the role %s', async (_, change, on) => {
    stage.on(instances, { body: { value: [assignmentRecord(change)] } });
    expect(await stage.directory.isOn(ada, contributorRole)).toBe(on);
  });

  it('finds nothing where nothing is on', async () => {
    stage.on(instances, { body: { value: [] } });
    expect(await stage.directory.isOn(ada, contributorRole)).toBe(false);
  });
});

describe('childScopes', () => {
  it('are what is in a scope, by the names that people read', async () => {
    const vm = `${webGroup}/providers/Microsoft.Compute/virtualMachines/vm-1`;
    stage.on(children, {
      body: {
        value: [
          { id: `${subscription}/resourceGroups/rg-a`, name: 'rg-a', type: 'resourcegroup' },
          { id: '/subscriptions/x', name: 'Payments', type: 'Subscription' },
          { id: vm, name: null, type: 'Microsoft.Compute/virtualMachines' },
          { id: '/x/registry', name: 'cr1', type: 'Microsoft.ContainerRegistry/registries' },
        ],
      },
    });
    expect(await stage.directory.childScopes(ada, contributor)).toEqual([
      {
        scopeId: `${subscription}/resourceGroups/rg-a`,
        scopeName: 'rg-a',
        type: 'resource group',
      },
      { scopeId: '/subscriptions/x', scopeName: 'Payments', type: 'subscription' },
      { scopeId: vm, scopeName: 'vm-1', type: 'virtual machine' },
      { scopeId: '/x/registry', scopeName: 'cr1', type: 'registry' },
    ]);
    expect(stage.calls).toHaveLength(1);
  });

  it('are none of what is not in Azure', async () => {
    expect(await stage.directory.childScopes(ada, { ...contributor, kind: 'directory' })).toEqual(
      [],
    );
    expect(stage.calls).toHaveLength(0);
  });
});
