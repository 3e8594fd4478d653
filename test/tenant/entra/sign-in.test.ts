import { decodeJwt } from 'jose';
import { type CoreTenant, coreTenant, leave } from '../core-tenant';
import { codeIn, codeOfAda, openSignIn, pkce, redeem, redirectUri, told } from './sign-in-browser';
import {
  cast,
  claimsIn,
  phishingResistant,
  post,
  type TokenClient,
  tokenClient,
} from './token-client';

let core: CoreTenant;
let client: TokenClient;

beforeAll(async () => {
  core = await coreTenant();
  client = tokenClient(core);
});
afterAll(() => leave(core));

const idOf = (key: string) => cast(core.tenant, key).id;
const upnOf = (key: string) => cast(core.tenant, key).userPrincipalName;

describe('the sign-in page', () => {
  it('lets a person be chosen, asks for approval on the phone and hands the code to the app', async () => {
    const { verifier, ...challenge } = pkce();
    const accounts = await openSignIn(core, { nonce: 'n-1', ...challenge });
    expect(accounts.text).toContain('Pick an account');
    expect(accounts.text).toContain('Inês Duarte');
    const approve = await accounts.press(idOf('ada'));
    expect(approve.text).toContain('Approve sign in request');
    const done = await approve.press('approve');
    expect(done.status).toBe(302);
    expect(done.sentTo?.origin).toBe('http://localhost:4444');
    expect(told(done)).toEqual({ code: expect.any(String), state: 'of the app' });
    const reply = await redeem(client, codeIn(done), { code_verifier: verifier });
    expect(claimsIn(reply)).toMatchObject({ oid: idOf('ada'), amr: ['pwd', 'mfa'] });
    expect(decodeJwt(String(reply.body.id_token))).toMatchObject({
      aud: core.tenant.bot.appId,
      oid: idOf('ada'),
      tid: core.tenant.id,
      nonce: 'n-1',
    });
    expect(reply.body).toHaveProperty('refresh_token');
  });

  it('spares a person whom the app names the choice, unless the app wants it', async () => {
    const hint = { login_hint: upnOf('ada').toUpperCase() };
    expect((await openSignIn(core, hint)).text).toContain('Approve sign in request');
    const chosen = await openSignIn(core, { ...hint, prompt: 'select_account' });
    expect(chosen.text).toContain('Pick an account');
    const stranger = await openSignIn(core, { login_hint: 'eve@contoso.example' });
    expect(stranger.text).toContain('Pick an account');
  });

  it('satisfies an authentication context with a further step', async () => {
    const approve = await openSignIn(core, {
      login_hint: upnOf('ada'),
      claims: phishingResistant,
    });
    const key = await approve.press('approve');
    expect(key.text).toContain('authentication context <strong>c1</strong>');
    const reply = await redeem(client, codeIn(await key.press('use-key')));
    expect(claimsIn(reply)).toMatchObject({ acrs: ['p1', 'c1'], xms_cc: ['cp1'] });
  });

  it('lets no step be skipped', async () => {
    const approve = await openSignIn(core, {
      login_hint: upnOf('ada'),
      claims: phishingResistant,
    });
    for (const answer of ['use-key', 'accept', 'continue', 'constructor', idOf('grace')]) {
      expect((await approve.press(answer)).text).toContain('Approve sign in request');
    }
  });

  it('goes on with the password alone for somebody without a method', async () => {
    const page = await openSignIn(core, { login_hint: upnOf('noah') });
    expect(page.text).toContain('No method of multifactor authentication is registered');
    const reply = await redeem(client, codeIn(await page.press('continue')));
    expect(claimsIn(reply).amr).toEqual(['pwd']);
  });

  it('sends somebody without a method back where one is demanded', async () => {
    const page = await openSignIn(core, {
      login_hint: upnOf('noah'),
      claims: phishingResistant,
    });
    expect((await page.press('continue')).text).toContain('you cannot go on');
    expect(told(await page.press('back'))).toMatchObject({
      error: 'interaction_required',
      error_description: expect.stringContaining('AADSTS50079'),
      state: 'of the app',
    });
  });

  it('tells the app when the person says no', async () => {
    const page = await openSignIn(core, { login_hint: upnOf('ada') });
    expect(told(await page.press('deny'))).toMatchObject({
      error: 'access_denied',
      error_description: expect.stringContaining('AADSTS500121'),
    });
  });

  it('shows who was closed out, and tells the app nothing', async () => {
    await post(`${core.address}/sandbox/people/${idOf('kenji')}`, { accountEnabled: false });
    const page = await openSignIn(core, { login_hint: upnOf('kenji') });
    expect(page.status).toBe(400);
    expect(page.text).toContain('AADSTS50057');
    expect(page.sentTo).toBeUndefined();
  });

  it('answers in a form where the app wants it so', async () => {
    const approve = await openSignIn(core, {
      login_hint: upnOf('ada'),
      response_mode: 'form_post',
      state: '"><script>alert(1)</script>',
    });
    const page = await approve.press('approve');
    expect(page.text).toContain(`action="${redirectUri}"`);
    expect(page.text).toMatch(/name="code" value="[^"]+"/);
    expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(page.text).not.toContain('<script>alert');
  });
});

describe('consent', () => {
  afterEach(() => post(`${core.address}/sandbox/consent`, { granted: true }));

  it('is asked for again where the app wants it', async () => {
    const approve = await openSignIn(core, { login_hint: upnOf('ada'), prompt: 'consent' });
    const page = await approve.press('approve');
    expect(page.text).toContain('Permissions requested');
    expect(page.text).toContain('<li>PrivilegedAccess.ReadWrite.AzureAD</li>');
    expect(told(await page.press('cancel')).error_description).toContain('AADSTS65004');
    expect(told(await page.press('accept'))).toHaveProperty('code');
  });

  it('can be given back by an administrator and by nobody else', async () => {
    await post(`${core.address}/sandbox/consent`, { granted: false });
    const ofAda = await (await openSignIn(core, { login_hint: upnOf('ada') })).press('approve');
    expect(ofAda.text).toContain('Need admin approval');
    expect((await ofAda.press('accept')).text).toContain('Need admin approval');
    expect(told(await ofAda.press('cancel'))).toMatchObject({
      error: 'consent_required',
      error_description: expect.stringContaining('AADSTS90094'),
    });
    const admin = await openSignIn(core, { login_hint: upnOf('emergency1') });
    const page = await admin.press('approve');
    expect(page.text).toContain('Permissions requested');
    await page.press('accept');
    expect(await codeOfAda(core)).not.toBe('');
  });
});

describe('an authorization request', () => {
  it('of an app or to an address that nobody registered stays on the page', async () => {
    const elsewhere = await openSignIn(core, { redirect_uri: 'https://evil.example/' });
    expect(elsewhere).toMatchObject({ status: 400, sentTo: undefined });
    expect(elsewhere.text).toContain('AADSTS50011');
    const stranger = await openSignIn(core, { client_id: 'x' });
    expect(stranger).toMatchObject({ status: 400, sentTo: undefined });
    expect(stranger.text).toContain('AADSTS700016');
    const lookalike = await openSignIn(core, { redirect_uri: 'http://localhost.evil.example/' });
    expect(lookalike.text).toContain('AADSTS50011');
  });

  it("may lead to the bot's own page", async () => {
    const [registered = ''] = core.tenant.bot.redirectUris;
    const approve = await openSignIn(core, {
      login_hint: upnOf('ada'),
      redirect_uri: registered,
    });
    expect((await approve.press('approve')).sentTo?.href).toContain(`${registered}?code=`);
  });

  it.each([
    ['without a scope', { scope: '' }, 'invalid_request', 900144],
    ['for an unregistered permission', { scope: 'Mail.Send' }, 'invalid_scope', 70011],
    ['for a token', { response_type: 'token' }, 'unsupported_response_type', 700054],
    ['without anybody to ask', { prompt: 'none' }, 'login_required', 50058],
    ['with claims that are not JSON', { claims: '{' }, 'invalid_request', 9002313],
  ])('%s is refused to the app', async (_what, wrong, error, code) => {
    expect(told(await openSignIn(core, wrong))).toMatchObject({
      error,
      error_description: expect.stringContaining(`AADSTS${code}`),
      state: 'of the app',
    });
  });

  it('at another tenant stays on the page', async () => {
    const response = await fetch(
      `${core.address}/common/oauth2/v2.0/authorize?client_id=${core.tenant.bot.appId}`,
    );
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('AADSTS50194');
  });

  it('is not taken up again from a page that somebody made up', async () => {
    const response = await fetch(`${core.address}/${core.tenant.id}/login`, {
      method: 'POST',
      body: new URLSearchParams({ progress: 'x.y.z', answer: 'approve' }),
    });
    expect(response.status).toBe(400);
  });
});
