import { alertsRoom } from './alerts/alerts-room';
import { armRoom } from './arm/arm-room';
import { readLimitRoom } from './audit/read-limit-room';
import { seedHappenings } from './audit/seed-happenings';
import { seedGroups } from './directory/seed-groups';
import { seedPeople } from './directory/seed-people';
import { seedRoles } from './directory/seed-roles';
import type { DirectoryState } from './directory/state';
import { graphRoom } from './graph/graph-room';
import { openHouse, type RunningTenant } from './house';
import { mailboxRoom } from './mail/mailbox-room';
import { seedMailbox } from './mail/seed-mailbox';
import { pageRoom } from './page/page-room';
import { teamsRoom } from './teams/teams-room';

export type { RunningTenant } from './house';

export interface TenantOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** The bot's port on this machine; `messagingEndpoint` where its address is another. */
  readonly botPort?: number;
  readonly messagingEndpoint?: string;
  /** Forgets what an earlier start left. */
  readonly fresh?: boolean;
  /** The machine's clock, for tests that need another. */
  readonly now?: () => Date;
}

const usualBotPort = 3978;

/** Starts the local tenant with all its rooms, on loopback. */
export function startTenant({
  port,
  dataDir,
  botPort = usualBotPort,
  messagingEndpoint = `http://127.0.0.1:${botPort}/api/messages`,
  fresh = false,
  now = () => new Date(),
}: TenantOptions): Promise<RunningTenant> {
  return openHouse({
    port,
    dataDir,
    messagingEndpoint,
    fresh,
    now,
    seed,
    rooms: (tenant) => [
      graphRoom(tenant),
      armRoom(tenant),
      teamsRoom(tenant, { dataDir, fresh }),
      pageRoom(),
      readLimitRoom(tenant),
      alertsRoom(tenant),
      mailboxRoom(tenant),
    ],
  });
}

function seed(now: Date): DirectoryState {
  const happenings = seedHappenings(now);
  return {
    people: seedPeople(now),
    groups: seedGroups(),
    ...seedRoles(now),
    happenings,
    // Nobody gets a mail now about what was long ago.
    mailbox: seedMailbox(now, happenings.length),
  };
}
