import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreTenant, leave, temporaryFolder } from './core-tenant';
import { codeOfAda, redeem } from './entra/sign-in-browser';
import { accessTokenOf, cast, graphDefault, post, tokenClient } from './entra/token-client';

describe('a restart', () => {
  it('keeps the people, the keys, the consent and the secrets', async () => {
    const before = await coreTenant();
    const token = accessTokenOf(await tokenClient(before).signIn('ada', graphDefault));
    const refresh = (await tokenClient(before).signIn('ada', `${graphDefault} offline_access`)).body
      .refresh_token;
    const { id } = cast(before.tenant, 'bruno');
    await post(`${before.address}/sandbox/people/${id}`, { accountEnabled: false });
    await post(`${before.address}/sandbox/consent`, { granted: false });
    await before.stop();

    const port = Number(new URL(before.address).port);
    const after = await coreTenant({ dataDir: before.dataDir, port });
    expect(after.settings).toEqual(before.settings);
    expect(await after.tenant.tokens.check(`Bearer ${token}`, 'graph')).toMatchObject({ ok: true });
    expect(cast(after.tenant, 'bruno').accountEnabled).toBe(false);
    const refreshed = (scope: string) =>
      tokenClient(after).ask({
        grant_type: 'refresh_token',
        client_id: tokenClient(after).bot.client_id,
        refresh_token: String(refresh),
        scope,
      });
    expect((await refreshed(graphDefault)).body.error_codes).toEqual([65001]);
    expect((await refreshed(after.tenant.bot.ssoScope)).status).toBe(200);
    await leave(after);
  });

  it('loses nothing that was answered before the process was killed', async () => {
    const dying = await coreTenant();
    const { id } = cast(dying.tenant, 'bruno');
    const code = await codeOfAda(dying);
    await post(`${dying.address}/sandbox/people/${id}`, { accountEnabled: false });
    expect((await redeem(tokenClient(dying), code)).status).toBe(200);
    const revived = await coreTenant({ dataDir: dying.dataDir });
    expect(cast(revived.tenant, 'bruno').accountEnabled).toBe(false);
    const again = await redeem(tokenClient(revived), code);
    expect(again.body.error_codes).toEqual([54005]);
    await revived.stop();

    await post(`${dying.address}/sandbox/consent`, { granted: false });
    const withoutConsent = await coreTenant({ dataDir: dying.dataDir });
    const { body } = await tokenClient(withoutConsent).signIn('ada', graphDefault);
    expect(body.error_codes).toEqual([65001]);
    await withoutConsent.stop();

    await post(`${dying.address}/sandbox/clock`, { advance: 'P1D' });
    const later = await coreTenant({ dataDir: dying.dataDir });
    expect(later.tenant.clock.now().getTime() - Date.now()).toBeGreaterThan(86_000_000);
    await later.stop();
    await leave(dying);
  });

  it('forgets everything when a fresh start is wanted', async () => {
    const before = await coreTenant();
    const { id } = cast(before.tenant, 'bruno');
    await post(`${before.address}/sandbox/people/${id}`, { accountEnabled: false });
    await post(`${before.address}/sandbox/clock`, { advance: 'P30D' });
    await before.stop();
    const after = await coreTenant({ dataDir: before.dataDir, fresh: true });
    expect(cast(after.tenant, 'bruno').accountEnabled).toBe(true);
    expect(after.settings.BOT_APP_SECRET).not.toBe(before.settings.BOT_APP_SECRET);
    expect(after.tenant.clock.now().getTime() - Date.now()).toBeLessThan(60_000);
    await leave(after);
  });

  it('leaves one file and no draft of it', async () => {
    const core = await coreTenant();
    core.tenant.keep();
    expect(readdirSync(core.dataDir)).toEqual(['tenant.json']);
    await leave(core);
  });
});

describe('a state that cannot be read', () => {
  let dataDir: string;
  let file: string;
  beforeEach(async () => {
    const core = await coreTenant();
    await core.stop();
    dataDir = core.dataDir;
    file = join(dataDir, 'tenant.json');
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const halfWritten = () => truncateSync(file, 5_000);
  const ofAnotherVersion = () => {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, version: 99 }));
  };
  const withoutPeople = () => {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, directory: { ...kept.directory, people: 1 } }));
  };
  const aFolder = () => {
    rmSync(file);
    writeFileSync(file, '');
  };

  it.each([
    ['half written', halfWritten, 'it is damaged or was written only in part'],
    ['of another version', ofAnotherVersion, 'it is not the state of a tenant of this version'],
    ['without its people', withoutPeople, 'directory.people'],
    ['empty', aFolder, 'it is damaged or was written only in part'],
  ])(
    'because it is %s stops the start with the file’s name and a way out',
    async (_what, spoil, why) => {
      spoil();
      const spoiled = readFileSync(file);
      const start = coreTenant({ dataDir });
      await expect(start).rejects.toThrow(file);
      await expect(start).rejects.toThrow(why);
      await expect(start).rejects.toThrow('npm start -- --fresh');
      expect(readFileSync(file)).toEqual(spoiled);
      const fresh = await coreTenant({ dataDir, fresh: true });
      await fresh.stop();
    },
  );
});

describe('a port that is taken', () => {
  it('is named, with what to type, and the state of whoever has it stays as it was', async () => {
    const first = await coreTenant();
    const port = Number(new URL(first.address).port);
    const kept = readFileSync(join(first.dataDir, 'tenant.json'));
    const second = coreTenant({ port, dataDir: first.dataDir, fresh: true });
    await expect(second).rejects.toThrow(`Port ${port} is taken`);
    await expect(second).rejects.toThrow('TENANT_PORT=');
    expect(readFileSync(join(first.dataDir, 'tenant.json'))).toEqual(kept);
    await leave(first);
  });
});

describe('the server', () => {
  it('answers malformed JSON, too much, and what is not there, in one sentence', async () => {
    const core = await coreTenant({ dataDir: temporaryFolder() });
    const send = (body: string) =>
      fetch(`${core.address}/sandbox/consent`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await send('{"granted":')).status).toBe(400);
    expect((await send(JSON.stringify('x'.repeat(1_100_000)))).status).toBe(413);
    expect((await fetch(`${core.address}/nowhere`)).status).toBe(404);
    await leave(core);
  });

  it('does not answer to a name that only points here', async () => {
    const core = await coreTenant();
    const { hostname, port } = new URL(core.address);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ hostname, port, path: '/sandbox', headers: { host: 'evil.example' } }, (res) => {
        res.resume();
        resolve(res.statusCode);
      }).end();
    });
    expect(status).toBe(421);
    await leave(core);
  });
});
