import { createHash } from 'node:crypto';
import { groupId, personId } from '../directory/cast-ids';
import type { PersonRecord } from '../directory/state';
import type { Tenant } from '../tenant';

export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** The one team of the tenant, as `GET /sandbox` tells it. */
export interface Team {
  /** As in Teams, the id of the team's first channel. */
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** The channel in which the opening scene asks for approvals to be shown. */
export const approvalsChannelName = 'Privileged access approvals';

/** Teams hands out General without a name, because each client names it in its own language. */
export const generalChannelName = 'General';

export function teamOf(tenant: Tenant): Team {
  const channels = [generalChannelName, approvalsChannelName, 'Messaging'].map((name) => ({
    id: channelId(tenant.id, name),
    name,
  }));
  return {
    id: channelId(tenant.id, generalChannelName),
    groupId: groupId('identity-and-access'),
    name: 'Identity & Access',
    channels,
  };
}

/** Everybody but Olu, so that there is somebody whom the bot can reach neither here nor in a chat. */
export function teamMembers(tenant: Tenant): readonly PersonRecord[] {
  const outsider = personId('olu');
  return Object.values(tenant.directory.people).filter(({ id }) => id !== outsider);
}

function channelId(tenantId: string, name: string): string {
  const hex = createHash('sha256').update(`${tenantId}/channel/${name}`).digest('hex');
  return `19:${hex.slice(0, 32)}@thread.tacv2`;
}
