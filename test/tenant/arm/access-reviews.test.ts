import { randomUUID } from 'node:crypto';
import { personId } from '../../../tenant/directory/cast-ids';
import { paymentsSubscription } from '../../../tenant/directory/seed-azure-scopes';
import { type ArmBody, type ArmReply, over, property, refusal, roleId, rows } from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const version = { 'api-version': '2021-12-01-preview' };
const toReview = { ...version, $filter: 'assignedToMeToReview()' };
const reviews = over(paymentsSubscription, 'accessReviewScheduleDefinitions');
const inbox = over('', 'accessReviewScheduleDefinitions');

function review(wanted: object = {}): object {
  return {
    properties: {
      displayName: 'Owners of payments',
      reviewersType: 'Assigned',
      reviewers: [{ principalId: personId('rahul'), principalType: 'user' }],
      scope: {
        resourceId: paymentsSubscription,
        roleDefinitionId: roleId('Owner', paymentsSubscription),
        principalType: 'user',
        assignmentState: 'eligible',
      },
      settings: {
        autoApplyDecisionsEnabled: true,
        justificationRequiredOnApproval: true,
        recommendationsEnabled: true,
        instanceDurationInDays: 3,
      },
      ...wanted,
    },
  };
}

const order = (key = 'priya', body = review(), name: string = randomUUID()): Promise<ArmReply> =>
  arm.as(key).put(`${reviews}/${name}`, body);

function nameOf({ name }: ArmBody = {}): string {
  if (name === undefined) throw new Error('No name');
  return name;
}

/** Orders a review, and gives the address under which its reviewers find it. */
async function running(): Promise<string> {
  const ordered = await order();
  expect(ordered.status).toBe(200);
  await arm.advance('PT2M');
  const mine = await arm.as('rahul').get(inbox, toReview);
  expect(rows(mine)).toMatchObject([{ name: nameOf(ordered.body) }]);
  const path = `${inbox}/${nameOf(ordered.body)}/instances`;
  return `${path}/${nameOf(rows(await arm.as('rahul').get(path, toReview))[0])}`;
}

function principal({ properties }: ArmBody): unknown {
  return properties?.principal;
}

async function questions(instance: string): Promise<readonly ArmBody[]> {
  return rows(await arm.as('rahul').get(`${instance}/decisions`, toReview));
}

function eligible(key: string): boolean {
  return Object.values(arm.core.tenant.directory.eligibilitySchedules).some(
    ({ principalId, scopeId, roleDefinitionId }) =>
      principalId === personId(key) &&
      scopeId === paymentsSubscription &&
      roleId('Owner', paymentsSubscription).endsWith(roleDefinitionId),
  );
}

describe('a review of an Azure role', () => {
  it('takes the role from the denied at its end', async () => {
    const instance = await running();
    const items = await questions(instance);
    const item = items.find((one) => JSON.stringify(principal(one)).includes(personId('fatima')));
    expect(item?.properties).toMatchObject({ decision: 'NotReviewed', applyResult: 'New' });
    const path = `${instance}/decisions/${nameOf(item)}`;
    const rahul = arm.as('rahul');
    const bare = { properties: { decision: 'Approve' } };
    expect(await rahul.patch(path, bare, version)).toMatchObject(refusal(400, 'BadRequest'));
    expect((await rahul.patch(path, { decision: 'Perhaps' }, version)).status).toBe(400);
    const other = await arm.as('priya').patch(path, { decision: 'Deny' }, version);
    expect(other).toMatchObject(refusal(403, 'InsufficientPermissions'));
    const denied = await rahul.patch(path, { decision: 'Deny', justification: 'Left' }, version);
    expect(denied.status).toBe(200);
    expect(property(denied, 'decision')).toBe('Deny');
    expect(eligible('fatima')).toBe(true);
    await arm.advance('P3DT10M');
    expect(eligible('fatima')).toBe(false);
    const after = await arm.as('priya').get(`${path.replace(inbox, reviews)}`, version);
    expect(property(after, 'applyResult')).toBe('AppliedSuccessfully');
  });

  it('is for those who may assign roles there, and not in Graph', async () => {
    expect(await order('rahul')).toMatchObject(refusal(403, 'InsufficientPermissions'));
    expect((await order('priya', { properties: {} })).status).toBe(400);
    const elsewhere = review({
      scope: { resourceId: '/subscriptions/none', roleDefinitionId: 'x' },
    });
    expect((await order('priya', elsewhere)).status).toBe(404);
    const name = nameOf((await order()).body);
    const stranger = await arm.as('bruno').get(`${reviews}/${name}`, version);
    expect(stranger).toMatchObject(refusal(403, 'InsufficientPermissions'));
    expect(rows(await arm.as('priya').get(reviews, version))).toHaveLength(1);
    const old = await arm.as('priya').get(reviews, { 'api-version': '2020-10-01' });
    expect(old).toMatchObject(refusal(400, 'NoRegisteredProviderFound'));
  });

  it('can be stopped, applied by hand and forgotten', async () => {
    const name = randomUUID();
    const settings = { instanceDurationInDays: 3, autoApplyDecisionsEnabled: false };
    await order('priya', review({ settings }), name);
    await arm.advance('PT2M');
    const priya = arm.as('priya');
    const [instance] = rows(await priya.get(`${reviews}/${name}/instances`, version));
    const address = `${reviews}/${name}/instances/${nameOf(instance)}`;
    expect((await priya.post(`${address}/sendReminders`, {}, version)).status).toBe(204);
    expect((await priya.post(`${address}/stop`, {}, version)).status).toBe(204);
    await arm.advance('PT5M');
    expect(property(await priya.get(address, version), 'status')).toBe('Completed');
    expect((await priya.post(`${address}/applyDecisions`, {}, version)).status).toBe(204);
    expect(rows(await priya.get(`${address}/contactedReviewers`, version))).toHaveLength(1);
    expect((await priya.remove(`${reviews}/${name}`)).status).toBe(200);
    expect((await priya.get(address, version)).status).toBe(404);
  });

  it('shows the people of a group, from whom it takes nothing', async () => {
    const name = randomUUID();
    const group = Object.values(arm.core.tenant.directory.eligibilitySchedules).find(
      ({ provider, principalId }) =>
        provider === 'azure' && principalId in arm.core.tenant.directory.groups,
    );
    const scope = {
      resourceId: group?.scopeId,
      roleDefinitionId: group?.roleDefinitionId,
      principalType: 'user',
      assignmentState: 'eligible',
    };
    await order('priya', review({ scope }), name);
    await arm.advance('PT2M');
    const path = `${reviews}/${name}/instances`;
    const [instance] = rows(await arm.as('priya').get(path, version));
    const address = `${inbox}/${name}/instances/${nameOf(instance)}`;
    const item = (await questions(address)).find((one) =>
      JSON.stringify(principal(one)).includes(personId('diego')),
    );
    const decision = `${address}/decisions/${nameOf(item)}`;
    await arm.as('rahul').patch(decision, { decision: 'Deny' }, version);
    await arm.advance('P3DT10M');
    const after = await arm.as('rahul').get(decision, version);
    expect(property(after, 'applyResult')).toBe('ApplyNotSupported');
    const left = arm.core.tenant.directory.eligibilitySchedules[group?.id ?? ''];
    expect(left).toBeDefined();
  });
});
