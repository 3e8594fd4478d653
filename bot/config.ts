import type { TenantId } from '../pim/ids';
import {
  address,
  botAppId,
  botSecret,
  clockAddress,
  host,
  logLevel,
  managedIdentity,
  port,
  serviceHosts,
  ssoResource,
  tenantId,
  text,
  tokenKey,
} from './settings';
import {
  ConfigError,
  type Environment,
  readSettings,
  type Setting,
  type SettingsReader,
} from './settings-reader';

const dataDir = text('DATA_DIR', 'a directory that the bot may write to', '.data');
const certificateFile = text(
  'BOT_CERTIFICATE_FILE',
  'a PEM file with the certificate and its private key',
  '/run/secrets/bot.pem',
);
const channelIssuer = text(
  'CHANNEL_ISSUER',
  'the issuer of the tokens of the Teams channel',
  'https://api.botframework.com',
);

/** What is needed for a tenant of one's own; nobody sets these for the local one. */
const ownTenant = [
  'TENANT_ID',
  'BOT_APP_ID',
  'BOT_APP_SECRET',
  'BOT_CERTIFICATE_FILE',
  'BOT_MANAGED_IDENTITY',
  'PUBLIC_URL',
  'TOKEN_KEY',
] as const;

/** What has a default that somebody may replace, also for the local tenant. */
const cloudAddresses: readonly Setting<unknown>[] = [
  address('LOGIN_URL'),
  address('GRAPH_URL'),
  address('ARM_URL'),
  address('CHANNEL_METADATA_URL'),
  channelIssuer,
  serviceHosts,
  ssoResource,
  clockAddress,
];

/** How the bot proves to Entra that it is the registered application. */
type BotCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'managed-identity'; readonly clientId: string };

/** What the process needs wherever it runs. */
interface ProcessConfig {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly logLevel: string;
}

/** Every setting of the bot, checked. `env.sample` says what each is for. */
export interface Config extends ProcessConfig {
  readonly tenantId: TenantId;
  readonly appId: string;
  readonly credential: BotCredential;
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly armUrl: string;
  readonly channelMetadataUrl: string;
  readonly channelIssuer: string;
  readonly serviceHosts: readonly string[];
  readonly ssoResource: string;
  readonly publicUrl: string;
  readonly tokenKey: Uint8Array;
  readonly clockUrl?: string;
}

/** What `main.ts` needs before there is a tenant: it starts the local one with this. */
export interface LocalConfig extends ProcessConfig {
  readonly tenantPort: number;
}

/** Reads the settings of the bot, or throws one error that names all that are not right. */
export function readConfig(env: Environment): Config {
  const read = readSettings(env);
  const appId = read.required(botAppId);
  const values = {
    ...processValues(read),
    tenantId: read.required(tenantId),
    appId,
    credential: readCredential(read, appId),
    loginUrl: read.required(address('LOGIN_URL'), 'https://login.microsoftonline.com'),
    graphUrl: read.required(address('GRAPH_URL'), 'https://graph.microsoft.com'),
    armUrl: read.required(address('ARM_URL'), 'https://management.azure.com'),
    channelMetadataUrl: read.required(
      address('CHANNEL_METADATA_URL'),
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    channelIssuer: read.required(channelIssuer, 'https://api.botframework.com'),
    serviceHosts: read.required(serviceHosts, serviceHosts.example),
    ssoResource: read.required(ssoResource, `api://botid-${appId ?? 'unknown'}`),
    publicUrl: read.required(address('PUBLIC_URL')),
    tokenKey: read.required(tokenKey),
  };
  const clockUrl = read.optional(clockAddress);
  return Object.freeze({ ...complete(values, read), ...(clockUrl ? { clockUrl } : {}) });
}

/** What the Teams app package is made with. */
export function readAppConfig(
  env: Environment,
): Pick<Config, 'appId' | 'ssoResource' | 'publicUrl'> {
  const read = readSettings(env);
  const appId = read.required(botAppId);
  const values = {
    appId,
    ssoResource: read.required(ssoResource, `api://botid-${appId ?? 'unknown'}`),
    publicUrl: read.required(address('PUBLIC_URL')),
  };
  return Object.freeze(complete(values, read));
}

/** Reads what the local tenant is started with; the bot's own settings are looked at with it, all at once. */
export function readLocalConfig(env: Environment): LocalConfig {
  const read = readSettings(env);
  const values = { ...processValues(read), tenantPort: read.required(port('TENANT_PORT'), '3979') };
  if (values.port && values.port === values.tenantPort) {
    read.problem(`PORT and TENANT_PORT are both ${values.port}: expected two different ports`);
  }
  for (const setting of cloudAddresses) read.optional(setting);
  return Object.freeze(complete(values, read));
}

/** What the process needs wherever it runs, and no more. */
export function readProcessConfig(env: Environment): ProcessConfig {
  const read = readSettings(env);
  return Object.freeze(complete(processValues(read), read));
}

/** Whether somebody has begun to set up a tenant of their own; if not, the local one is started. */
export function hasCloudSettings(env: Environment): boolean {
  const { isSet } = readSettings(env);
  return ownTenant.some(isSet);
}

/** A setting that is left blank is not set, whatever it would otherwise take the place of. */
export function onlySet(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function processValues(read: SettingsReader) {
  return {
    port: read.required(port('PORT'), '3978'),
    host: read.required(host, '127.0.0.1'),
    dataDir: read.required(dataDir, '.data'),
    logLevel: read.required(logLevel, 'info'),
  };
}

/** Exactly one of the three ways: with two, nobody could say which one is used. */
function readCredential(read: SettingsReader, appId = ''): BotCredential | undefined {
  const ways = [botSecret, certificateFile, managedIdentity];
  const set = ways.filter(({ name }) => read.isSet(name));
  if (set.length !== 1) {
    const found = set.length === 0 ? 'none is set' : `${set.length} are set`;
    read.problem(`${ways.map(({ name }) => name).join(', ')}: expected exactly one, but ${found}`);
    return undefined;
  }

  const secret = read.optional(botSecret);
  if (secret !== undefined) return { kind: 'secret', secret };
  const path = read.optional(certificateFile);
  if (path !== undefined) return { kind: 'certificate', path };
  const identity = read.optional(managedIdentity);
  if (identity === undefined) return undefined;
  return { kind: 'managed-identity', clientId: identity === 'true' ? appId : identity };
}

type Complete<Values> = { [Name in keyof Values]: Exclude<Values[Name], undefined> };

function isComplete<Values extends object>(values: Values): values is Values & Complete<Values> {
  return !Object.values(values).includes(undefined);
}

function complete<Values extends object>(values: Values, read: SettingsReader): Complete<Values> {
  if (read.problems.length > 0 || !isComplete(values)) throw new ConfigError(read.problems);
  return values;
}
