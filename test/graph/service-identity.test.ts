import type { AppCredential } from '../../graph/app-credential';
import { serviceIdentity } from '../../graph/service-identity';
import { certificateFile } from './certificate';
import { failureOf, type MovableClock, movableClock, tenantId } from './people';
import { appId, refusedBy, type ScriptedLogin, scriptedLogin } from './scripted-login';

const scope = 'https://api.botframework.com/.default';

let clock: MovableClock;
let login: ScriptedLogin;

beforeEach(async () => {
  clock = movableClock();
  login = await scriptedLogin(clock);
  login.onToken = () => ({
    body: { token_type: 'Bearer', expires_in: 3600, access_token: `token-${login.forms().length}` },
  });
});

afterEach(() => login.server.stop());

function identity(credential: AppCredential = { kind: 'secret', secret: 'the-secret' }) {
  const loginUrl = login.server.address;
  return serviceIdentity({ loginUrl, tenantId, clientId: appId, credential, clock });
}

describe('serviceIdentity', () => {
  it('gets a token with the secret, over plain http where that is the address', async () => {
    expect(await identity().token(scope)).toBe('token-1');
    const [form] = login.forms();
    expect(form?.get('grant_type')).toBe('client_credentials');
    expect(form?.get('client_id')).toBe(appId);
    expect(form?.get('client_secret')).toBe('the-secret');
    expect(form?.get('scope')).toBe(scope);
  });

  it('asks once, until five minutes before the end by our clock', async () => {
    const bot = identity();
    await bot.token(scope);
    clock.advance(54);
    expect(await bot.token(scope)).toBe('token-1');
    clock.advance(2);
    expect(await bot.token(scope)).toBe('token-2');
  });

  it('keeps a token for each scope', async () => {
    const bot = identity();
    await bot.token(scope);
    expect(await bot.token('https://graph.microsoft.com/.default')).toBe('token-2');
    expect(await bot.token(scope)).toBe('token-1');
  });

  it('proves itself with a token of a trusted issuer, asked for each time', async () => {
    let asked = 0;
    const bot = identity({ kind: 'federated', assertion: async () => `assertion-${++asked}` });
    await bot.token(scope);
    clock.advance(60);
    await bot.token(scope);
    const [first, second] = login.forms();
    expect(first?.get('client_assertion_type')).toContain('jwt-bearer');
    expect(first?.get('client_assertion')).toBe('assertion-1');
    expect(second?.get('client_assertion')).not.toBe('assertion-1');
  });

  it('proves itself with a certificate', async () => {
    const bot = identity({ kind: 'certificate', path: certificateFile() });
    expect(await bot.token(scope)).toBe('token-1');
    const assertion = login.forms()[0]?.get('client_assertion') ?? '';
    const [head = '', body = ''] = assertion.split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ typ: 'JWT' });
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({ sub: appId });
  });

  it('says that Entra refuses the credential', async () => {
    login.onToken = () => refusedBy('invalid_client', 7000215);
    const failure = await failureOf(identity().token(scope));
    expect(failure.code).toBe('graph-refused');
    expect(JSON.stringify(failure.facts)).not.toContain('the-secret');
  });

  it('says that Entra cannot be reached', async () => {
    login.onToken = () => ({ fault: 'break' });
    expect((await failureOf(identity().token(scope))).code).toBe('graph-unreachable');
  });
});
