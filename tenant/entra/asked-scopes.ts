import type { Authority } from './authority';
import { scopeRefusal } from './scope-refusals';

type ResourceKind = 'graph' | 'arm' | 'connector' | 'sso';

/** An API of the tenant's world that tokens are made for. */
export interface Resource {
  readonly kind: ResourceKind;
  readonly appId: string;
  /** The `aud` of its tokens. */
  readonly audience: string;
  /** How a scope may name it, before the last slash. */
  readonly names: readonly string[];
}

/** A scope parameter, read. */
export interface AskedScopes {
  readonly text: string;
  readonly resource: Resource;
  readonly permissions: readonly string[];
  /** `.default`: everything that is consented to. */
  readonly asDefault: boolean;
  /** What was written before each permission, slash included. */
  readonly prefix: string;
  readonly openid: boolean;
  readonly offline: boolean;
}

const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

export const graphAudience = 'https://graph.microsoft.com';
export const armAudience = 'https://management.azure.com';
export const connectorAudience = 'https://api.botframework.com';

const graph: Resource = {
  kind: 'graph',
  appId: '00000003-0000-0000-c000-000000000000',
  audience: graphAudience,
  names: [graphAudience, `${graphAudience}/`, '00000003-0000-0000-c000-000000000000'],
};

const arm: Resource = {
  kind: 'arm',
  appId: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  audience: armAudience,
  names: [
    armAudience,
    `${armAudience}/`,
    'https://management.core.windows.net',
    'https://management.core.windows.net/',
    '797f4846-ba00-4fd7-ba43-dac1f8f63013',
  ],
};

const connector: Resource = {
  kind: 'connector',
  appId: connectorAudience,
  audience: connectorAudience,
  names: [connectorAudience, `${connectorAudience}/`],
};

export function resourcesOf({ bot }: Pick<Authority, 'bot'>): readonly Resource[] {
  const sso: Resource = {
    kind: 'sso',
    appId: bot.appId,
    audience: bot.appId,
    names: [bot.ssoResource, bot.appId],
  };
  return [graph, arm, connector, sso];
}

/** Reads a scope parameter as Entra does: one resource, and either named permissions or `.default`. */
export function readScopes(authority: Authority, text: string): AskedScopes {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) throw scopeRefusal.badScope(text);
  const [first, ...others] = words.filter((word) => !openIdScopes.has(word));
  const { resource, prefix } = first
    ? resourceOf(authority, first)
    : { resource: graph, prefix: '' };
  for (const other of others) {
    if (resourceOf(authority, other).resource.kind !== resource.kind) {
      throw scopeRefusal.severalResources(text);
    }
  }
  const permissions = [first, ...others].flatMap((word) => (word ? [permissionOf(word)] : []));
  const asDefault = permissions.includes('.default');
  if (asDefault && permissions.length > 1) throw scopeRefusal.badScope(text);
  return {
    text,
    resource,
    prefix,
    permissions: asDefault ? [] : permissions,
    asDefault,
    openid: words.includes('openid'),
    offline: words.includes('offline_access'),
  };
}

/**
 * The delegated permissions of a token for these scopes. Refuses what nobody consented to; the
 * bot's own API needs no consent, as Teams is authorised for it beforehand.
 */
export function grantedScopes(authority: Authority, asked: AskedScopes): readonly string[] {
  const allowed = consentedScopes(authority, asked.resource.kind);
  const missing = asked.permissions.filter((permission) => !includes(allowed, permission));
  if (missing.length > 0 || allowed.length === 0) {
    throw scopeRefusal.notConsented(authority.bot.appId, authority.bot.displayName);
  }
  if (asked.asDefault) return allowed;
  return allowed.filter((scope) => includes(asked.permissions, scope));
}

function consentedScopes(authority: Authority, kind: ResourceKind): readonly string[] {
  return isConsented(authority, kind) ? registeredScopes(authority, kind) : [];
}

function isConsented({ consent }: Authority, kind: ResourceKind): boolean {
  if (kind === 'sso') return true;
  return kind === 'arm' ? consent.toAzure() : consent.granted();
}

/** The delegated permissions that the bot's registration names, consented to or not. */
function registeredScopes({ bot }: Authority, kind: ResourceKind): readonly string[] {
  switch (kind) {
    case 'sso':
      return ['access_as_user'];
    case 'graph':
      return bot.graphScopes;
    case 'arm':
      return ['user_impersonation'];
    case 'connector':
      return [];
  }
}

/** The permissions that somebody consents to by saying yes to these scopes. */
export function namedScopes(authority: Authority, asked: AskedScopes): readonly string[] {
  return asked.asDefault ? registeredScopes(authority, asked.resource.kind) : asked.permissions;
}

/** Refuses permissions that no consent could give, because the bot's registration does not name them. */
export function requireRegistered(authority: Authority, asked: AskedScopes): void {
  const registered = registeredScopes(authority, asked.resource.kind);
  if (!asked.permissions.every((permission) => includes(registered, permission))) {
    throw scopeRefusal.badScope(asked.text);
  }
}

function resourceOf(authority: Authority, scope: string): { resource: Resource; prefix: string } {
  const cut = scope.lastIndexOf('/');
  if (cut < 0) return { resource: graph, prefix: '' };
  const name = scope.slice(0, cut);
  const resource = resourcesOf(authority).find(({ names }) => includes(names, name));
  if (!resource) throw scopeRefusal.unknownResource(name, authority.tenantName);
  return { resource, prefix: scope.slice(0, cut + 1) };
}

function permissionOf(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1);
}

function includes(list: readonly string[], text: string): boolean {
  return list.some((entry) => entry.toLowerCase() === text.toLowerCase());
}
