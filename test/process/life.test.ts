import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { personId } from '../../tenant/directory/cast-ids';
import { freePort } from '../scenario/free-port';
import { Somebody, textOf } from '../scenario/somebody';
import { cleanUp, expectSentence, folder, type Program, run, start } from './program';

const approvals = 'Privileged access approvals';
const bound = /shown in this channel from now on/;

/** One administrator's day with the program: each test goes on where the one before it ended. */
describe('the program of an administrator', () => {
  const dataDir = folder();
  const cwd = folder();
  let settings: Record<string, string>;
  let address: string;
  let program: Program;
  const written: string[] = [];

  beforeAll(async () => {
    const [PORT, TENANT_PORT] = [String(await freePort()), String(await freePort())];
    settings = { PORT, TENANT_PORT, DATA_DIR: dataDir, LOG_LEVEL: 'trace' };
    address = `http://127.0.0.1:${TENANT_PORT}`;
    // Nothing is filled in yet: it is the local tenant that starts.
    copyFileSync('env.sample', join(cwd, '.env'));
  });

  afterAll(cleanUp);

  const as = (key: string) => new Somebody(address, personId(key));

  async function begin(...args: readonly string[]): Promise<void> {
    program = start('bot/main.js', { env: settings, args, cwd });
    await program.says(/ready/);
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    const since = performance.now();
    program.signal(signal);
    expect(await program.code).toBe(signal === 'SIGKILL' ? null : 0);
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(program.err()).toBe('');
    written.push(program.out());
  }

  async function sandbox(path: string, body?: object): Promise<string> {
    const answer = await fetch(`${address}/sandbox${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(answer.ok).toBe(true);
    return answer.text();
  }

  async function clock(body?: object): Promise<number> {
    return Date.parse(JSON.parse(await sandbox('/clock', body)).now);
  }

  const verify = () => run('bot/verify-journal.js', { env: { DATA_DIR: dataDir } });

  it('tells the page’s address once it is ready, and takes a request', async () => {
    await begin();
    expect(program.out()).toContain(`Open ${address} and be somebody.`);
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html');

    const ada = as('ada');
    const words = 'activate Exchange Admin for 2h because Quarterly mailbox audit';
    expect(textOf(await ada.ask(words))).toContain('Waiting for approval');
    await as('grace').reads('bot', /Ada Lindqvist asks for Exchange Administrator/);
  });

  it('is killed, and goes on where it was', async () => {
    await stop('SIGKILL');
    await begin();
    expect(textOf(await as('ada').ask('status'))).toMatch(/Exchange Administrator.*Waiting/);
    // What was being sent when it was killed is sent again as soon as its sender may be given up.
    await clock({ advance: 'PT1M' });
    const card = await as('grace').reads('bot', /Ada Lindqvist asks for Exchange Administrator/);
    await as('grace').press(card, 'Approve', { comment: 'Fits the change calendar' });
    await as('ada').reads('bot', /Grace Okafor approved it/);
  });

  it('keeps chats, requests and the clock when it is stopped, also in the middle of something', async () => {
    const now = await clock({ advance: 'PT30M' });
    const open = await fetch(`${address}/teams/client/as/${personId('ada')}/events`);
    expect(open.ok).toBe(true);
    await stop('SIGTERM');
    await open.body?.cancel().catch(() => undefined);

    await begin();
    expect(await clock()).toBeGreaterThanOrEqual(now);
    expect(await as('ada').heard('bot', /Grace Okafor approved it/)).toHaveLength(1);
    expect(textOf(await as('ada').ask('active'))).toContain('Exchange Administrator');
    await sandbox('/faults', { path: '/v1.0/', fault: 'hang' });
    await as('ada').say('roles');
    await stop('SIGINT');
  });

  it('has written neither tokens nor keys nor what people said, however much it logs', () => {
    const log = written.join('');
    expect(log).toContain('"turn finished"');
    const { secrets } = JSON.parse(readFileSync(join(dataDir, 'tenant.json'), 'utf8'));
    const { entraKey, channelKey, sealingKey, botSecret, botTokenKey } = secrets;
    for (const secret of [entraKey.d, channelKey.d, sealingKey, botSecret, botTokenKey]) {
      expect(typeof secret).toBe('string');
      expect(log).not.toContain(secret);
    }
    expect(log).not.toMatch(/eyJ[\w-]{10,}|Bearer|BEGIN [A-Z ]*KEY/);
    expect(log).not.toMatch(/Quarterly mailbox audit|Fits the change calendar|Lindqvist|Okafor/);
  });

  it('proves its journal whole, and names the entry that somebody changed', async () => {
    const whole = await verify();
    expect(whole).toMatchObject({ code: 0, err: '' });
    expect(whole.out).toMatch(/^\d+ entries, whole\. The last one's hash: [0-9a-f]{64}\n$/);

    const db = new DatabaseSync(join(dataDir, 'bot.db'));
    db.exec("update journal set actor = 'somebody-else' where seq = 3");
    db.close();
    const broken = await verify();
    expectSentence(broken);
    expect(broken.err).toBe('Entry 3 of the journal is not right: the entry was changed\n');
  });

  it('has no journal to prove where it never ran', async () => {
    const never = await run('bot/verify-journal.js', { env: { DATA_DIR: folder() } });
    expectSentence(never);
    expect(never.err).toContain('There is no journal yet');
  });

  it('begins anew when asked to, opening scene and all', async () => {
    const before = (await verify()).code;
    expect(before).toBe(1);
    await begin('--fresh');
    await as('priya').reads(approvals, bound);
    expect(await as('priya').heard(approvals, bound)).toHaveLength(1);
    expect(await as('ada').heard('bot', /Exchange/)).toEqual([]);
    expect((await clock()) - Date.now()).toBeLessThan(60_000);
    await stop('SIGTERM');
    expect((await verify()).code).toBe(0);
  });
});
