import { randomUUID } from 'node:crypto';
import { azureRoleIdOf } from '../../../tenant/directory/azure-roles';
import { keepSchedule } from '../../../tenant/directory/held-schedules';
import { webMachine, webResourceGroup } from '../../../tenant/directory/seed-azure-scopes';
import { accessTokenOf } from '../entra/token-client';
import { type ArmBody, armScope, over, refusal, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const ada = () => arm.as('ada');
const eligibilities = over('', 'roleEligibilityScheduleInstances');

/** More than one answer holds. */
function makeEligible(times: number): void {
  const { directory } = arm.core.tenant;
  for (let count = 0; count < times; count += 1) {
    keepSchedule(directory.eligibilitySchedules, {
      id: randomUUID(),
      provider: 'azure',
      roleDefinitionId: azureRoleIdOf('Reader'),
      scopeId: count % 2 === 0 ? webMachine : webResourceGroup,
      principalId: ada().id,
      createdUsing: null,
      createdDateTime: '2026-01-01T00:00:00.000Z',
      modifiedDateTime: null,
      startDateTime: '2026-01-01T00:00:00.000Z',
      endDateTime: null,
    });
  }
}

async function follow(link: string): Promise<ArmBody> {
  const token = accessTokenOf(await arm.tokens.signIn('ada', armScope));
  const answer = await fetch(link, { headers: { authorization: `Bearer ${token}` } });
  return JSON.parse(await answer.text());
}

async function pages(first: ArmBody): Promise<ArmBody[]> {
  return first.nextLink ? [first, ...(await pages(await follow(first.nextLink)))] : [first];
}

describe('a long list of ARM', () => {
  it('comes in pages of a hundred, each with the whole address of the next', async () => {
    const before = rows(await ada().get(eligibilities, { $filter: 'asTarget()' })).length;
    makeEligible(230);
    const first = await ada().get(eligibilities, { $filter: 'asTarget()' });
    expect(first.body.nextLink).toMatch(
      new RegExp(`^${arm.core.address}${eligibilities}\\?api-version=2020-10-01&.*skiptoken=`),
    );
    const all = await pages(first.body);
    expect(all.map(({ value = [] }) => value.length)).toEqual([100, 100, 30 + before]);
    const ids = all.flatMap(({ value = [] }) => value.map(({ id }) => id));
    expect(new Set(ids).size).toBe(230 + before);
  });

  it('says nothing of a next page where there is none', async () => {
    const reply = await arm.as('fatima').get(eligibilities, { $filter: 'asTarget()' });
    expect(rows(reply).length).toBeGreaterThan(0);
    expect(reply.body).not.toHaveProperty('nextLink');
  });

  it('goes on from no place that somebody made up', async () => {
    const made = { $filter: 'asTarget()', $skiptoken: 'here' };
    expect(await ada().get(eligibilities, made)).toMatchObject(refusal(400, 'BadRequest'));
  });
});
