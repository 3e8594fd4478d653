import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore } from '../../store/store';
import { freePort } from '../scenario/free-port';
import { cleanUp, expectSentence, folder, run } from './program';

const main = 'bot/main.js';

afterAll(cleanUp);

async function ports(): Promise<{ PORT: string; TENANT_PORT: string }> {
  return { PORT: String(await freePort()), TENANT_PORT: String(await freePort()) };
}

function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir);
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function database(): Promise<{ dataDir: string; file: string }> {
  const dataDir = folder();
  const file = join(dataDir, 'bot.db');
  await (await openStore({ file })).close();
  return { dataDir, file };
}

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(`${sql}; pragma wal_checkpoint(truncate)`);
  db.close();
}

describe('a port that is taken', () => {
  let other: Server;
  let taken: string;

  beforeAll(async () => {
    taken = String(await freePort());
    other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(taken), '127.0.0.1', resolve));
  });

  afterAll(() => other.close());

  it.each(['PORT', 'TENANT_PORT'])(
    'is named as %s, and nothing is begun or begun anew',
    async (name) => {
      const dataDir = folder();
      for (const file of ['bot.db', 'tenant.json', 'teams.json']) {
        writeFileSync(join(dataDir, file), `what ${file} of an earlier start holds`);
      }
      const before = contents(dataDir);
      const env = { ...(await ports()), [name]: taken, DATA_DIR: dataDir };
      const starts = [[], ['--fresh']].map((args) => run(main, { env, args }));
      for (const ended of await Promise.all(starts)) {
        expectSentence(ended);
        expect(ended.err).toMatch(new RegExp(`^Port ${taken} is taken by another program`));
        expect(ended.err).toContain(` ${name}=`);
        expect(ended.err.trim().split('\n')).toHaveLength(1);
      }
      expect(contents(dataDir)).toEqual(before);
    },
  );

  it('makes no folder where there was none', async () => {
    const dataDir = join(folder(), 'new');
    expectSentence(
      await run(main, { env: { ...(await ports()), PORT: taken, DATA_DIR: dataDir } }),
    );
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });
});

describe('a database that cannot be used', () => {
  const halfWritten = (file: string) => truncateSync(file, 6_000);
  const foreign = (file: string) => change(file, 'pragma application_id=1234');
  const newer = (file: string) =>
    change(file, "insert into kysely_migration values ('9999-later', '2030-01-01')");

  it.each([
    ['half-written', halfWritten, 'damaged, half-written or no database at all'],
    ['another program’s', foreign, 'belongs to another program'],
    ['a newer version’s', newer, 'was written by a newer version'],
  ])('because it is %s is named and left as it is', async (_what, spoil, why) => {
    const { dataDir, file } = await database();
    spoil(file);
    const before = hashOf(file);
    const ended = await run(main, { env: { ...(await ports()), DATA_DIR: dataDir } });
    expectSentence(ended);
    expect(ended.err).toContain(file);
    expect(ended.err).toContain(why);
    expect(ended.err).toMatch(/move it away|choose another folder with DATA_DIR/);
    expect(hashOf(file)).toBe(before);
  });

  it('because it is another program’s outlasts a fresh start, and so does the tenant', async () => {
    const { dataDir, file } = await database();
    foreign(file);
    writeFileSync(join(dataDir, 'tenant.json'), 'what an earlier start left');
    const before = hashOf(file);
    const env = { ...(await ports()), DATA_DIR: dataDir };
    const ended = await run(main, { env, args: ['--fresh'] });
    expectSentence(ended);
    expect(ended.err).toContain('belongs to another program');
    expect(hashOf(file)).toBe(before);
    expect(readFileSync(join(dataDir, 'tenant.json'), 'utf8')).toBe('what an earlier start left');
  });

  it('because it is a folder is named and left as it is', async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, 'bot.db'));
    const ended = await run(main, { env: { ...(await ports()), DATA_DIR: dataDir } });
    expectSentence(ended);
    expect(ended.err).toContain(join(dataDir, 'bot.db'));
    expect(statSync(join(dataDir, 'bot.db')).isDirectory()).toBe(true);
  });
});

describe('a state of the local tenant that is half-written', () => {
  it.concurrent.each(['tenant.json', 'teams.json'])(
    'is named (%s), with the way to begin anew',
    async (name) => {
      const dataDir = folder();
      const file = join(dataDir, name);
      writeFileSync(file, '{"version":1,"clockAheadMs":12,"conversa');
      const ended = await run(main, { env: { ...(await ports()), DATA_DIR: dataDir } });
      expectSentence(ended);
      expect(ended.err).toContain(file);
      expect(ended.err).toContain('damaged or was written only in part');
      expect(ended.err).toContain('npm start -- --fresh');
      expect(readdirSync(dataDir)).toEqual([name]);
    },
  );
});

describe('a folder that cannot be written', () => {
  it.concurrent('is named, and DATA_DIR with it', async () => {
    const file = join(folder(), 'taken');
    writeFileSync(file, '');
    const dataDir = join(file, 'below');
    const ended = await run(main, { env: { ...(await ports()), DATA_DIR: dataDir } });
    expectSentence(ended);
    expect(ended.err).toContain(dataDir);
    expect(ended.err).toContain('choose another folder with DATA_DIR');
  });
});

describe('settings that are not right', () => {
  it.concurrent('are told all at once, those of a .env file too', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, '.env'),
      'PORT=eighty\nGRAPH_URL=https://me:hunter2@graph\\\nCLOCK_URL=x\n',
    );
    const ended = await run(main, { cwd, env: { TENANT_PORT: '-1', LOG_LEVEL: 'loud' } });
    expectSentence(ended);
    for (const name of ['PORT', 'TENANT_PORT', 'LOG_LEVEL', 'GRAPH_URL', 'CLOCK_URL']) {
      expect(ended.err).toContain(`\n  ${name} is "`);
    }
    expect(ended.err).not.toContain('hunter2');
    expect(readdirSync(cwd)).toEqual(['.env']);
  });

  it.concurrent('of a tenant of one’s own name what is missing, and repeat no secret', async () => {
    const env = { BOT_APP_SECRET: 'hunter2', TOKEN_KEY: 'hunter3', BOT_APP_ID: 'contoso' };
    const ended = await run(main, { env });
    expectSentence(ended);
    expect(ended.err).toContain('TENANT_ID is missing');
    expect(ended.err).toContain('PUBLIC_URL is missing');
    expect(ended.err).toContain('BOT_APP_ID is "contoso"');
    expect(ended.err).toContain('TOKEN_KEY is not usable');
    expect(ended.err).not.toMatch(/hunter/);
  });

  it.concurrent('in a .env that is no file stop the start', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, '.env'));
    const ended = await run(main, { cwd, env: await ports() });
    expectSentence(ended);
    expect(ended.err).toContain('.env cannot be read');
  });
});
