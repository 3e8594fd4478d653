import { z } from 'zod';
import type { Program } from './program';

const person = z.object({
  id: z.string(),
  mri: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  password: z.string(),
});

const overviewShape = z.object({
  now: z.string(),
  tenantId: z.string(),
  bot: z.object({ appId: z.string(), ssoResource: z.string(), ssoScope: z.string() }),
  people: z.array(person),
  team: z.object({ id: z.string(), channels: z.array(z.object({ id: z.string() })) }),
});

type Overview = z.infer<typeof overviewShape>;
export type OutsidePerson = z.infer<typeof person>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** The local tenant as a script finds it: by its contract alone. */
export interface Sandbox extends Overview {
  person(name: string): OutsidePerson;
  order(path: string, body: object): Promise<Answer>;
  advance(by: string): Promise<void>;
  /** A token as the Teams channel signs it. */
  channelToken(order: object): Promise<string>;
  /** Asks the token endpoint with somebody's password. */
  signIn(who: OutsidePerson, scope: string, more?: Record<string, string>): Promise<Answer>;
  token(of: OutsidePerson, scope: string): Promise<string>;
  ssoToken(of: OutsidePerson): Promise<string>;
  graph(as: OutsidePerson, path: string): Promise<Answer>;
  /** Roles that somebody has activated, as Graph tells themselves. */
  activated(by: OutsidePerson): Promise<readonly string[]>;
}

const management = '/v1.0/roleManagement/directory';
const graphDefault = 'https://graph.microsoft.com/.default';

export async function openSandbox({ tenant }: Pick<Program, 'tenant'>): Promise<Sandbox> {
  const overview = overviewShape.parse((await ask(`${tenant}/sandbox`)).body);

  const sandbox: Sandbox = {
    ...overview,
    person(name) {
      const found = overview.people.find(({ displayName }) => displayName.startsWith(name));
      if (!found) throw new Error(`Nobody is called ${name}`);
      return found;
    },
    order: (path, body) => postJson(`${tenant}/sandbox/${path}`, JSON.stringify(body)),
    async advance(by) {
      const { status, body } = await sandbox.order('clock', { advance: by });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async channelToken(order) {
      const { body } = await sandbox.order('channel-token', order);
      return z.object({ token: z.string() }).parse(body).token;
    },
    signIn: ({ userPrincipalName, password }, scope, more = {}) =>
      ask(`${tenant}/${overview.tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'password',
          client_id: overview.bot.appId,
          username: userPrincipalName,
          password,
          scope,
          ...more,
        }),
      }),
    async token(of, scope) {
      const { body } = await sandbox.signIn(of, scope);
      return z.object({ access_token: z.string() }).parse(body).access_token;
    },
    ssoToken: (of) => sandbox.token(of, overview.bot.ssoScope),
    async graph(as, path) {
      const authorization = `Bearer ${await sandbox.token(as, graphDefault)}`;
      return ask(tenant + path, { headers: { authorization } });
    },
    async activated(by) {
      const own = "roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')";
      const { body } = await sandbox.graph(by, `${management}/${own}?$expand=roleDefinition`);
      return instances
        .parse(body)
        .value.filter(({ assignmentType }) => assignmentType === 'Activated')
        .map(({ roleDefinition }) => roleDefinition.displayName);
    },
  };
  return sandbox;
}

const instances = z.object({
  value: z.array(
    z.object({
      assignmentType: z.string(),
      roleDefinition: z.object({ displayName: z.string() }),
    }),
  ),
});

export function postJson(address: string, body: string, token?: string): Promise<Answer> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return ask(address, { method: 'POST', headers, body });
}

async function ask(address: string, init?: RequestInit): Promise<Answer> {
  const started = performance.now();
  const answer = await fetch(address, init);
  const text = await answer.text();
  const ms = performance.now() - started;
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), ms };
}
