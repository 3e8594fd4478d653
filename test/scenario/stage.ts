import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { type RunningBot, startBot } from '../../bot/wire';
import { personId } from '../../tenant/directory/cast-ids';
import { type RunningTenant, startTenant } from '../../tenant/start';
import { freePort } from './free-port';
import { openPortal, type Portal } from './portal';
import { Somebody } from './somebody';

/** The channel in which the tenant's opening scene asks for approvals to be shown. */
export const approvals = 'Privileged access approvals';

/** The real bot, the local tenant, and people who act through Teams' own interface. */
export interface Stage {
  readonly tenant: RunningTenant;
  readonly dataDir: string;
  /** `ada`, `grace` …: the keys of the cast. */
  as(key: string): Somebody;
  /** The same people in Entra's portal, past the bot. */
  portal(key: string): Portal;
  /** Resolves when the bot knows the channel that takes the approvals. */
  ready(): Promise<void>;
  /** Moves the one clock. Resolves when everything due by then has been done. */
  advance(by: string): Promise<Date>;
  now(): Promise<Date>;
  /** How often each address of Graph was called since the last look. */
  graphCalls(): Promise<Record<string, number>>;
  /** What the bot says of itself to whoever runs it. */
  readiness(): Promise<string>;
  /** Makes an address of Graph, of the token service or of Teams misbehave: see `/sandbox/faults`. */
  fault(order: object): Promise<void>;
  /** Ends all faults. */
  mend(): Promise<void>;
  /** Disables somebody's account, as on their last day. */
  dismiss(key: string): Promise<void>;
  /** Whether the organisation allows the bot to act in people's names, and whether in Azure too. */
  consent(granted: boolean, azure?: boolean): Promise<void>;
  stopBot(): Promise<void>;
  startBot(): Promise<void>;
  /** Ends the tenant and starts it again at the same address, with what it kept. */
  restartTenant(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(settings: Record<string, string> = {}): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pim-scenario-'));
  const botPort = await freePort();
  let tenant = await startTenant({ port: 0, dataDir, botPort, fresh: true });
  const { address } = tenant;
  const env = {
    ...tenant.settings,
    PORT: String(botPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...settings,
  };
  let bot: RunningBot | undefined = await startBot(readConfig(env)).catch(
    async (error: unknown) => {
      await tenant.stop();
      throw error;
    },
  );
  const sandbox = (path: string, init?: RequestInit) => askSandbox(address, path, init);
  const as = (key: string) => new Somebody(address, personId(key));

  return {
    tenant,
    dataDir,
    as,
    portal: (key) => openPortal(address, key),
    async ready() {
      await as('priya').reads(approvals, /shown in this channel from now on/);
    },
    async advance(by) {
      const { now } = await sandbox('/clock', jsonBody({ advance: by }));
      return new Date(now);
    },
    now: async () => new Date((await sandbox('/clock')).now),
    async graphCalls() {
      const calls: Record<string, number> = await sandbox('/calls');
      await sandbox('/calls', { method: 'DELETE' });
      return calls;
    },
    readiness: async () => (await fetch(`http://127.0.0.1:${botPort}/readyz`)).text(),
    fault: (order) => sandbox('/faults', jsonBody(order)),
    mend: () => sandbox('/faults', { method: 'DELETE' }),
    dismiss: (key) => sandbox(`/people/${personId(key)}`, jsonBody({ accountEnabled: false })),
    consent: (granted, azure = true) => sandbox('/consent', jsonBody({ granted, azure })),
    async stopBot() {
      await bot?.stop();
      bot = undefined;
    },
    async startBot() {
      bot = await startBot(readConfig(env));
    },
    async restartTenant() {
      await tenant.stop();
      tenant = await startTenant({ port: Number(new URL(address).port), dataDir, botPort });
    },
    async close() {
      await bot?.stop();
      await tenant.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function jsonBody(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function askSandbox(address: string, path: string, init?: RequestInit) {
  const answer = await fetch(`${address}/sandbox${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? undefined : JSON.parse(await answer.text());
}
