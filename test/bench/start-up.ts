import { spawn } from 'node:child_process';
import { freePort } from '../scenario/free-port';

export interface StartUp {
  readonly readyMs: number;
  readonly restMb: number;
}

const restMs = 5_000;

/** The built program as a newcomer starts it, bot and local tenant in one process. */
export async function measureStartUp(dataDir: string): Promise<StartUp> {
  const [port, tenantPort] = [await freePort(), await freePort()];
  const started = performance.now();
  const program = spawn(process.execPath, ['dist/bot/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      TENANT_PORT: String(tenantPort),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise((resolve, reject) => {
      program.stdout.once('data', resolve);
      program.once('exit', () => reject(new Error('The program ended before it was ready')));
    });
    const readyMs = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, restMs));
    return { readyMs, restMb: await residentMb(port) };
  } finally {
    program.removeAllListeners('exit');
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;
  }
}

async function residentMb(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const bytes = /^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1];
  return Number(bytes) / 2 ** 20;
}
