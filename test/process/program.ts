import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = join(__dirname, '..', '..', 'dist');
const patienceMs = 20_000;

const children = new Set<ChildProcess>();
const folders: string[] = [];

/** A program of ours as somebody starts it who is no developer: built, in a process of its own. */
export interface Program {
  readonly pid: number;
  /** All that it has written so far, to either. */
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the line in which these words are written to stdout. */
  says(words: RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code; null where a signal ended it. */
  readonly code: Promise<number | null>;
}

export interface Starting {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Where it is started; a folder without `.env` unless told otherwise. */
  readonly cwd?: string;
}

/** Starts `bot/main.js`, `bot/verify-journal.js` or `manifest/package.js` with these settings and no others. */
export function start(script: string, { env = {}, args = [], cwd = folder() }: Starting): Program {
  const child = spawn(process.execPath, [join(built, script), ...args], {
    cwd,
    env: { ...baseEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const closed = once(child, 'close').finally(() => children.delete(child));
  return {
    pid: child.pid ?? 0,
    out: () => written.out,
    err: () => written.err,
    code: closed.then(([code]) => code),
    signal: (name) => child.kill(name),
    says: (words) => waitFor(() => lineWith(written.out, words), child, written),
  };
}

/** How a program ended that was not stopped. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a program and waits for its end. */
export async function run(script: string, starting: Starting): Promise<Ended> {
  const program = start(script, starting);
  const late = setTimeout(() => program.signal('SIGKILL'), patienceMs);
  const code = await program.code;
  clearTimeout(late);
  return { code, out: program.out(), err: program.err() };
}

/** One or more lines for people on stderr, exit code 1, and nothing that only a developer reads. */
export function expectSentence({ code, out, err }: Ended): void {
  expect(err).toMatch(/^[A-Z].*[.\w]\n$/s);
  expect(err).not.toMatch(/^\s+at |node:|Error:.*\n.*Error:|\[object/m);
  expect(out).toBe('');
  expect(code).toBe(1);
}

/** A new empty folder, gone after `cleanUp`. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pim-process-'));
  folders.push(made);
  return made;
}

/** Ends every program that a test has left, and removes the folders. */
export async function cleanUp(): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      child.kill('SIGKILL');
      await once(child, 'close');
    }),
  );
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
}

/** What a program needs to run at all. The settings of whoever runs the tests are none of its business. */
function baseEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMPDIR'];
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && kept.includes(name) ? [[name, value]] : [],
    ),
  );
}

function lineWith(text: string, words: RegExp): string | undefined {
  return text.split('\n').find((line) => words.test(line));
}

async function waitFor(
  look: () => string | undefined,
  child: ChildProcess,
  written: { readonly out: string; readonly err: string },
): Promise<string> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > until) {
      throw new Error(`Waited in vain. stdout:\n${written.out}\nstderr:\n${written.err}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
