import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personId } from '../../../tenant/directory/cast-ids';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { startTenant } from '../../../tenant/start';
import { type Body, type Client, clientOf, itemsOf, text } from '../rig';
import { activate, assignmentRequests, decide, readActive } from './orders';

const people = seedPeople();

interface Town {
  readonly address: string;
  signIn(key: string): Promise<Client>;
  move(body: Body): Promise<void>;
  stop(): Promise<void>;
}

async function readBody(response: Response): Promise<Body> {
  const answer: Body = JSON.parse(await response.text());
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

async function post(url: string, body: Body | URLSearchParams): Promise<Body> {
  const form = body instanceof URLSearchParams;
  const response = await fetch(url, {
    method: 'POST',
    ...(form ? {} : { headers: { 'content-type': 'application/json' } }),
    body: form ? body : JSON.stringify(body),
  });
  return readBody(response);
}

async function openTown(dataDir: string): Promise<Town> {
  const tenant = await startTenant({ port: 0, dataDir });
  const { address } = tenant;
  const sandbox = await readBody(await fetch(`${address}/sandbox`));
  const { bot } = sandbox;
  const appId = typeof bot === 'object' && bot && 'appId' in bot ? String(bot.appId) : '';
  return {
    address,
    async signIn(key) {
      const person = people[personId(key)];
      const token = await post(
        `${address}/${text(sandbox, 'tenantId')}/oauth2/v2.0/token`,
        new URLSearchParams({
          grant_type: 'password',
          client_id: appId,
          username: person?.userPrincipalName ?? '',
          password: person?.password ?? '',
          scope: 'https://graph.microsoft.com/.default',
        }),
      );
      return clientOf(address, personId(key), `Bearer ${text(token, 'access_token')}`);
    },
    move: async (body) => {
      await post(`${address}/sandbox/clock`, body);
    },
    stop: () => tenant.stop(),
  };
}

describe('the whole tenant, with its own tokens, clock and file', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-graph-'));
  let town: Town;

  beforeAll(async () => {
    town = await openTown(dataDir);
  });

  afterAll(async () => {
    await town.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('gives Ada a role that Grace approved, remembers it over a restart, and takes it back', async () => {
    const asked = await activate(await town.signIn('ada'), {
      role: 'Exchange Administrator',
      duration: 'PT2H',
    });
    expect(asked.body).toMatchObject({ status: 'PendingApproval' });
    const id = text(asked.body, 'id');
    await town.stop();

    town = await openTown(dataDir);
    expect((await decide(await town.signIn('henrik'), id, 'Approve')).status).toBe(204);
    expect(itemsOf(await readActive(await town.signIn('ada')))).toMatchObject([
      { assignmentType: 'Activated', roleDefinition: { displayName: 'Exchange Administrator' } },
    ]);

    await town.move({ advance: 'PT2H1M' });
    const later = await town.signIn('ada');
    expect(itemsOf(await readActive(later))).toEqual([]);
    const request = await later.get(`${assignmentRequests}/${id}`);
    expect(request.body).toMatchObject({ status: 'Provisioned' });
  });

  it('refuses a token that has expired, by its own clock', async () => {
    const ada = await town.signIn('ada');
    expect((await ada.get('/v1.0/me?$select=userType')).body).toMatchObject({ userType: 'Member' });
    await town.move({ advance: 'P1D' });
    expect(await ada.get('/v1.0/me')).toMatchObject({
      status: 401,
      body: {
        error: {
          code: 'InvalidAuthenticationToken',
          message: 'Lifetime validation failed, the token is expired.',
        },
      },
    });
  });

  it('lets no session without MFA activate what demands it', async () => {
    const refused = await activate(await town.signIn('noah'), { role: 'Exchange Administrator' });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { message: 'The following policy rules failed: ["MfaRule"]' } },
    });
  });
});
