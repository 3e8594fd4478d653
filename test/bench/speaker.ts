import { personId } from '../../tenant/directory/cast-ids';
import type { RunningTenant } from '../../tenant/start';

/** What the local tenant tells scripts, or does for them. */
export async function sandbox(tenant: RunningTenant, path: string, body?: object) {
  const answer = await fetch(`${tenant.address}/sandbox${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
  });
  return JSON.parse(await answer.text());
}

/** Somebody of the cast, as they write to the bot. */
export async function speakerOf(tenant: RunningTenant, key: string) {
  const { bot, tenantId, people } = await sandbox(tenant, '');
  const { mri } = people.find(({ id }: { id: string }) => id === personId(key));
  return { appId: bot.appId, tenantId, mri, key };
}

export async function ssoToken(tenant: RunningTenant, key: string): Promise<string> {
  const { bot, tenantId, people } = await sandbox(tenant, '');
  const person = people.find(({ id }: { id: string }) => id === personId(key));
  const answer = await fetch(`${tenant.address}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: bot.appId,
      scope: bot.ssoScope,
      username: person.userPrincipalName,
      password: person.password,
    }),
  });
  return JSON.parse(await answer.text()).access_token;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
