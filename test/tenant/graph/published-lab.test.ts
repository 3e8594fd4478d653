import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personId, tenantId } from '../../../tenant/directory/cast-ids';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { type RunningTenant, startTenant } from '../../../tenant/start';
import { type Client, clientOf, text } from '../rig';
import { activate } from './orders';

const people = seedPeople(new Date());
const dataDir = mkdtempSync(join(tmpdir(), 'tenant-lab-'));
let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant({ port: 0, dataDir });
});

afterAll(async () => {
  await tenant.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function post(path: string, body: URLSearchParams | object): Promise<Response> {
  const form = body instanceof URLSearchParams;
  return fetch(`${tenant.address}${path}`, {
    method: 'POST',
    ...(form ? {} : { headers: { 'content-type': 'application/json' } }),
    body: form ? body : JSON.stringify(body),
  });
}

async function signIn(username: string, password: string, id: string): Promise<Client> {
  const sandbox = await (await fetch(`${tenant.address}/sandbox`)).json();
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: String(Object(Object(sandbox).bot).appId),
    username,
    password,
    scope: 'https://graph.microsoft.com/.default',
  });
  const reply = await post(`/${tenantId}/oauth2/v2.0/token`, form);
  return clientOf(tenant.address, id, `Bearer ${text(Object(await reply.json()), 'access_token')}`);
}

function sam(): Promise<Client> {
  const { userPrincipalName = '', password = '' } = people[personId('sam')] ?? {};
  return signIn(userPrincipalName, password, personId('sam'));
}

async function move(advance: string): Promise<void> {
  expect((await post('/sandbox/clock', { advance })).ok).toBe(true);
}

const newcomer = {
  accountEnabled: true,
  displayName: 'Nora Quist',
  mailNickname: 'nora.quist',
  userPrincipalName: 'nora.quist@woodgrove.example',
  passwordProfile: { password: 'Nearly-Spring-26' },
};

describe('the published lab, with real sign-ins and a moved clock', () => {
  it('lets Sam create a user only while User Administrator is active', async () => {
    const before = await (await sam()).post('/v1.0/users', newcomer);
    expect(before).toMatchObject({
      status: 403,
      body: { error: { code: 'Authorization_RequestDenied' } },
    });

    const asked = await activate(await sam(), { role: 'User Administrator', duration: 'PT1H' });
    expect(asked.body).toMatchObject({ status: 'Provisioned' });
    const made = await (await sam()).post('/v1.0/users', newcomer);
    expect(made.status).toBe(201);
    const { userPrincipalName, passwordProfile } = newcomer;
    const nora = await signIn(userPrincipalName, passwordProfile.password, text(made.body, 'id'));
    expect((await nora.get('/v1.0/me')).body).toMatchObject({ displayName: 'Nora Quist' });

    await move('PT1H1M');
    const other = { ...newcomer, userPrincipalName: 'other@woodgrove.example' };
    expect((await (await sam()).post('/v1.0/users', other)).status).toBe(403);
  });

  it('remembers the newcomer over a restart', async () => {
    await tenant.stop();
    tenant = await startTenant({ port: 0, dataDir });
    const found = await (await sam()).get(`/v1.0/users/${newcomer.userPrincipalName}`);
    expect(found.body).toMatchObject({ displayName: 'Nora Quist' });
  });
});
