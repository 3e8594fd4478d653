import { existsSync, mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenOwner, TokenShelf } from '../../graph/token-shelf';

export interface FileShelf extends TokenShelf {
  /** Everything that is at rest. */
  contents(): Promise<string>;
  write(owner: TokenOwner, sealed: string): Promise<void>;
  read(owner: TokenOwner): Promise<string>;
}

/** A shelf of real files, one a person, so that what is at rest can be looked at. */
export function fileShelf(): FileShelf {
  const folder = mkdtempSync(join(tmpdir(), 'token-shelf-'));
  const file = ({ tenantId, userId }: TokenOwner) => join(folder, `${tenantId}_${userId}`);
  const read = (owner: TokenOwner) => readFile(file(owner), 'utf8');
  return {
    read,
    write: (owner, sealed) => writeFile(file(owner), sealed),
    save: (owner, sealed) => writeFile(file(owner), sealed),
    renew: async (owner, sealed) => {
      if (!existsSync(file(owner))) return false;
      await writeFile(file(owner), sealed);
      return true;
    },
    load: async (owner) => {
      const sealed = await read(owner).catch(() => undefined);
      return sealed === undefined ? undefined : { sealed };
    },
    forget: (owner) => rm(file(owner), { force: true }),
    contents: async () => {
      const names = await readdir(folder);
      const texts = names.map((name) => readFile(join(folder, name), 'utf8'));
      return (await Promise.all(texts)).join('\n');
    },
  };
}
