import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../scenario/free-port';

const main = 'dist/bot/main.js';
const patienceMs = 20_000;

/** The built program in a process of its own, bot and local tenant together, as `npm start` runs it. */
export interface Program {
  readonly bot: string;
  readonly tenant: string;
  /** On the same ports, with the same data. */
  start(...flags: readonly string[]): Promise<void>;
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Ends it and forgets its data. */
  close(): Promise<void>;
}

export async function startProgram(): Promise<Program> {
  if (!existsSync(main)) throw new Error('Build first: npm run build');
  const dataDir = mkdtempSync(join(tmpdir(), 'pim-outside-'));
  const [port, tenantPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    TENANT_PORT: String(tenantPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  };
  let child: ChildProcess | undefined;
  process.once('exit', () => child?.kill('SIGKILL'));

  const program: Program = {
    bot: `http://127.0.0.1:${port}`,
    tenant: `http://127.0.0.1:${tenantPort}`,
    async start(...flags) {
      child = spawn(process.execPath, [main, ...flags], { env, stdio: 'ignore' });
      await untilReady(`${program.bot}/readyz`);
    },
    async end(signal = 'SIGTERM') {
      if (!child || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      child = undefined;
      await ended;
    },
    async close() {
      await program.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await program.start();
  return program;
}

async function untilReady(address: string): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await fetch(address).catch(() => undefined))?.ok) {
    if (performance.now() > until) throw new Error('The program does not become ready');
    await pause(50);
  }
}
