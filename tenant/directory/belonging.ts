import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { groupsAround, principalsOf } from './membership';
import type { DirectoryState } from './state';

/** The ids of what somebody belongs to: groups, directory roles by template, administrative units. */
export interface Belonging {
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** What these belong to themselves, through nothing else. */
function belongingOf(directory: DirectoryState, ids: readonly string[], now: Date): Belonging {
  const schedules = schedulesHeldBy(directory.assignmentSchedules, ids).filter((schedule) =>
    isInForce(schedule, now),
  );
  const units = Object.values(directory.administrativeUnits);
  return {
    groups: groupsAround(directory, ids, now),
    roles: unique(
      schedules
        .filter(({ provider, scopeId }) => provider === 'directory' && scopeId === '/')
        .map(({ roleDefinitionId }) => roleDefinitionId),
    ),
    units: units
      .filter(({ memberIds = [] }) => ids.some((id) => memberIds.includes(id)))
      .map(({ id }) => id),
  };
}

export function belongsTo(directory: DirectoryState, id: string, now: Date): Belonging {
  return belongingOf(directory, [id], now);
}

/** The same through groups in groups, and what those hold. */
export function belongsThroughTo(directory: DirectoryState, id: string, now: Date): Belonging {
  const principals = principalsOf(directory, id, now);
  const { roles, units } = belongingOf(directory, principals, now);
  return { groups: principals.filter((one) => one !== id), roles, units };
}
