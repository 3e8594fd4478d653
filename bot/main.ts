import { setTimeout as pause } from 'node:timers/promises';
import { forgetDatabase } from '../store/database';
import { startTenant } from '../tenant/start';
import { hasCloudSettings, onlySet, readConfig, readLocalConfig } from './config';
import { databaseFile, makeDataDir } from './data-dir';
import { freePort } from './free-port';
import { loadEnvFile, runProgram } from './program';
import type { Environment } from './settings-reader';
import { startBot } from './wire';

/** Whoever stops a program does not wait for one that hangs; what it keeps bears to be cut off anywhere. */
const stopWithinMs = 4_500;
/** A tenant that cannot be opened in this time is visited as it is. */
const openingMs = 5_000;

interface Started {
  /** What to tell whoever started it. */
  readonly greeting: string;
  stop(): Promise<void>;
}

/** The bot with the settings it is given. */
async function startInCloud(env: Environment): Promise<Started> {
  const bot = await startBot(readConfig(env));
  return { greeting: `PIM Bot listens on ${bot.address}`, stop: bot.stop };
}

/**
 * Without settings: the local tenant first, whose addresses are then the bot's settings. Whatever can
 * be in the way is looked at before anything is changed.
 */
async function startLocally(env: Environment, fresh: boolean): Promise<Started> {
  const { dataDir, port, host, tenantPort } = readLocalConfig(env);
  const botPort = await freePort({ setting: 'PORT', port, host });
  await freePort({ setting: 'TENANT_PORT', port: tenantPort, host: '127.0.0.1' });
  await makeDataDir(dataDir);
  // The bot's own memory speaks of a tenant that is about to begin anew.
  if (fresh) forgetDatabase({ file: databaseFile(dataDir) });
  const tenant = await startTenant({ port: tenantPort, dataDir, botPort, fresh });
  const settings = { ...tenant.settings, ...onlySet(env), PORT: String(botPort) };
  try {
    let opened = false;
    const check = { name: 'local tenant', run: async () => ({ ok: opened }) };
    const bot = await startBot(readConfig(settings), [check]);
    // Who came earlier would do the same things in the tenant at the same time.
    await within(openingMs, tenant.ready);
    opened = true;
    return {
      greeting: `PIM Bot is ready. Open ${tenant.address} and be somebody.`,
      async stop() {
        await bot.stop();
        await tenant.stop();
      },
    };
  } catch (error) {
    await tenant.stop();
    throw error;
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const enough = new AbortController();
  const { signal } = enough;
  await Promise.race([work, pause(milliseconds, undefined, { signal }).catch(() => undefined)]);
  enough.abort();
}

async function main(): Promise<void> {
  loadEnvFile();
  const started = hasCloudSettings(process.env)
    ? await startInCloud(process.env)
    : await startLocally(process.env, process.argv.includes('--fresh'));
  process.stdout.write(`${started.greeting}\n`);
  await stopSignal();
  await within(stopWithinMs, started.stop());
  process.exit();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

void runProgram(main);
