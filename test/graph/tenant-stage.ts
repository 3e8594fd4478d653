import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { graphDirectory } from '../../graph/directory';
import { type ServiceIdentity, serviceIdentity } from '../../graph/service-identity';
import { type TokenBroker, tokenBroker } from '../../graph/token-broker';
import type { CallRecord } from '../../graph/transport';
import type { ActivationOrder, Answer, Directory, EntraRequest } from '../../pim/directory';
import { readTenantId, readUserId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Clock } from '../../pim/ports';
import type { RoleAtScope } from '../../pim/standing';
import { startTenant } from '../../tenant/start';
import { fileShelf } from './file-shelf';
import { movableClock } from './people';

const overviewShape = z.object({
  tenantId: z.string(),
  bot: z.object({ appId: z.string(), ssoResource: z.string(), ssoScope: z.string() }),
  people: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      userPrincipalName: z.string(),
      password: z.string(),
    }),
  ),
});

/** The local tenant, and our side of the wire as the bot has it. Both go by one clock, moved by hand. */
export interface TenantStage {
  readonly address: string;
  readonly clock: Clock;
  readonly broker: TokenBroker;
  readonly directory: Directory;
  readonly service: ServiceIdentity;
  readonly calls: CallRecord[];
  person(name: string): Person;
  ssoToken(person: Person): Promise<string>;
  signIn(name: string): Promise<Person>;
  advance(minutes: number): Promise<void>;
  sandbox(method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export async function tenantStage(): Promise<TenantStage> {
  const clock = movableClock();
  const start = clock.now();
  const tenant = await startTenant({
    port: 0,
    dataDir: mkdtempSync(join(tmpdir(), 'graph-tenant-')),
    messagingEndpoint: 'http://127.0.0.1:9/api/messages',
    fresh: true,
    now: () => start,
  });
  const { address } = tenant;
  const sandbox = talk(address);
  const overview = overviewShape.parse(await sandbox('GET', '/sandbox'));
  const calls: CallRecord[] = [];
  const ours = sideOfTheBot(address, overview, {
    clock,
    secret: tenant.settings.BOT_APP_SECRET,
  });
  const found = (name: string) => {
    const one = overview.people.find(({ displayName }) => displayName.startsWith(name));
    if (!one) throw new Error(`nobody is called ${name}`);
    return one;
  };
  const stage: TenantStage = {
    address,
    clock,
    calls,
    sandbox,
    ...ours,
    directory: graphDirectory({
      graphUrl: address,
      armUrl: address,
      tokens: ours.broker,
      clock,
      timeoutMs: 1_000,
      onCall: (record) => calls.push(record),
    }),
    person: (name) => personOf(overview.tenantId, found(name)),
    async ssoToken({ name }) {
      const { userPrincipalName: username, password } = found(name);
      const form = { grant_type: 'password', client_id: overview.bot.appId, username, password };
      const response = await fetch(`${address}/${overview.tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({ ...form, scope: overview.bot.ssoScope }),
      });
      return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
    },
    async signIn(name) {
      const person = stage.person(name);
      await ours.broker.exchange(person, await stage.ssoToken(person));
      return person;
    },
    async advance(minutes) {
      await sandbox('POST', '/sandbox/clock', { advance: `PT${minutes}M` });
      clock.advance(minutes);
    },
    stop: () => tenant.stop(),
  };
  return stage;
}

function talk(address: string): TenantStage['sandbox'] {
  return async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
}

function sideOfTheBot(
  loginUrl: string,
  { tenantId, bot: { appId, ssoResource } }: z.output<typeof overviewShape>,
  { clock, secret }: { readonly clock: Clock; readonly secret: string | undefined },
) {
  if (!secret) throw new Error('the tenant gave no secret');
  const common = { loginUrl, clock, credential: { kind: 'secret', secret } as const };
  return {
    service: serviceIdentity({ ...common, tenantId, clientId: appId }),
    broker: tokenBroker({
      ...common,
      appId,
      ssoResource,
      shelf: fileShelf(),
      sealingKey: randomBytes(32),
    }),
  };
}

function personOf(tenant: string, { id, displayName: name }: { id: string; displayName: string }) {
  const tenantId = readTenantId(tenant);
  const userId = readUserId(id);
  if (!tenantId || !userId) throw new Error('not an id');
  return { tenantId, userId, name };
}

/** The role as the person's own eligibility names it. */
export async function eligibility(
  { directory }: TenantStage,
  person: Person,
  roleName: string,
): Promise<RoleAtScope> {
  const { eligible } = await directory.standing(person, { azure: false });
  const role = eligible.find((one) => one.roleName === roleName);
  if (!role) throw new Error(`${person.name} is not eligible for ${roleName}`);
  return role;
}

/** Asks for an hour, with a reason. */
export async function ask(
  stage: TenantStage,
  person: Person,
  roleName: string,
  more: Partial<ActivationOrder> = {},
): Promise<Answer<EntraRequest>> {
  const role = await eligibility(stage, person, roleName);
  const order = { role, minutes: 60, justification: 'Mail flow', ...more };
  return stage.directory.activate(person, order);
}

/** Asks for an hour, and is not refused. */
export async function asked(
  stage: TenantStage,
  person: Person,
  roleName: string,
): Promise<EntraRequest> {
  const answer = await ask(stage, person, roleName);
  if (!answer.ok) throw new Error(`refused: ${answer.refused.refusal}`);
  return answer.value;
}
