import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasCloudSettings, readConfig, readLocalConfig } from '../../bot/config';
import { ConfigError, type Environment } from '../../bot/settings-reader';

const appId = '00001111-aaaa-2222-bbbb-3333cccc4444';
const needed: Environment = {
  TENANT_ID: '6BABCAAD-604B-40AC-A9D7-9FD97C0B779F',
  BOT_APP_ID: appId,
  BOT_APP_SECRET: 'not-to-be-seen',
  PUBLIC_URL: 'https://pim-bot.contoso.com/',
  TOKEN_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function problemsOf(env: Environment, read: (env: Environment) => unknown = readConfig): string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems];
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs no more than the tenant, the app, its credential, its address and a key', () => {
    const config = readConfig(needed);

    expect(config).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      dataDir: '.data',
      logLevel: 'info',
      tenantId: '6babcaad-604b-40ac-a9d7-9fd97c0b779f',
      appId,
      credential: { kind: 'secret', secret: 'not-to-be-seen' },
      ssoResource: `api://botid-${appId}`,
      publicUrl: 'https://pim-bot.contoso.com',
      channelIssuer: 'https://api.botframework.com',
      graphUrl: 'https://graph.microsoft.com',
      armUrl: 'https://management.azure.com',
    });
    expect(config.tokenKey).toHaveLength(32);
    expect(config.serviceHosts).toContain('smba.trafficmanager.net');
    expect(config.clockUrl).toBeUndefined();
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('tells somebody who set nothing everything that is needed, at once', () => {
    const problems = problemsOf({}).join('\n');

    expect(problems).toContain('TENANT_ID is missing');
    expect(problems).toContain('BOT_APP_ID is missing');
    expect(problems).toContain('PUBLIC_URL is missing');
    expect(problems).toContain('TOKEN_KEY is missing');
    expect(problems).toContain('expected exactly one, but none is set');
    expect(problemsOf({})).toHaveLength(5);
  });

  it.each([
    ['PORT', 'eighty', 'PORT is "eighty": expected a port from 1 to 65535'],
    ['PORT', '65536', 'PORT is "65536"'],
    ['PORT', '-1', 'PORT is "-1"'],
    ['HOST', 'http://here', 'HOST is "http://here"'],
    ['LOG_LEVEL', 'loud', 'expected one of fatal, error, warn'],
    ['TENANT_ID', 'contoso', 'TENANT_ID is "contoso": expected the directory (tenant) id'],
    ['BOT_APP_ID', 'contoso', 'BOT_APP_ID is "contoso"'],
    ['LOGIN_URL', 'http://login.example', 'LOGIN_URL is "http://login.example"'],
    ['GRAPH_URL', 'graph.microsoft.com', 'GRAPH_URL is "graph.microsoft.com"'],
    ['GRAPH_URL', 'https://me:secret@graph.example', 'GRAPH_URL is'],
    ['ARM_URL', 'http://management.azure.com', 'ARM_URL is "http://management.azure.com"'],
    ['PUBLIC_URL', 'ftp://contoso.com', 'PUBLIC_URL is "ftp://contoso.com"'],
    ['SERVICE_HOSTS', 'smba.trafficmanager.net,,', 'SERVICE_HOSTS is'],
    ['SERVICE_HOSTS', '*', 'SERVICE_HOSTS is "*"'],
    ['SERVICE_HOSTS', '*.com', 'SERVICE_HOSTS is "*.com"'],
    ['SERVICE_HOSTS', 'https://smba.trafficmanager.net/', 'expected host names with commas'],
    ['SSO_RESOURCE', 'botid-1', 'SSO_RESOURCE is "botid-1"'],
    ['CLOCK_URL', 'https://time.example', 'CLOCK_URL is "https://time.example"'],
    ['CLOCK_URL', 'http://time.example', 'CLOCK_URL is "http://time.example"'],
  ])('says what %s=%s should have been', (name, value, sentence) => {
    const problems = problemsOf({ ...needed, [name]: value });

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(problems[0]).toContain('such as');
  });

  it('repeats no secret that it cannot use', () => {
    const problems = problemsOf({ ...needed, TOKEN_KEY: 'c2hvcnQ=' });

    expect(problems).toEqual([expect.stringContaining('TOKEN_KEY is not usable')]);
    expect(problems.join()).not.toContain('c2hvcnQ=');
  });

  it('takes one way to prove who the bot is, and not two', () => {
    const { BOT_APP_SECRET: _secret, ...others } = needed;

    expect(readConfig({ ...others, BOT_CERTIFICATE_FILE: 'bot.pem' }).credential).toEqual({
      kind: 'certificate',
      path: 'bot.pem',
    });
    expect(readConfig({ ...others, BOT_MANAGED_IDENTITY: 'true' }).credential).toEqual({
      kind: 'managed-identity',
      clientId: appId,
    });
    expect(problemsOf({ ...needed, BOT_MANAGED_IDENTITY: 'true' })).toEqual([
      expect.stringContaining('expected exactly one, but 2 are set'),
    ]);
    expect(problemsOf({ ...others, BOT_MANAGED_IDENTITY: 'yes' })).toEqual([
      expect.stringContaining('BOT_MANAGED_IDENTITY is "yes"'),
    ]);
  });

  it('takes plain http on this machine', () => {
    const config = readConfig({
      ...needed,
      LOGIN_URL: 'http://127.0.0.1:3979',
      PUBLIC_URL: 'http://localhost:3978',
      SERVICE_HOSTS: '127.0.0.1,localhost,[::1]',
      CLOCK_URL: 'http://127.0.0.1:3979/sandbox/clock',
    });

    expect(config.loginUrl).toBe('http://127.0.0.1:3979');
    expect(config.serviceHosts).toEqual(['127.0.0.1', 'localhost', '[::1]']);
    expect(config.clockUrl).toBe('http://127.0.0.1:3979/sandbox/clock');
  });

  it('takes a setting that is left blank as not set', () => {
    expect(readConfig({ ...needed, PORT: ' ', CLOCK_URL: '' }).port).toBe(3978);
  });
});

describe('hasCloudSettings', () => {
  it('sees the beginning of a tenant of ones own', () => {
    expect(hasCloudSettings({})).toBe(false);
    expect(hasCloudSettings({ TENANT_ID: ' ', PORT: '80' })).toBe(false);
    expect(hasCloudSettings({ TENANT_ID: 'x' })).toBe(true);
    expect(hasCloudSettings({ BOT_APP_ID: 'x' })).toBe(true);
  });
});

describe('env.sample', () => {
  const sample = readFileSync(path.join(__dirname, '../../env.sample'), 'utf8');
  const lines = [...sample.matchAll(/^(#?)([A-Z][A-Z_]*)=(.*)$/gm)].map(
    ([, mark = '', name = '', value = '']) => ({ isDefault: mark === '#', name, value }),
  );

  function namesRead(): Set<string> {
    const names = new Set<string>();
    const watch = (env: Environment) =>
      new Proxy(env, {
        get(target, name) {
          names.add(String(name));
          return Reflect.get(target, name);
        },
      });
    problemsOf(watch({}));
    problemsOf(watch(needed));
    problemsOf(watch({}), readLocalConfig);
    hasCloudSettings(watch({}));
    return names;
  }

  it('explains every setting that is read, once, and no other', () => {
    const names = lines.map(({ name }) => name);

    expect(new Set(names)).toEqual(namesRead());
    expect(names).toHaveLength(namesRead().size);
  });

  it('has a sentence over each setting', () => {
    for (const { name } of lines) {
      expect(sample).toMatch(new RegExp(`^# .+\\n#?${name}=`, 'm'));
    }
  });

  it('shows the defaults as they are', () => {
    const shown = lines
      .filter(({ isDefault, value }) => isDefault && value !== '')
      .map(({ name, value }) => [name, value.replace('{BOT_APP_ID}', appId)]);
    const spelledOut = Object.fromEntries(shown);

    expect(readConfig({ ...needed, ...spelledOut })).toEqual(readConfig(needed));
    expect(readLocalConfig(spelledOut)).toEqual(readLocalConfig({}));
    expect(shown.map(([name]) => name)).toContain('TENANT_PORT');
  });

  it('leaves open what has no default', () => {
    const open = Object.fromEntries(
      lines.filter(({ value }) => value === '').map(({ name }) => [name, '']),
    );

    expect(problemsOf({ ...needed, ...open }).length).toBeGreaterThan(0);
    expect(Object.keys(open)).toEqual(expect.arrayContaining(Object.keys(needed)));
  });
});
