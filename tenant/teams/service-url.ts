import type { Tenant } from '../tenant';

/** The base address that activities carry and the bot answers to. */
export function serviceUrlOf(tenant: Tenant): string {
  return `${tenant.origin}/teams`;
}
