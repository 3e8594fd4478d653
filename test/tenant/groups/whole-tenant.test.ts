import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupId, personId, tenantId } from '../../../tenant/directory/cast-ids';
import { type RunningTenant, startTenant } from '../../../tenant/start';
import { type Body, type Client, clientOf, itemsOf, text } from '../rig';
import { activate, base, decide, listing } from './access';

const dataDir = mkdtempSync(join(tmpdir(), 'tenant-groups-'));
let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant({ port: 0, dataDir });
});

afterAll(async () => {
  await tenant.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function sandbox(): Promise<Body> {
  return Object(await (await fetch(`${tenant.address}/sandbox`)).json());
}

/** Signs somebody in as scripts do, with what their tenant consented to. */
async function signIn(key: string): Promise<Client> {
  const { bot, people } = await sandbox();
  const all: readonly Body[] = Array.isArray(people) ? people : [];
  const person = all.find(({ id }) => id === personId(key));
  const reply = await fetch(`${tenant.address}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: text(Object(bot), 'appId'),
      username: text(person, 'userPrincipalName'),
      password: text(person, 'password'),
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const token = text(Object(await reply.json()), 'access_token');
  return clientOf(tenant.address, personId(key), `Bearer ${token}`);
}

async function advance(duration: string): Promise<void> {
  await fetch(`${tenant.address}/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: duration }),
  });
}

async function members(reader: Client): Promise<unknown[]> {
  const path = `/v1.0/groups/${groupId('pag-service-desk-l2')}/members`;
  return itemsOf(await reader.get(path)).map(({ id }) => id);
}

describe('the whole tenant', () => {
  it('lets Sam into a group that Astrid approved, over a restart, and out again in time', async () => {
    const asked = await activate(await signIn('sam'), {
      group: 'pag-service-desk-l2',
      duration: 'PT2H',
    });
    expect(asked).toMatchObject({ status: 201, body: { status: 'PendingApproval' } });
    await tenant.stop();

    tenant = await startTenant({ port: 0, dataDir });
    const astrid = await signIn('astrid');
    expect((await decide(astrid, text(asked.body, 'id'), 'Approve')).status).toBe(204);
    expect(await members(astrid)).toEqual([personId('sam')]);
    const filter = `groupId eq '${groupId('pag-service-desk-l2')}'`;
    const settings = `scopeId eq '${groupId('pag-service-desk-l2')}' and scopeType eq 'Group'`;
    for (const path of [
      listing(`${base}/eligibilitySchedules`, filter),
      listing('/v1.0/policies/roleManagementPolicyAssignments', settings, '&$expand=policy'),
    ]) {
      expect(itemsOf(await astrid.get(path)).length).toBeGreaterThan(0);
    }

    await advance('PT2H');
    expect(await members(await signIn('astrid'))).toEqual([]);
  });
});
