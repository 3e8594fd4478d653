import { randomUUID } from 'node:crypto';
import { armRoom } from '../../../tenant/arm/arm-room';
import { azureRoleIdOf } from '../../../tenant/directory/azure-roles';
import { personId } from '../../../tenant/directory/cast-ids';
import { graphRoom } from '../../../tenant/graph/graph-room';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { accessTokenOf, moveClock, type TokenClient, tokenClient } from '../entra/token-client';

export const armScope = 'https://management.azure.com/.default';

export interface ArmReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArmBody;
}

/** An answer of ARM as far as these tests look at it. */
export interface ArmBody {
  readonly id?: string;
  readonly name?: string;
  readonly value?: readonly ArmBody[];
  readonly nextLink?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
}

export interface ArmClient {
  readonly id: string;
  get(path: string, query?: Record<string, string>): Promise<ArmReply>;
  put(path: string, body: object): Promise<ArmReply>;
  patch(path: string, body: object, query?: Record<string, string>): Promise<ArmReply>;
  post(path: string, body?: object, query?: Record<string, string>): Promise<ArmReply>;
  remove(path: string): Promise<ArmReply>;
}

export interface ArmTenant {
  readonly core: CoreTenant;
  readonly tokens: TokenClient;
  /** Somebody of the cast, who signs in anew for each call. */
  as(key: string, signIn?: Record<string, string>): ArmClient;
  /** Whoever shows this header, or none. */
  with(authorization?: string): ArmClient;
  advance(duration: string): Promise<void>;
  close(): Promise<void>;
}

const version = '2020-10-01';

type Authorize = () => Promise<string | undefined>;

function clientOf(address: string, id: string, authorize: Authorize): ArmClient {
  const call = async (
    method: string,
    path: string,
    { body, query = {} }: { body?: object | undefined; query?: Record<string, string> } = {},
  ): Promise<ArmReply> => {
    const authorization = await authorize();
    const search = new URLSearchParams({ 'api-version': version, ...query });
    const response = await fetch(`${address}${path}?${search}`, {
      method,
      headers: {
        ...(authorization ? { authorization } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const read: ArmBody = text === '' ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: read };
  };
  return {
    id,
    get: (path, query) => call('GET', path, query ? { query } : {}),
    put: (path, body) => call('PUT', path, { body, query: versionFor(path) }),
    patch: (path, body, query) => call('PATCH', path, { body, query: query ?? versionFor(path) }),
    post: (path, body, query) => call('POST', path, { body, ...(query ? { query } : {}) }),
    remove: (path) => call('DELETE', path, { query: versionFor(path) }),
  };
}

/** Only PIM's own endpoints speak PIM's version. */
function versionFor(path: string): Record<string, string> {
  if (path.includes('roleAssignmentApprovals')) return { 'api-version': '2021-01-01-preview' };
  if (path.includes('accessReview')) return { 'api-version': '2021-12-01-preview' };
  if (path.includes('/roleAssignments/')) return { 'api-version': '2022-04-01' };
  return path.includes('Microsoft.Authorization') ? {} : { 'api-version': '2021-04-01' };
}

/** The tenant with its ARM and Graph rooms, with real tokens and a clock to move. */
export async function openArm(): Promise<ArmTenant> {
  const core = await coreTenant({ rooms: (tenant) => [graphRoom(tenant), armRoom(tenant)] });
  const tokens = tokenClient(core);
  return {
    core,
    tokens,
    as: (key, signIn) =>
      clientOf(core.address, personId(key), async () => {
        const reply = await tokens.signIn(key, armScope, signIn);
        return `Bearer ${accessTokenOf(reply)}`;
      }),
    with: (authorization) => clientOf(core.address, '', async () => authorization),
    advance: (duration) => moveClock(core, duration),
    close: () => leave(core),
  };
}

const pim = 'providers/Microsoft.Authorization';

/** The address of something of `Microsoft.Authorization` over a scope; `''` is the tenant's root. */
export function over(scope: string, rest: string): string {
  return `${scope}/${pim}/${rest}`;
}

export function roleId(role: string, scope: string): string {
  const subscription = /^\/subscriptions\/[^/]+/.exec(scope)?.[0] ?? '';
  return `${subscription}/${pim}/roleDefinitions/${azureRoleIdOf(role)}`;
}

export interface Wish {
  readonly role: string;
  readonly scope: string;
  readonly duration?: string;
  readonly with?: object;
}

/** The properties that a client sends to activate a role for itself. */
export function activation(client: ArmClient, wish: Wish): object {
  return {
    properties: {
      principalId: client.id,
      roleDefinitionId: roleId(wish.role, wish.scope),
      requestType: 'SelfActivate',
      justification: 'Payments are stuck',
      scheduleInfo: {
        expiration: { type: 'AfterDuration', endDateTime: null, duration: wish.duration ?? 'PT1H' },
      },
      ...wish.with,
    },
  };
}

export function activate(
  client: ArmClient,
  wish: Wish,
  name: string = randomUUID(),
): Promise<ArmReply> {
  const path = over(wish.scope, `roleAssignmentScheduleRequests/${name}`);
  return client.put(path, activation(client, wish));
}

export function deactivate(client: ArmClient, wish: Wish): Promise<ArmReply> {
  return activate(client, { ...wish, with: { requestType: 'SelfDeactivate', scheduleInfo: null } });
}

export function rows({ body }: ArmReply): readonly ArmBody[] {
  if (!body.value) throw new Error(`No list: ${JSON.stringify(body)}`);
  return body.value;
}

/** One of an answer's properties. */
export function property({ body }: ArmReply, name: string): unknown {
  if (!body.properties) throw new Error(`No properties: ${JSON.stringify(body)}`);
  return body.properties[name];
}

export function refusal(status: number, code: string, message: unknown = expect.any(String)) {
  return { status, body: { error: { code, message } } };
}

/** What somebody has switched on, anywhere in Azure. */
export async function activeOf(client: ArmClient): Promise<readonly ArmBody[]> {
  const path = over('', 'roleAssignmentScheduleInstances');
  const reply = await client.get(path, { $filter: 'asTarget()' });
  return rows(reply).filter(({ properties }) => properties?.assignmentType === 'Activated');
}
