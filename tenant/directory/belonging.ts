import { isInForce } from './in-force';
import type { DirectoryState, ScheduleRecord } from './state';

/** The ids of what somebody belongs to: groups, directory roles by template, administrative units. */
export interface Belonging {
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

function active({ assignmentSchedules }: DirectoryState, ids: readonly string[], now: Date) {
  return Object.values(assignmentSchedules).filter(
    (schedule) => ids.includes(schedule.principalId) && isInForce(schedule, now),
  );
}

function isMembership({ provider, roleDefinitionId }: ScheduleRecord): boolean {
  return provider === 'group' && roleDefinitionId === 'member';
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** What these belong to themselves, through nothing else. */
function belongingOf(directory: DirectoryState, ids: readonly string[], now: Date): Belonging {
  const schedules = active(directory, ids, now);
  const holds = (members: readonly string[] = []) => ids.some((id) => members.includes(id));
  const groups = Object.values(directory.groups).filter(({ memberIds }) => holds(memberIds));
  const units = Object.values(directory.administrativeUnits);
  return {
    groups: unique([
      ...groups.map(({ id }) => id),
      ...schedules.filter(isMembership).map(({ scopeId }) => scopeId),
    ]),
    roles: unique(
      schedules
        .filter(({ provider, scopeId }) => provider === 'directory' && scopeId === '/')
        .map(({ roleDefinitionId }) => roleDefinitionId),
    ),
    units: units.filter(({ memberIds }) => holds(memberIds)).map(({ id }) => id),
  };
}

export function belongsTo(directory: DirectoryState, id: string, now: Date): Belonging {
  return belongingOf(directory, [id], now);
}

/** The same through groups in groups, and what those hold. */
export function belongsThroughTo(directory: DirectoryState, id: string, now: Date): Belonging {
  const seen = new Set([id]);
  let fresh = [id];
  while (fresh.length > 0) {
    const { groups } = belongingOf(directory, fresh, now);
    fresh = groups.filter((group) => !seen.has(group));
    for (const group of fresh) seen.add(group);
  }
  const { roles, units } = belongingOf(directory, [...seen], now);
  return { groups: [...seen].filter((one) => one !== id), roles, units };
}
