import { existsSync } from 'node:fs';

/** How long what a failed program leaves open may keep it alive. */
const lingerMs = 3_000;

/** Runs a program: what stops it is one sentence for whoever started it, and exit code 1. */
export async function runProgram(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    setTimeout(() => process.exit(), lingerMs).unref();
  }
}

/** Adds the settings of a `.env` file, where there is one, to the environment. */
export function loadEnvFile(file = '.env'): void {
  if (!existsSync(file)) return;
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw new Error(
      `The file ${file} cannot be read (${String(cause)}). Put it right, or move it away.`,
      { cause },
    );
  }
}
