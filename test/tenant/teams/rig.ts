import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seedAlerts } from '../../../tenant/alerts/seed-alerts';
import type { TenantClock } from '../../../tenant/clock';
import { personId } from '../../../tenant/directory/cast-ids';
import type { PersonRecord } from '../../../tenant/directory/state';
import { noEntitlement } from '../../../tenant/entitlement/records';
import type { TokenService } from '../../../tenant/entra/token-service';
import { Throttle } from '../../../tenant/graph/throttle';
import { seedMailbox } from '../../../tenant/mail/seed-mailbox';
import { noReviews } from '../../../tenant/reviews/review-records';
import { Faults } from '../../../tenant/sandbox/fault';
import { close, listen, tenantServer } from '../../../tenant/server';
import type { Member } from '../../../tenant/teams/connector/roster';
import type { ClientConversation, ClientMessage } from '../../../tenant/teams/page-api';
import { type TeamsRoomOptions, teamsRoom } from '../../../tenant/teams/teams-room';
import type { Tenant } from '../../../tenant/tenant';
import { type ScriptedBot, scriptedBot } from './scripted-bot';

export const appId = '00000000-0000-4000-8000-00000000b070';
export const botName = 'PIM';
const tenantId = '00000000-0000-4000-8000-000000007e4a';

export interface Answer<Body = Wire> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** What the tests read of the answers, all in one. */
export interface Wire {
  readonly id: string;
  readonly activityId: string;
  readonly error: { readonly code: string; readonly message: string };
  readonly members: readonly Member[];
  readonly continuationToken: string;
  readonly conversations: readonly ClientConversation[];
  readonly messages: readonly ClientMessage[];
  readonly outcome: string;
  readonly text: string;
  readonly message: ClientMessage;
}

export interface Rig {
  readonly tenant: Tenant;
  readonly bot: ScriptedBot;
  readonly dataDir: string;
  readonly origin: string;
  readonly ready: Promise<void>;
  advance(ms: number): void;
  /** Calls the connector as the bot does. */
  connector<Body = Wire>(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<Answer<Body>>;
  client<Body = Wire>(method: string, path: string, body?: unknown): Promise<Answer<Body>>;
  stop(): Promise<void>;
}

export interface RigOptions extends Partial<TeamsRoomOptions> {
  readonly people?: Record<string, PersonRecord>;
  readonly bot?: ScriptedBot;
}

export function castMember(key: string, change: Partial<PersonRecord> = {}): PersonRecord {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return {
    id: personId(key),
    mri: `29:1${key}`,
    userPrincipalName: `${key}@example.org`,
    displayName: `${name} Tester`,
    givenName: name,
    surname: 'Tester',
    jobTitle: 'Tester',
    department: 'Tests',
    password: 'secret',
    guest: false,
    emergencyAccess: false,
    mfaRegistered: true,
    accountEnabled: true,
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    botInstalled: true,
    createdDateTime: '2024-01-01T00:00:00Z',
    ...change,
  };
}

export const ada = castMember('ada');
export const grace = castMember('grace', { timeZone: 'Asia/Tokyo' });
export const priya = castMember('priya');
export const sam = castMember('sam', { botInstalled: false });
export const olu = castMember('olu', { botInstalled: false });
export const gil = castMember('gil', { guest: true, botInstalled: false });
export const leaver = castMember('leaver', { accountEnabled: false });

export const cast = Object.fromEntries(
  [ada, grace, priya, sam, olu, gil, leaver].map((person) => [person.id, person]),
);

/** The room over real HTTP with a bot of the test's own at the other end. No opening scene unless asked for. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const { people = cast, bot = await scriptedBot(), ...roomOptions } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'teams-'));
  const server = tenantServer();
  const port = { value: 0 };
  const clock = standingClock();
  const tenant = testTenant({ port, clock, bot, people });
  const room = teamsRoom(tenant, { fresh: false, openingScene: false, ...roomOptions, dataDir });
  port.value = await listen(server, 0);
  room.mount(server);
  const { origin } = tenant;
  return {
    tenant,
    bot,
    dataDir,
    origin,
    ready: room.ready,
    advance: clock.advance,
    connector: (method, path, body, token = 'bot') =>
      call(`${origin}/teams/v3${path}`, method, body, { Authorization: `Bearer ${token}` }),
    client: (method, path, body) => call(`${origin}/teams/client${path}`, method, body),
    async stop() {
      await room.stop();
      await close(server);
      await bot.stop();
    },
  };
}

interface TenantParts {
  readonly port: { readonly value: number };
  readonly clock: TenantClock;
  readonly bot: ScriptedBot;
  readonly people: Record<string, PersonRecord>;
}

function testTenant({ port, clock, bot, people }: TenantParts): Tenant {
  const none = {
    groups: {},
    administrativeUnits: {},
    azureScopes: {},
    policies: {},
    eligibilitySchedules: {},
    assignmentSchedules: {},
    eligibilityRequests: {},
    assignmentRequests: {},
    approvals: {},
    expired: {},
    premiumLicense: true,
    happenings: [],
    signIns: [],
    mailbox: seedMailbox(clock.now(), 0),
    alerts: seedAlerts(clock.now()),
    reviews: noReviews(),
    conditionalAccess: { contexts: {}, policies: {} },
    entitlement: noEntitlement(),
  };
  return {
    id: tenantId,
    name: 'Test',
    get origin() {
      return `http://127.0.0.1:${port.value}`;
    },
    clock,
    bot: {
      appId,
      secret: 'secret',
      displayName: botName,
      ssoResource: `api://botid-${appId}`,
      ssoScope: `api://botid-${appId}/access_as_user`,
      messagingEndpoint: bot.endpoint,
      redirectUris: [],
      graphScopes: [],
      scriptScopes: [],
    },
    directory: { people, ...none },
    tokens: testTokens(people),
    faults: new Faults(),
    throttle: new Throttle(),
    keep: () => undefined,
  };
}

function testTokens(people: Record<string, PersonRecord>): TokenService {
  return {
    async check(authorization) {
      if (authorization !== 'Bearer bot' && authorization !== 'Bearer stranger') {
        return { ok: false, reason: 'The token is not valid.', problem: { kind: 'invalid' } };
      }
      const appid = authorization === 'Bearer bot' ? appId : 'another-app';
      const none = { scopes: [], amr: [], acrs: [], xmsCc: [] };
      const aud = 'https://api.botframework.com';
      return { ok: true, claims: { aud, tid: tenantId, appid, oid: appid, idtyp: 'app', ...none } };
    },
    async ssoToken(id) {
      if (!people[id]?.accountEnabled) throw new Error('AADSTS50057: The account is disabled.');
      return `sso-of-${id}`;
    },
    channelToken: async (serviceUrl) => `channel-for-${serviceUrl}`,
  };
}

function standingClock(): TenantClock & { advance(ms: number): void } {
  let now = Date.parse('2026-03-02T09:00:00.000Z');
  return {
    now: () => new Date(now),
    attend: () => undefined,
    async moveTo(moment) {
      now = moment.getTime();
    },
    nextEvent: () => undefined,
    advance(ms) {
      now += ms;
    },
  };
}

async function call<Body>(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** Waits for something that happens after an answer, in the background. */
export async function until<Value>(found: () => Value | undefined | false): Promise<Value> {
  for (let look = 0; look < 500; look++) {
    const value = found();
    if (value !== undefined && value !== false) return value;
    await pause(10);
  }
  throw new Error(`It did not happen: ${found}`);
}
