import type { ClockAttendant, TenantClock } from '../../tenant/clock';
import { personId, tenantId } from '../../tenant/directory/cast-ids';
import { seedGroups } from '../../tenant/directory/seed-groups';
import { seedPeople } from '../../tenant/directory/seed-people';
import { seedRoles } from '../../tenant/directory/seed-roles';
import type { DirectoryState } from '../../tenant/directory/state';
import type { AccessClaims, TokenService } from '../../tenant/entra/token-service';
import { graphRoom } from '../../tenant/graph/graph-room';
import { Throttle } from '../../tenant/graph/throttle';
import { Faults } from '../../tenant/sandbox/fault';
import { close, listen, tenantServer } from '../../tenant/server';
import type { Tenant } from '../../tenant/tenant';

export const startOfTime = new Date('2026-03-02T09:00:00.000Z');

/** Everything that a PIM client may be consented to, and the administrators' write permissions. */
export const allScopes = [
  'User.Read',
  'User.Read.All',
  'Group.Read.All',
  'RoleManagement.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagementPolicy.ReadWrite.Directory',
  'PrivilegedAccess.ReadWrite.AzureAD',
];

/** A clock that stands still until it is moved, from event to event. */
class StandingClock implements TenantClock {
  readonly #attendants: ClockAttendant[] = [];
  #now = startOfTime;

  now(): Date {
    return this.#now;
  }

  attend(attendant: ClockAttendant): void {
    this.#attendants.push(attendant);
  }

  nextEvent(): Date | undefined {
    const due = this.#attendants.flatMap((attendant) => attendant.nextDue()?.getTime() ?? []);
    return due.length > 0 ? new Date(Math.min(...due)) : undefined;
  }

  async moveTo(moment: Date): Promise<void> {
    if (moment < this.#now) throw new Error('The clock runs forward only');
    for (let due = this.nextEvent(); due && due <= moment; due = this.nextEvent()) {
      if (due > this.#now) this.#now = due;
      for (const attendant of this.#attendants) await attendant.catchUp(this.#now);
    }
    this.#now = moment;
  }
}

/** Tokens whose text is their claims: a test says what Entra would have put into one. */
const openTokens: TokenService = {
  async check(authorization) {
    const text = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (text === undefined) {
      return { ok: false, reason: 'Access token is empty.', problem: { kind: 'missing' } };
    }
    if (text === 'expired') {
      return {
        ok: false,
        reason: 'Lifetime validation failed, the token is expired.',
        problem: { kind: 'expired', expiredAt: startOfTime },
      };
    }
    const claims: AccessClaims = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return { ok: true, claims };
  },
  ssoToken: () => Promise.reject(new Error('Nobody signs in here')),
  channelToken: () => Promise.reject(new Error('Nobody writes here')),
};

export type Body = Readonly<Record<string, unknown>>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Client {
  readonly id: string;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: object): Promise<Reply>;
  patch(path: string, body: object): Promise<Reply>;
  put(path: string, body: object): Promise<Reply>;
  send(method: string, path: string, headers: Record<string, string>): Promise<Reply>;
}

export interface Rig {
  readonly origin: string;
  readonly directory: DirectoryState;
  readonly clock: TenantClock;
  readonly faults: Faults;
  readonly throttle: Throttle;
  /** How often the state was written. */
  kept(): number;
  /** A person of the cast by key, with a token of these claims. */
  as(key: string, claims?: Partial<AccessClaims>): Client;
  /** What nobody signed in for. */
  anybody(authorization?: string): Client;
  advance(minutes: number): Promise<void>;
  close(): Promise<void>;
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const body: Body = text === '' ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

/** Somebody who speaks HTTP to a tenant. */
export function clientOf(origin: string, id: string, authorization?: string): Client {
  const call = async (method: string, path: string, init: RequestInit = {}) => {
    const url = path.startsWith('http') ? path : `${origin}${path}`;
    const headers = { ...(authorization ? { authorization } : {}), ...init.headers };
    return readReply(await fetch(url, { ...init, method, headers }));
  };
  const write = (method: string, path: string, body?: object) =>
    call(method, path, {
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return {
    id,
    get: (path, headers = {}) => call('GET', path, { headers }),
    post: (path, body) => write('POST', path, body),
    patch: (path, body) => write('PATCH', path, body),
    put: (path, body) => write('PUT', path, body),
    send: (method, path, headers) => call(method, path, { headers }),
  };
}

function authorizationFor(claims: Partial<AccessClaims>, oid: string): string {
  const all: AccessClaims = {
    aud: 'https://graph.microsoft.com',
    tid: tenantId,
    appid: 'a-client',
    oid,
    idtyp: 'user',
    scopes: allScopes,
    amr: ['pwd', 'mfa'],
    acrs: [],
    xmsCc: ['cp1'],
    ...claims,
  };
  return `Bearer ${Buffer.from(JSON.stringify(all)).toString('base64url')}`;
}

/** The Graph room alone, over real HTTP, with tokens and a clock that tests command. */
export async function openRig(): Promise<Rig> {
  const clock = new StandingClock();
  const directory: DirectoryState = {
    people: seedPeople(startOfTime),
    groups: seedGroups(),
    ...seedRoles(startOfTime),
  };
  let kept = 0;
  const server = tenantServer();
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const tenant: Tenant = {
    id: tenantId,
    name: 'Woodgrove Bank',
    origin,
    clock,
    bot: {
      appId: 'a-bot',
      secret: 'secret',
      displayName: 'PIM Bot',
      ssoResource: 'api://botid-a-bot',
      ssoScope: 'api://botid-a-bot/access_as_user',
      messagingEndpoint: 'http://127.0.0.1/api/messages',
      redirectUris: [],
      graphScopes: allScopes,
      scriptScopes: allScopes,
    },
    directory,
    tokens: openTokens,
    faults: new Faults(),
    throttle: new Throttle(),
    keep: () => {
      kept += 1;
    },
  };
  const room = graphRoom(tenant);
  room.mount(server);
  if (room.attendant) clock.attend(room.attendant);
  return {
    origin,
    directory,
    clock,
    faults: tenant.faults,
    throttle: tenant.throttle,
    kept: () => kept,
    as: (key, claims = {}) =>
      clientOf(origin, personId(key), authorizationFor(claims, personId(key))),
    anybody: (authorization) => clientOf(origin, '', authorization),
    advance: (minutes) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000)),
    close: () => close(server),
  };
}

/** The items of a list, each a record. */
export function itemsOf({ body }: Reply): readonly Body[] {
  const { value } = body;
  if (!Array.isArray(value)) throw new Error(`No list: ${JSON.stringify(body)}`);
  return value;
}

/** The one text at this key. */
export function text(body: Body | undefined, key: string): string {
  const value = body?.[key];
  if (typeof value !== 'string') throw new Error(`No text "${key}" in ${JSON.stringify(body)}`);
  return value;
}

/** An error as Graph shapes it, to match an answer's body with. */
export function errorWith(code: string, message: unknown): object {
  return {
    error: {
      code,
      message,
      innerError: {
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
        'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'client-request-id': expect.any(String),
      },
    },
  };
}
