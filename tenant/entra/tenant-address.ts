import { connectorAudience } from './asked-scopes';
import type { Authority } from './authority';
import { refusal } from './refusals';

/** Names in the place of a tenant that mean several. */
const shared = new Set(['common', 'organizations']);

/** The tenant under which bots that belong to none get their tokens for the Bot Connector. */
const botFramework = 'botframework.com';

export function isShared(name: string): boolean {
  return shared.has(name.toLowerCase());
}

export function isThisTenant({ tenantId, tenantDomains }: Authority, name: string): boolean {
  const wanted = name.toLowerCase();
  return wanted === tenantId || tenantDomains.includes(wanted);
}

export function isOfBots(name: string): boolean {
  return name.toLowerCase() === botFramework;
}

/** Refuses a request at another tenant's address, and at `common`: the bot is registered in one tenant. */
export function requireTenant(
  authority: Authority,
  name: string,
  form: Readonly<Record<string, string | undefined>>,
): void {
  if (isThisTenant(authority, name)) return;
  const forConnector = form.scope === `${connectorAudience}/.default`;
  if (isOfBots(name) && forConnector) return;
  if (!isShared(name)) throw refusal.unknownTenant(name);
  throw refusal.notMultiTenant(authority.bot.appId, authority.bot.displayName);
}
