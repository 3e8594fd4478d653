import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { type Body, itemsOf, openRig, type Rig, text } from '../rig';
import {
  client,
  day,
  decide,
  definitions,
  mine,
  principalOf,
  queryScope,
  review,
  running,
  statusOf,
  user,
} from './review-calls';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const payments = groupId('dev-payments');
const owners = { query: `/groups/${payments}/owners`, queryType: 'MicrosoftGraph' };
const members = queryScope(`/groups/${payments}/members`);
const admin = () => client(rig, 'priya');
const once = { recurrence: null };

function group(with_: object = {}, settings: object = {}) {
  return {
    settings: { ...once, ...settings },
    with: { scope: members, reviewers: [owners], ...with_ },
  };
}

function listed(): readonly string[] {
  return rig.directory.groups[payments]?.memberIds ?? [];
}

describe('a review of a group', () => {
  it('asks its active owners, and demands a fallback', async () => {
    const without = await admin().post(definitions, review(group({ fallbackReviewers: [] })));
    expect(without.status).toBe(400);
    const { instance } = await running(rig, group());
    const asked = await mine(rig, 'fatima', instance);
    expect(asked.map(principalOf)).toContain('Diego Fuentes');
    expect(asked[0]).toMatchObject({
      resource: { id: payments, displayName: 'DEV-PAYMENTS', type: 'group' },
      resourceLink: `https://graph.microsoft.com/v1.0/groups/${payments}`,
    });
  });

  it('takes the denied from its list of members', async () => {
    const { instance } = await running(rig, group());
    const no = await decide(rig, instance, { by: 'fatima', about: 'Diego' }, { decision: 'Deny' });
    expect(no.status).toBe(204);
    expect(listed()).toContain(personId('diego'));
    await rig.advance(20 * day + 5);
    expect(await statusOf(rig, instance)).toBe('Applied');
    expect(listed()).not.toContain(personId('diego'));
  });

  it('takes an eligibility from the denied', async () => {
    const scope = queryScope(
      `/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId eq '${payments}' and accessId eq 'member'`,
    );
    const { instance } = await running(rig, group({ scope }));
    const eligible = () =>
      Object.values(rig.directory.eligibilitySchedules).some(
        ({ principalId, scopeId, roleDefinitionId }) =>
          principalId === personId('olu') && scopeId === payments && roleDefinitionId === 'member',
      );
    expect(eligible()).toBe(true);
    await decide(rig, instance, { by: 'fatima', about: 'Olu' }, { decision: 'Deny' });
    await rig.advance(20 * day + 5);
    expect(eligible()).toBe(false);
  });

  it('is for the administrators of groups too, and for owners only where they are let', async () => {
    expect((await client(rig, 'fatima').post(definitions, review(group()))).status).toBe(403);
    const policy = '/beta/identityGovernance/accessReviews/policy';
    const let_ = { isGroupOwnerManagementEnabled: true };
    expect((await client(rig, 'fatima').patch(policy, let_)).status).toBe(403);
    expect((await admin().patch(policy, let_)).status).toBe(204);
    expect((await admin().get(policy)).body).toMatchObject(let_);
    expect((await client(rig, 'fatima').post(definitions, review(group()))).status).toBe(201);
  });
});

describe('a review in stages', () => {
  const stageSettings = [
    {
      stageId: '1',
      durationInDays: 3,
      recommendationsEnabled: true,
      reviewers: [owners],
      decisionsThatWillMoveToNextStage: ['Approve', 'NotReviewed'],
    },
    {
      stageId: '2',
      dependsOn: ['1'],
      durationInDays: 4,
      recommendationsEnabled: false,
      reviewers: [user('catherine')],
    },
  ];

  async function stagesOf(instance: string): Promise<readonly Body[]> {
    return itemsOf(await admin().get(`${instance}/stages`));
  }

  it('asks the next stage about those whom the first passes on', async () => {
    rig.directory.groups[payments]?.memberIds.push(personId('sam'));
    const { instance } = await running(rig, group({ stageSettings }));
    const [first, none] = await stagesOf(instance);
    expect(none).toBeUndefined();
    expect(first).toMatchObject({
      status: 'InProgress',
      endDateTime: '2026-03-05T09:00:00.000Z',
      reviewers: [{ query: owners.query }],
    });
    const stage = `${instance}/stages/${text(first, 'id')}`;
    await decide(rig, stage, { by: 'fatima', about: 'Sam' }, { decision: 'Deny' });
    const yes = { decision: 'Approve', justification: 'Needed' };
    await decide(rig, stage, { by: 'fatima', about: 'Diego' }, yes);
    await rig.advance(3 * day);
    const stages = await stagesOf(instance);
    expect(stages).toMatchObject([
      { status: 'Completed' },
      { status: 'InProgress', endDateTime: '2026-03-09T09:00:00.000Z' },
    ]);
    const second = `${instance}/stages/${text(stages[1], 'id')}`;
    const asked = await mine(rig, 'catherine', second);
    expect(asked.map(principalOf)).toContain('Diego Fuentes');
    expect(asked.map(principalOf)).not.toContain('Sam Whitfield');
    const late = (await mine(rig, 'fatima', stage)).map((item) => text(item, 'id'))[0];
    const tooLate = await client(rig, 'fatima').patch(`${stage}/decisions/${late}`, yes);
    expect(tooLate.status).toBe(400);
    await decide(rig, second, { by: 'catherine', about: 'Diego' }, { decision: 'Deny' });
    await rig.advance(4 * day + 5);
    expect(await statusOf(rig, instance)).toBe('Applied');
    expect(listed()).not.toContain(personId('sam'));
    expect(listed()).not.toContain(personId('diego'));
  });

  it('goes on early when a stage is stopped, and changes who reviews it', async () => {
    const { instance } = await running(rig, group({ stageSettings }));
    const [first] = await stagesOf(instance);
    expect((await admin().post(`${instance}/stages/${text(first, 'id')}/stop`)).status).toBe(204);
    const [, second] = await stagesOf(instance);
    const address = `${instance}/stages/${text(second, 'id')}`;
    const changed = await admin().patch(address, { reviewers: [user('rahul')] });
    expect(changed).toMatchObject({ status: 200, body: { status: 'InProgress' } });
    const found = await client(rig, 'rahul').get(
      `${instance}/stages/filterByCurrentUser(on='reviewer')`,
    );
    expect(itemsOf(found)).toMatchObject([{ id: second?.id }]);
    const accepted = await client(rig, 'rahul').post(`${address}/batchRecordDecisions`, {
      decision: 'DontKnow',
    });
    expect(accepted.status).toBe(204);
    expect((await admin().post(`${address}/stop`)).status).toBe(204);
    expect(await statusOf(rig, instance)).toBe('Completing');
  });
});
