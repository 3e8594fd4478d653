import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../scenario/free-port';
import { cleanUp, expectSentence, folder, run, start } from './program';

const main = 'bot/main.js';
const secret = 'hunter2-is-the-secret';

const settings = (more: Record<string, string> = {}) => ({
  TENANT_ID: '6babcaad-604b-40ac-a9d7-9fd97c0b779f',
  BOT_APP_ID: '00001111-aaaa-2222-bbbb-3333cccc4444',
  BOT_APP_SECRET: secret,
  PUBLIC_URL: 'https://pim.contoso.example',
  TOKEN_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATA_DIR: folder(),
  LOG_LEVEL: 'trace',
  ...more,
});

afterAll(cleanUp);

describe('the program with the settings of a tenant of one’s own', () => {
  it('starts without the local tenant, believes nobody who is not Teams, and stops', async () => {
    const port = await freePort();
    const program = start(main, { env: settings({ PORT: String(port) }) });
    const line = await program.says(/listens/);
    expect(line).toBe(`PIM Bot listens on http://127.0.0.1:${port}`);
    const address = `http://127.0.0.1:${port}`;
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const forged = await fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.',
      },
      body: JSON.stringify({ type: 'message', channelId: 'msteams', text: 'activate' }),
    });
    expect(forged.status).toBe(401);
    program.signal('SIGTERM');
    expect(await program.code).toBe(0);
    expect(program.err()).toBe('');
    expect(program.out()).not.toContain(secret);
  });

  it('names a port that is taken', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const ended = await run(main, { env: settings({ PORT: String(port) }) });
    other.close();
    expectSentence(ended);
    expect(ended.err).toContain(`Port ${port} is taken`);
  });

  it.each([
    ['is missing', 'none.pem', 'ENOENT: no such file or directory'],
    ['is none', 'text.pem', 'it holds no certificate'],
  ])('names a certificate that %s', async (_what, name, why) => {
    const dir = folder();
    writeFileSync(join(dir, 'text.pem'), 'hello');
    const path = join(dir, name);
    const ended = await run(main, {
      env: settings({ BOT_APP_SECRET: '', BOT_CERTIFICATE_FILE: path }),
    });
    expectSentence(ended);
    expect(ended.err).toContain(`The certificate file ${path} cannot be used`);
    expect(ended.err).toContain(why);
  });
});
