import { tenantId } from '../../../tenant/directory/cast-ids';
import { allScopes, type Body, type Client, itemsOf, type Reply, type Rig } from '../rig';

export const root = '/beta/identityGovernance/roleManagementAlerts';

const scopes = [...allScopes, 'RoleManagementAlert.ReadWrite.Directory', 'AuditLog.Read.All'];

/** A person of the cast with a token that may change alerts. */
export function watcherAs(rig: Rig, key: string): Client {
  return rig.as(key, { scopes });
}

export function alertId(name: string): string {
  return `DirectoryRole_${tenantId}_${name}`;
}

export function listed(
  client: Client,
  collection: 'alerts' | 'alertDefinitions' | 'alertConfigurations',
  more = '',
): Promise<Reply> {
  const filter = encodeURIComponent("scopeId eq '/' and scopeType eq 'DirectoryRole'");
  return client.get(`${root}/${collection}?$filter=${filter}${more}`);
}

export async function alertOf(client: Client, name: string): Promise<Body> {
  return (await client.get(`${root}/alerts/${alertId(name)}`)).body;
}

export async function incidentsOf(client: Client, name: string): Promise<readonly Body[]> {
  return itemsOf(await client.get(`${root}/alerts/${alertId(name)}/alertIncidents`));
}

/** Has an alert looked at, and waits until it was. */
export async function refreshed(rig: Rig, client: Client, name: string): Promise<Body> {
  await client.post(`${root}/alerts/${alertId(name)}/refresh`);
  await rig.advance(0.5);
  return alertOf(client, name);
}
