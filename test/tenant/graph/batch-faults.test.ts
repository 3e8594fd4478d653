import { readFault } from '../../../tenant/sandbox/fault';
import { type Body, errorWith, openRig, type Reply, type Rig } from '../rig';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

function strike(order: object): void {
  const fault = readFault(order);
  if (!fault) throw new Error('No such fault');
  rig.faults.add(fault, rig.clock.now());
}

function responses({ status, body }: Reply): Map<unknown, Body> {
  expect(status).toBe(200);
  if (!Array.isArray(body.responses)) throw new Error(JSON.stringify(body));
  return new Map(body.responses.map((response: Body) => [response.id, response]));
}

const me = { id: 'me', method: 'GET', url: '/me?$select=id' };
const boss = { id: 'boss', method: 'GET', url: '/me/manager', dependsOn: ['me'] };
const users = { id: 'users', method: 'GET', url: '/users?$top=1' };

function send(version = 'v1.0', requests: readonly object[] = [boss, users, me]): Promise<Reply> {
  return rig.as('ada').post(`/${version}/$batch`, { requests });
}

describe('a batch in which one request is struck', () => {
  it('throttles that one and what depends on it, and answers the others', async () => {
    strike({ path: '/v1.0/me', fault: 'throttle', retryAfterSeconds: 7, count: 1 });
    const answers = responses(await send());
    expect(answers.get('me')).toMatchObject({
      status: 429,
      headers: { 'retry-after': '7' },
      body: { error: { code: 'TooManyRequests' } },
    });
    expect(answers.get('boss')).toMatchObject({ status: 424 });
    expect(answers.get('users')).toMatchObject({ status: 200 });
    const again = responses(await send());
    expect([...again.values()].map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('meets faults of its own version alone', async () => {
    strike({ path: '/beta/users', fault: 'fail', status: 503 });
    expect(responses(await send()).get('users')).toMatchObject({ status: 200 });
    expect(responses(await send('beta')).get('users')).toMatchObject({ status: 503 });
  });

  it('waits for what hangs, and loses only the answer of what was carried out', async () => {
    strike({ path: '/v1.0/me/manager', fault: 'hang', delaySeconds: 0.01, count: 1 });
    strike({ path: '/v1.0/users', fault: 'lose-answer', count: 1 });
    const answers = responses(await send());
    expect(answers.get('boss')).toMatchObject({ status: 200 });
    expect(answers.get('users')).toMatchObject({ status: 504 });
  });
});

describe('the order of a batch', () => {
  it('is that of what depends on what, whatever the order they were sent in', async () => {
    const ids = [...responses(await send()).keys()];
    expect(ids.indexOf('me')).toBeLessThan(ids.indexOf('boss'));
    expect(ids).toHaveLength(3);
  });

  it.each([
    [
      'a circle',
      [
        { ...me, dependsOn: ['users'] },
        { ...users, dependsOn: ['me'] },
      ],
    ],
    ['itself to wait for', [{ ...me, dependsOn: ['me'] }]],
    ['ids that differ in case alone', [me, { ...me, id: 'ME' }]],
    ['another host', [{ ...me, url: '//elsewhere.example/me' }]],
    ['a write without a body', [{ ...me, method: 'POST', headers: {} }]],
  ])('cannot have %s', async (_what, requests) => {
    expect(await send('v1.0', requests)).toMatchObject({
      status: 400,
      body: errorWith('BadRequest', expect.stringMatching(/^Invalid batch payload format\./)),
    });
  });
});
