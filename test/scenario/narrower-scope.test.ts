import { z } from 'zod';
import { personId, subscriptionId } from '../../tenant/directory/cast-ids';
import { paymentsSubscription } from '../../tenant/directory/seed-azure-scopes';
import { tokenOf } from './portal';
import { buttonsOf, textOf } from './somebody';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.ready();
});

afterAll(async () => {
  await stage.close();
});

/** Azure, spoken to past the bot. */
async function arm(key: string, method: string, path: string, body?: object): Promise<unknown> {
  const { address } = stage.tenant;
  const token = await tokenOf(address, personId(key), 'https://management.azure.com/.default');
  const answer = await fetch(address + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const named = z.object({ displayName: z.string() });
const instances = z.object({
  value: z.array(
    z.object({
      properties: z.object({
        scope: z.string(),
        assignmentType: z.string(),
        expandedProperties: z.object({ roleDefinition: named }),
      }),
    }),
  ),
});

/** What somebody has activated in Azure, each as `Contributor over …/rg-web`. */
async function activated(key: string): Promise<readonly string[]> {
  const path = '/providers/Microsoft.Authorization/roleAssignmentScheduleInstances';
  const query = '?$filter=asTarget()&api-version=2020-10-01';
  const { value } = instances.parse(await arm(key, 'GET', path + query));
  return value.flatMap(({ properties: { scope, assignmentType, expandedProperties } }) =>
    assignmentType === 'Activated'
      ? [`${expandedProperties.roleDefinition.displayName} over ${scope}`]
      : [],
  );
}

async function callsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  await stage.graphCalls();
  await work();
  const calls = Object.entries(await stage.graphCalls());
  return calls.flatMap(([call, count]) => Array<string>(count).fill(lastOf(call)));
}

/** `GET …/eligibleChildResources`, without where. */
function lastOf(call: string): string {
  const [method, path = ''] = call.split(' ');
  return `${method} ${path
    .replace(/\/\{id\}$/, '')
    .split('/')
    .at(-1)}`;
}

describe('an Azure role over a part of what it is held over', () => {
  it('is on over that part alone, for one call more', async () => {
    const diego = stage.as('diego');
    const calls = await callsOf(async () => {
      const words = 'activate contributor on rg-web for 1h because of a hotfix';
      expect(textOf(await diego.ask(words))).toMatch(/Contributor.*Active until/);
    });
    expect(await activated('diego')).toEqual([
      `Contributor over ${paymentsSubscription}/resourceGroups/rg-web`,
    ]);
    expect(new Set(calls)).toEqual(
      new Set([
        'POST $batch',
        'GET roleEligibilityScheduleInstances',
        'GET roleAssignmentScheduleInstances',
        'GET roleAssignmentScheduleRequests',
        'GET eligibleChildResources',
        'GET roleManagementPolicyAssignments',
        'PUT roleAssignmentScheduleRequests',
      ]),
    );
    expect(calls).toHaveLength(7);
  });

  it('is listed with its place, and given back by it', async () => {
    const diego = stage.as('diego');
    expect(textOf(await diego.ask('my active roles'))).toMatch(/rg.*web.*Contributor/);
    await stage.advance('PT6M');
    expect(textOf(await diego.ask('deactivate contributor on rg-web'))).toMatch(/is off/);
    expect(await activated('diego')).toEqual([]);
  });

  it('is asked for in the card that asks for the rest, and goes on from there', async () => {
    const lena = stage.as('lena');
    const details = await lena.ask('activate contributor on the data resource group for 1h');
    expect(textOf(details)).toMatch(/Contributor over rg.*data/);
    const sent = await lena.press(details, 'Request', { justification: 'A broken index' });
    expect(sent.outcome).toBe('card');
    expect(await activated('lena')).toEqual([
      `Contributor over ${paymentsSubscription}/resourceGroups/rg-data`,
    ]);
  });

  it('is not guessed where there is no such place', async () => {
    const diego = stage.as('diego');
    const answer = await diego.ask('activate contributor on rg-wbe for 1h because of a hotfix');
    expect(textOf(answer)).toMatch(/nothing called "rg.*wbe" in sub.*payments.*There is rg.*web/);
    expect(await activated('diego')).toEqual([]);
  });

  it('is asked back where two places have that name', async () => {
    const platform = `/subscriptions/${subscriptionId('platform')}`;
    const group = `${platform}/resourceGroups/rg-web`;
    await arm('emergency1', 'PUT', `${group}?api-version=2021-04-01`, { location: 'westeurope' });
    const lena = stage.as('lena');
    const question = await lena.ask('activate contributor on rg-web for 1h because of a hotfix');
    expect(textOf(question)).toMatch(
      /Which one is "rg.*web"\?.*in sub.*payments.*in sub.*platform/,
    );
    expect(await activated('lena')).not.toContain(`Contributor over ${group}`);
    const [, second] = buttonsOf(question);
    const picked = await lena.press(question, second?.title ?? '');
    expect(picked.outcome).toBe('card');
    expect(await activated('lena')).toContain(`Contributor over ${group}`);
  });
});
