import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../bot/config';
import { startBot } from '../../bot/wire';
import { azureRoleIdOf } from '../../tenant/directory/azure-roles';
import { personId } from '../../tenant/directory/cast-ids';
import { roleIdOf } from '../../tenant/directory/roles';
import { paymentsSubscription } from '../../tenant/directory/seed-azure-scopes';
import type {
  AzureScopeRecord,
  DirectoryState,
  GroupRecord,
  RoleAtScope,
  ScheduleRecord,
} from '../../tenant/directory/state';
import { startTenant } from '../../tenant/start';
import { freePort } from '../scenario/free-port';
import { tokenExchange, typed } from './activation-turn';
import { median, sandbox, speakerOf, ssoToken } from './speaker';
import { startBenchTeams } from './teams';

export interface ManyRoles {
  /** With what Graph and Azure, both in this very process, take of it. */
  readonly rolesMs: number;
  readonly rolesGraphCalls: number;
  readonly rolesAzureCalls: number;
  readonly rolesCardBytes: number;
}

const rounds = 20;
const warmUp = 5;
const key = 'tomas';
const groupsHeld = 20;
const scopesHeld = 50;
const entraRoles = [
  'Exchange Administrator',
  'SharePoint Administrator',
  'Teams Administrator',
  'User Administrator',
  'License Administrator',
];

function guid(kind: number, index: number): string {
  return `${kind.toString().padStart(8, '0')}-0000-4000-8000-${index.toString().padStart(12, '0')}`;
}

function groupOf(index: number): GroupRecord {
  return {
    id: guid(12, index),
    displayName: `PAG-SERVICE-DESK-LEVEL-${index}`,
    description: '',
    mailNickname: `desk${index}`,
    isAssignableToRole: true,
    memberIds: [],
    ownerIds: [],
    onboardedDateTime: '2024-09-16T08:30:00.000Z',
  };
}

function scopeOf(index: number): AzureScopeRecord {
  const name = `rg-payments-production-${index}`;
  return {
    id: `${paymentsSubscription}/resourceGroups/${name}`,
    type: 'resourcegroup',
    displayName: name,
    parentId: paymentsSubscription.toLowerCase(),
    location: 'westeurope',
  };
}

function eligibilityFor(role: RoleAtScope, index: number, now: Date): ScheduleRecord {
  const endsAt = new Date(now.getTime() + (200 + index) * 24 * 60 * 60_000);
  return {
    id: guid(13, index),
    ...role,
    principalId: personId(key),
    createdUsing: guid(13, index),
    createdDateTime: now.toISOString(),
    modifiedDateTime: null,
    startDateTime: now.toISOString(),
    endDateTime: endsAt.toISOString(),
  };
}

/** Gives the person just these: 5 Entra roles, 20 groups and 50 scopes in Azure. */
function grant(directory: DirectoryState, now: Date): void {
  const groups = Array.from({ length: groupsHeld }, (_, index) => groupOf(index));
  const scopes = Array.from({ length: scopesHeld }, (_, index) => scopeOf(index));
  for (const group of groups) directory.groups[group.id] = group;
  for (const scope of scopes) directory.azureScopes[scope.id.toLowerCase()] = scope;
  for (const [id, schedule] of Object.entries(directory.eligibilitySchedules)) {
    if (schedule.principalId === personId(key)) delete directory.eligibilitySchedules[id];
  }
  const roles: readonly RoleAtScope[] = [
    ...entraRoles.map((name) => ({
      provider: 'directory' as const,
      roleDefinitionId: roleIdOf(name),
      scopeId: '/',
    })),
    ...groups.map(({ id }) => ({
      provider: 'group' as const,
      roleDefinitionId: 'member',
      scopeId: id,
    })),
    ...scopes.map(({ id }) => ({
      provider: 'azure' as const,
      roleDefinitionId: azureRoleIdOf('Contributor'),
      scopeId: id,
    })),
  ];
  for (const [index, role] of roles.entries()) {
    const schedule = eligibilityFor(role, index, now);
    directory.eligibilitySchedules[schedule.id] = schedule;
  }
}

async function startGrown(dataDir: string) {
  const first = await startTenant({ port: 0, dataDir, fresh: true });
  await first.stop();
  const file = join(dataDir, 'tenant.json');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  grant(kept.directory, new Date());
  writeFileSync(file, JSON.stringify(kept));
  const botPort = await freePort();
  const tenant = await startTenant({ port: 0, dataDir, botPort });
  const env = { ...tenant.settings, PORT: String(botPort), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  return { tenant, bot: await startBot(readConfig(env)) };
}

/** What `roles` costs somebody who has much. */
export async function measureManyRoles(dataDir: string): Promise<ManyRoles> {
  const { tenant, bot } = await startGrown(dataDir);
  const teams = await startBenchTeams(tenant.address);
  const speaker = { teams, ...(await speakerOf(tenant, key)) };
  const ask = () => teams.deliver(bot.address, typed(speaker, 'roles'));
  try {
    await ask();
    await teams.deliver(bot.address, tokenExchange(speaker, await ssoToken(tenant, key)));
    const times: number[] = [];
    for (let round = 0; round < rounds + warmUp; round += 1) {
      await fetch(`${tenant.address}/sandbox/calls`, { method: 'DELETE' });
      times.push(await ask());
    }
    return {
      rolesMs: median(times.slice(warmUp)),
      ...callsIn(await sandbox(tenant, '/calls')),
      rolesCardBytes: cardBytes(teams.lastSent()),
    };
  } finally {
    await bot.stop();
    teams.close();
    await tenant.stop();
  }
}

function callsIn(calls: Readonly<Record<string, number>>) {
  const sum = (pattern: RegExp) =>
    Object.entries(calls)
      .filter(([call]) => pattern.test(call))
      .reduce((total, [, count]) => total + count, 0);
  return {
    rolesGraphCalls: sum(/ \/(?:v1\.0|beta)\//),
    rolesAzureCalls: sum(/Microsoft\.Authorization/),
  };
}

/** A list that lacks something would be a small one for no good reason. */
function cardBytes(sent: string): number {
  const [attachment] = JSON.parse(sent).attachments ?? [];
  const card = JSON.stringify(attachment?.content ?? {});
  for (const names of [/PAG\W+SERVICE/g, /rg\W+payments\W+production/g]) {
    const count = card.match(names)?.length ?? 0;
    if (count < groupsHeld) throw new Error(`roles: ${count} of ${names} in ${card.slice(0, 400)}`);
  }
  return Buffer.byteLength(card);
}
