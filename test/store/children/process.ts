import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A script of this folder in a process of its own. */
export interface Child {
  /** What it has said so far, line by line; all of it once it has ended. */
  readonly said: readonly string[];
  /** Resolves when it has said so many lines. */
  lines(count: number): Promise<void>;
  readonly ended: Promise<unknown>;
  go(): void;
  kill(): void;
}

export function startChild(script: string, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  return {
    said,
    async lines(count) {
      while (said.length < count) await once(lines, 'line');
    },
    ended: Promise.all([once(child, 'close'), once(lines, 'close')]),
    go: () => child.stdin.write('go\n'),
    kill: () => child.kill('SIGKILL'),
  };
}
