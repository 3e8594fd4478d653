import { join } from 'node:path';
import { openDatabase } from '../../store/database';
import { verifyJournal } from '../../store/verify-journal';
import { startChild } from './children/process';
import { temporaryFolder } from './fixtures';

const folder = temporaryFolder();

/** The highest version that was acknowledged, of each request. */
function acknowledged(lines: readonly string[]): ReadonlyMap<string, number> {
  const versions = lines.filter((line) => line !== 'ready').map((line) => line.split(' '));
  return new Map(versions.map(([id = '', version]) => [id, Number(version)]));
}

/** What is in the file: it is opened as the next start would open it. */
async function found(file: string) {
  const db = await openDatabase({ file });
  try {
    const requests = await db.selectFrom('requests').select(['id', 'version']).execute();
    const outbox = await db.selectFrom('outbox').select('key').execute();
    return {
      versions: new Map(requests.map(({ id, version }) => [id, version])),
      saves: requests.reduce((sum, { version }) => sum + version, 0),
      notices: outbox.length,
      journal: await verifyJournal(db),
    };
  } finally {
    await db.destroy();
  }
}

async function expectAllKept(file: string, lines: readonly string[]): Promise<void> {
  const { versions, saves, notices, journal } = await found(file);
  const lost = [...acknowledged(lines)].filter(
    ([id, version]) => (versions.get(id) ?? 0) < version,
  );
  expect(lost).toEqual([]);
  // Each save has its fact and its notice, and neither is there without it.
  expect(journal).toMatchObject({ ok: true, entries: saves });
  expect(notices).toBe(saves);
}

describe('a store whose process is killed', () => {
  it('keeps every save that somebody was told of, whole, round after round', async () => {
    const file = join(folder, 'killed.db');
    const said: string[] = [];
    for (const round of [1, 2, 3, 4, 5]) {
      const child = startChild('save-loop.ts', file, `round${round}`);
      await child.lines(5 + Math.floor(Math.random() * 100));
      child.kill();
      await child.ended;
      said.push(...child.said);
      await expectAllKept(file, said);
    }
  });
});

describe('a store that two processes share', () => {
  it('keeps the saves of both, in one chain', async () => {
    const file = join(folder, 'shared.db');
    const children = ['one', 'two'].map((name) => startChild('save-loop.ts', file, name, '80'));
    await Promise.all(children.map((child) => child.ended));

    const said = children.flatMap((child) => child.said);
    expect(acknowledged(said).size).toBe(160);
    await expectAllKept(file, said);
  });
});
