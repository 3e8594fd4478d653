import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { azureRoles } from '../../tenant/directory/azure-roles';
import { botAppId, tenantId } from '../../tenant/directory/cast-ids';
import { roleDefinitions } from '../../tenant/directory/roles';
import type {
  DirectoryState,
  GroupRecord,
  PersonRecord,
  ScheduleRecord,
} from '../../tenant/directory/state';
import { type RunningTenant, startTenant } from '../../tenant/start';

export interface LargeTenant {
  readonly largeStartMs: number;
  readonly ownEligibilitiesMs: number;
  readonly ownAssignmentsMs: number;
  readonly asTargetMs: number;
  readonly sandboxMs: number;
}

const people = 5_000;
const groups = 2_000;
const assignments = 10_000;
const membersOfGroup = 20;
const calls = 60;

function guid(kind: number, index: number): string {
  return `${kind.toString().padStart(8, '0')}-0000-4000-8000-${index.toString().padStart(12, '0')}`;
}

function personOf(index: number, like: PersonRecord): PersonRecord {
  const key = `person${index}`;
  const [, domain = ''] = like.userPrincipalName.split('@');
  return {
    ...like,
    id: guid(1, index),
    mri: `29:1${key}`,
    userPrincipalName: `${key}@${domain}`,
    displayName: `Person ${index}`,
    guest: false,
    emergencyAccess: false,
  };
}

function groupOf(index: number): GroupRecord {
  return {
    id: guid(2, index),
    displayName: `Group ${index}`,
    description: '',
    mailNickname: `group${index}`,
    isAssignableToRole: index % 4 === 0,
    memberIds: Array.from({ length: membersOfGroup }, (_, at) =>
      guid(1, (index * 7 + at * 251) % people),
    ),
    ownerIds: [guid(1, index)],
  };
}

/** Half of them end, each at another time, so that there is always something to come. */
function scheduleOf(index: number, kind: 'eligibility' | 'assignment', now: Date): ScheduleRecord {
  const roles = roleDefinitions.filter(({ assignable }) => assignable);
  const ofGroup = index % 2 === 0;
  const endsInDays = 1 + (index % 300);
  const endsAt = new Date(now.getTime() + endsInDays * 24 * 60 * 60_000 + index * 1_000);
  return {
    id: guid(kind === 'eligibility' ? 3 : 4, index),
    provider: ofGroup ? 'group' : 'directory',
    roleDefinitionId: ofGroup ? 'member' : (roles[index % roles.length]?.templateId ?? ''),
    scopeId: ofGroup ? guid(2, index % groups) : '/',
    principalId: index % 10 === 1 ? guid(2, (index * 4) % groups) : guid(1, index % people),
    createdUsing: null,
    createdDateTime: now.toISOString(),
    modifiedDateTime: null,
    startDateTime: now.toISOString(),
    endDateTime: index % 3 === 0 ? null : endsAt.toISOString(),
    ...(kind === 'assignment' ? { assignmentType: 'Assigned' as const } : {}),
  };
}

/** In Azure as many again, each over one of the scopes that the cast has. */
function azureScheduleOf(
  index: number,
  kind: 'eligibility' | 'assignment',
  { scopes, now }: { readonly scopes: readonly string[]; readonly now: Date },
): ScheduleRecord {
  return {
    ...scheduleOf(index, kind, now),
    id: guid(kind === 'eligibility' ? 5 : 6, index),
    provider: 'azure',
    roleDefinitionId: azureRoles[index % azureRoles.length]?.roleDefinitionId ?? '',
    scopeId: scopes[index % scopes.length] ?? '',
  };
}

function named<Item extends { readonly id: string }>(
  count: number,
  make: (index: number) => Item,
): Record<string, Item> {
  const items = Array.from({ length: count }, (_, index) => make(index));
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function grow(directory: DirectoryState, now: Date): PersonRecord {
  const like = Object.values(directory.people).find(({ mfaRegistered }) => mfaRegistered);
  if (!like) throw new Error('A fresh tenant has nobody');
  Object.assign(
    directory.people,
    named(people, (index) => personOf(index, like)),
  );
  Object.assign(directory.groups, named(groups, groupOf));
  const scopes = Object.values(directory.azureScopes).map(({ id }) => id);
  const schedules = (kind: 'eligibility' | 'assignment') => ({
    ...named(assignments, (index) => scheduleOf(index, kind, now)),
    ...named(assignments, (index) => azureScheduleOf(index, kind, { scopes, now })),
  });
  Object.assign(directory.eligibilitySchedules, schedules('eligibility'));
  Object.assign(directory.assignmentSchedules, schedules('assignment'));
  return personOf(3, like);
}

async function tokenOf(
  tenant: RunningTenant,
  person: PersonRecord,
  resource: string,
): Promise<string> {
  const answer = await fetch(`${tenant.address}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: botAppId,
      scope: `${resource}/.default`,
      username: person.userPrincipalName,
      password: person.password,
    }),
  });
  return JSON.parse(await answer.text()).access_token;
}

/** How long a list takes; one with nothing in it would say nothing. */
async function medianOf(url: string, list: string, token = ''): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const before = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const rows: unknown = JSON.parse(await answer.text())[list];
    times.push(performance.now() - before);
    if (!Array.isArray(rows) || rows.length === 0) throw new Error(`${url}: nothing`);
  }
  const sorted = times.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ownIn(collection: string): string {
  return `/v1.0/roleManagement/directory/${collection}/filterByCurrentUser(on='principal')`;
}

const asTarget =
  '/providers/Microsoft.Authorization/roleEligibilityScheduleInstances?api-version=2020-10-01&$filter=asTarget()';

async function measure(tenant: RunningTenant, person: PersonRecord) {
  const { address } = tenant;
  const graph = await tokenOf(tenant, person, 'https://graph.microsoft.com');
  const arm = await tokenOf(tenant, person, 'https://management.azure.com');
  const own = (collection: string) => medianOf(`${address}${ownIn(collection)}`, 'value', graph);
  return {
    ownEligibilitiesMs: await own('roleEligibilityScheduleInstances'),
    ownAssignmentsMs: await own('roleAssignmentScheduleInstances'),
    asTargetMs: await medianOf(`${address}${asTarget}`, 'value', arm),
    sandboxMs: await medianOf(`${address}/sandbox`, 'people'),
  };
}

/**
 * A tenant with 5,000 people, 2,000 groups and 10,000 eligibilities and assignments each of directory
 * roles and groups, and as many in Azure.
 */
export async function measureLargeTenant(dataDir: string): Promise<LargeTenant> {
  const first = await startTenant({ port: 0, dataDir, fresh: true });
  await first.stop();
  const file = join(dataDir, 'tenant.json');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const person = grow(kept.directory, new Date());
  writeFileSync(file, JSON.stringify(kept));
  const before = performance.now();
  const tenant = await startTenant({ port: 0, dataDir });
  const largeStartMs = performance.now() - before;
  try {
    return { largeStartMs, ...(await measure(tenant, person)) };
  } finally {
    await tenant.stop();
  }
}
