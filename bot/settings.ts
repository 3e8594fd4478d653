import { readTenantId, readUserId, type TenantId } from '../pim/ids';
import { isLoopback } from './loopback';
import type { Setting } from './settings-reader';

export const tenantId: Setting<TenantId> = {
  name: 'TENANT_ID',
  read: readTenantId,
  expected: 'the directory (tenant) id, a GUID',
  example: '6babcaad-604b-40ac-a9d7-9fd97c0b779f',
};

export const botAppId: Setting<string> = {
  name: 'BOT_APP_ID',
  read: readGuid,
  expected: 'the application (client) id of the bot, a GUID',
  example: '00001111-aaaa-2222-bbbb-3333cccc4444',
};

export const botSecret: Setting<string> = {
  name: 'BOT_APP_SECRET',
  read: (text) => text,
  expected: 'a client secret',
  example: 'the value that Entra shows once',
  secret: true,
};

export const managedIdentity: Setting<string> = {
  name: 'BOT_MANAGED_IDENTITY',
  read: (text) => (text === 'true' ? text : readGuid(text)),
  expected: 'the client id of a user-assigned managed identity, or true where it is BOT_APP_ID',
  example: 'true',
};

export const serviceHosts: Setting<readonly string[]> = {
  name: 'SERVICE_HOSTS',
  read: readHosts,
  expected: 'host names with commas between',
  example: [
    'smba.trafficmanager.net',
    '*.teams.microsoft.com',
    'smba.infra.gcc.teams.microsoft.com',
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.dod.teams.microsoft.us',
  ].join(),
};

export const ssoResource: Setting<string> = {
  name: 'SSO_RESOURCE',
  read: (text) => (/^api:\/\/\S+$/.test(text) ? text : undefined),
  expected: 'the Application ID URI of the app registration',
  example: 'api://botid-00001111-aaaa-2222-bbbb-3333cccc4444',
};

export const tokenKey: Setting<Uint8Array> = {
  name: 'TOKEN_KEY',
  read: readKey,
  expected: '32 random bytes in base64',
  example: 'what `openssl rand -base64 32` prints',
  secret: true,
};

export const clockAddress: Setting<string> = {
  name: 'CLOCK_URL',
  read: (text) => (text.startsWith('http:') ? readAddress(text) : undefined),
  expected: 'the http address of a clock on this machine',
  example: 'http://127.0.0.1:3979/sandbox/clock',
};

export const host: Setting<string> = {
  name: 'HOST',
  read: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  expected: 'the address to listen on',
  example: '127.0.0.1, or 0.0.0.0 for all',
};

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export const logLevel: Setting<string> = {
  name: 'LOG_LEVEL',
  read: (text) => (levels.includes(text) ? text : undefined),
  expected: `one of ${levels.join(', ')}`,
  example: 'info',
};

export function port(name: string): Setting<number> {
  return {
    name,
    read: readPort,
    expected: 'a port from 1 to 65535, or 0 for a free one',
    example: '3978',
  };
}

export function address(name: string): Setting<string> {
  return {
    name,
    read: readAddress,
    expected: 'an https address (http only on this machine)',
    example: 'https://pim-bot.contoso.com',
  };
}

export function text(name: string, expected: string, example: string): Setting<string> {
  return { name, read: (value) => value, expected, example };
}

function readGuid(text: string): string | undefined {
  return readUserId(text);
}

function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

/** An address of ours or of a service: https, or http on this machine. Without the slash at its end. */
function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return safe && url.username === '' && url.password === '' ? text.replace(/\/+$/, '') : undefined;
}

const hostname = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/;

/** Host names with commas between. `*.` stands for everything below at least two labels. */
function readHosts(text: string): readonly string[] | undefined {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  return hosts.every(isHost) ? Object.freeze(hosts) : undefined;
}

function isHost(host: string): boolean {
  if (isLoopback(host)) return true;
  return hostname.test(host) && (!host.startsWith('*.') || host.split('.').length > 2);
}

/** 32 bytes in base64. */
function readKey(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text ? bytes : undefined;
}
