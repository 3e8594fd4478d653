import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The bot's own file in the folder that everything is kept in. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'bot.db');
}

/** Makes the folder that everything is kept in. Rejects with a sentence where nothing can be kept there. */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The folder ${dataDir} cannot be used (${reasonOf(cause)}). Give this account the right to write there, or choose another folder with DATA_DIR.`,
      { cause },
    );
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split(',')[0] ?? cause.name) : String(cause);
}
