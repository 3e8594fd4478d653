import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cleanUp, expectSentence, folder, run } from './program';

afterAll(cleanUp);

describe('npm run package', () => {
  const script = 'manifest/package.js';
  const appId = '00001111-aaaa-2222-bbbb-3333cccc4444';

  it('says what is missing, and makes nothing', async () => {
    const cwd = folder();
    const ended = await run(script, { cwd });
    expectSentence(ended);
    expect(ended.err).toContain('BOT_APP_ID is missing');
    expect(ended.err).toContain('PUBLIC_URL is missing');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('puts the ids of the settings into the zip', async () => {
    const cwd = folder();
    const env = { BOT_APP_ID: appId, PUBLIC_URL: 'https://pim.contoso.example' };
    const { code, out, err } = await run(script, { cwd, env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const file = join(cwd, 'build', 'pim-bot.zip');
    expect(out).toContain(file);
    const files = unzipSync(readFileSync(file));
    expect(new Set(Object.keys(files))).toEqual(
      new Set(['color.png', 'manifest.json', 'outline.png']),
    );
    const { 'manifest.json': json = new Uint8Array() } = files;
    const manifest = JSON.parse(strFromU8(json));
    expect(manifest).toMatchObject({
      id: appId,
      webApplicationInfo: { id: appId, resource: `api://botid-${appId}` },
      validDomains: ['pim.contoso.example'],
    });
  });
});
