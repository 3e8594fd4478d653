import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { itemsOf, openRig, type Rig } from '../rig';
import {
  client,
  eligibleFor,
  isEligible,
  mine,
  principalOf,
  queryScope,
  running,
  user,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const admin = () => client(rig, 'priya');
const role = roleIdOf('Exchange Administrator');

async function principals(instance: string): Promise<string[]> {
  const items = itemsOf(await admin().get(`${instance}/decisions`));
  return items.map(principalOf).sort((a, b) => a.localeCompare(b));
}

describe('what is under review', () => {
  it('is who is eligible, active or both, people or role-assignable groups as one', async () => {
    const active = `/roleManagement/directory/roleAssignmentScheduleInstances?$expand=principal&$filter=(assignmentType eq 'Assigned' and isof(principal,'microsoft.graph.user') and roleDefinitionId eq '${roleIdOf('Global Administrator')}')`;
    const both = `/roleManagement/directory/roleDefinitions/${roleIdOf('Global Administrator')}`;
    const once = { recurrence: null };
    const of = async (query: string) =>
      principals(
        (await running(rig, { settings: once, with: { scope: queryScope(query) } })).instance,
      );
    expect(await of(eligibleFor('Global Administrator'))).toEqual(['Lena Fischer', 'Omar Haddad']);
    expect(await of(active)).toEqual(['Emergency Access 1', 'Emergency Access 2']);
    expect(await of(both)).toHaveLength(4);
    const guests = {
      '@odata.type': '#microsoft.graph.principalResourceMembershipsScope',
      principalScopes: [queryScope("/users?$filter=(userType eq 'Guest')")],
      resourceScopes: [queryScope(both)],
    };
    const { instance } = await running(rig, { settings: once, with: { scope: guests } });
    expect(await principals(instance)).toEqual([]);
  });

  it('gets an instance for each of several roles', async () => {
    const names = ['Exchange Administrator', 'Reports Reader'];
    const scope = {
      '@odata.type': '#microsoft.graph.principalResourceMembershipsScope',
      principalScopes: [queryScope('/v1.0/users'), queryScope('/v1.0/groups')],
      resourceScopes: names.map((name) =>
        queryScope(`/beta/roleManagement/directory/roleDefinitions/${roleIdOf(name)}`),
      ),
    };
    const { definition } = await running(rig, { with: { scope } });
    const running2 = `${definition}/instances?$filter=status eq 'InProgress'`;
    expect(itemsOf(await admin().get(running2))).toHaveLength(2);
  });

  it('is who held it when the review started, whatever came after', async () => {
    const { instance } = await running(rig);
    const before = await principals(instance);
    await admin().post('/v1.0/roleManagement/directory/roleEligibilityScheduleRequests', {
      action: 'adminAssign',
      principalId: personId('tomas'),
      roleDefinitionId: role,
      directoryScopeId: '/',
      justification: 'New',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P30D' } },
    });
    expect(isEligible(rig, 'tomas', 'Exchange Administrator')).toBe(true);
    expect(await principals(instance)).toEqual(before);
  });

  it('is answered for by everybody themselves where nobody is named', async () => {
    const { instance } = await running(rig, { with: { reviewers: [] } });
    const own = await mine(rig, 'ada', instance);
    expect(own.map(principalOf)).toEqual(['Ada Lindqvist']);
  });

  it('is answered for by the fallback where somebody has no manager', async () => {
    const query = `/roleManagement/directory/roleDefinitions/${roleIdOf('Global Administrator')}`;
    const { instance } = await running(rig, { with: { scope: queryScope(query) } });
    expect(
      (await mine(rig, 'priya', instance)).map(principalOf).sort((a, b) => a.localeCompare(b)),
    ).toEqual(['Emergency Access 1', 'Emergency Access 2']);
  });

  it('stays where an administrator could not take it either, and says so', async () => {
    const directory = rig.directory;
    const query = `/roleManagement/directory/roleAssignmentScheduleInstances?$filter=(assignmentType eq 'Assigned' and roleDefinitionId eq '${roleIdOf('Privileged Role Administrator')}')`;
    const { instance } = await running(rig, {
      with: { scope: queryScope(query), reviewers: [user('rahul')] },
    });
    await client(rig, 'rahul').post(`${instance}/batchRecordDecisions`, { decision: 'Deny' });
    await admin().post(`${instance}/stop`);
    await rig.advance(5);
    expect(itemsOf(await admin().get(`${instance}/decisions`))).toMatchObject([
      { decision: 'Deny', applyResult: 'AppliedWithUnknownFailure' },
    ]);
    const errors = await admin().get(`${instance.replace('v1.0', 'beta')}/errors`);
    expect(itemsOf(errors)).toMatchObject([{ code: 'AppliedWithUnknownFailure' }]);
    const kept = Object.values(directory.assignmentSchedules).some(
      ({ principalId, roleDefinitionId }) =>
        principalId === personId('priya') &&
        roleDefinitionId === roleIdOf('Privileged Role Administrator'),
    );
    expect(kept).toBe(true);
  });

  it('takes a role-assignable group as one, and takes the role from it as one', async () => {
    const readers = `/roleManagement/directory/roleDefinitions/${roleIdOf('Directory Readers')}`;
    const scope = {
      '@odata.type': '#microsoft.graph.principalResourceMembershipsScope',
      principalScopes: [queryScope('/v1.0/users'), queryScope('/v1.0/groups')],
      resourceScopes: [queryScope(readers)],
    };
    const holds = () =>
      Object.values(rig.directory.assignmentSchedules).filter(
        ({ roleDefinitionId }) => roleDefinitionId === roleIdOf('Directory Readers'),
      );
    const before = holds().length;
    const { instance } = await running(rig, { with: { scope } });
    const [item] = await mine(rig, 'priya', instance);
    expect(item).toMatchObject({
      principal: { '@odata.type': '#microsoft.graph.identity', displayName: 'PAG-SERVICE-DESK-L1' },
      recommendation: 'NoInfoAvailable',
    });
    await client(rig, 'priya').post(`${instance}/batchRecordDecisions`, { decision: 'Deny' });
    await client(rig, 'priya').post(`${instance}/stop`);
    await rig.advance(5);
    expect(holds()).toHaveLength(before - 1);

    const alone = await running(rig, { with: { scope, reviewers: [] } });
    expect(await principals(alone.instance)).not.toContain('PAG-SERVICE-DESK-L1');
  });

  it('can be only those who have been away for long', async () => {
    const ada = rig.directory.people[personId('ada')];
    if (ada) ada.lastSignInDateTime = '2025-12-01T09:00:00Z';
    const scope = {
      ...queryScope(eligibleFor('Exchange Administrator')),
      '@odata.type': '#microsoft.graph.accessReviewInactiveUsersQueryScope',
      inactiveDuration: 'P60D',
    };
    const { instance } = await running(rig, { with: { scope } });
    expect(await principals(instance)).toEqual(['Ada Lindqvist']);
  });

  it('is something in a fresh tenant already', async () => {
    const asked = itemsOf(
      await client(rig, 'ines').get(
        "/beta/identityGovernance/accessReviews/decisions/filterByCurrentUser(on='reviewer')",
      ),
    );
    expect(asked.map(principalOf).sort((a, b) => a.localeCompare(b))).toEqual([
      'Deniz Aydin',
      'Noah Brandt',
    ]);
    const reviews = itemsOf(
      await client(rig, 'priya').get(
        '/v1.0/identityGovernance/accessReviews/definitions?$orderby=displayName',
      ),
    );
    expect(reviews.map(({ displayName, status }) => [displayName, status])).toEqual([
      ['Exchange Administrator eligibilities', 'InProgress'],
      ['PAG-SERVICE-DESK-L2 eligible members', 'NotStarted'],
      ['Reports Reader, by oneself', 'InProgress'],
    ]);
  });
});
