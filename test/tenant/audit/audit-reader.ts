import { personId } from '../../../tenant/directory/cast-ids';
import { directoryRole } from '../../../tenant/directory/directory-role';
import type { Happening, HappeningKind } from '../../../tenant/directory/happening';
import { roleIdOf } from '../../../tenant/directory/roles';
import { allScopes, type Client, type Reply, type Rig, startOfTime } from '../rig';

export const audits = '/v1.0/auditLogs/directoryAudits';
export const signIns = '/v1.0/auditLogs/signIns';

export const reportScopes = [...allScopes, 'AuditLog.Read.All'];

/** A person of the cast with a token that may read reports. */
export function readerAs(rig: Rig, key: string): Client {
  return rig.as(key, { scopes: reportScopes });
}

export function read(client: Client, path: string, query: Record<string, string>): Promise<Reply> {
  const pairs = Object.entries(query).map(
    ([name, value]) => `$${name}=${encodeURIComponent(value)}`,
  );
  return client.get(`${path}?${pairs.join('&')}`);
}

/** Something that Priya did about Ada's Exchange Administrator at the start of time. */
export function happening(kind: HappeningKind, more: Partial<Happening> = {}): Happening {
  return {
    kind,
    at: startOfTime.toISOString(),
    role: directoryRole(roleIdOf('Exchange Administrator')),
    principalId: personId('ada'),
    byId: personId('priya'),
    ...more,
  };
}
