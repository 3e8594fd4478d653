import { own } from './own';
import type { DirectoryState, RoleAtScope, ScheduleRecord } from './state';

type Schedules = DirectoryState['assignmentSchedules'];

/** Ids by what is looked for. */
type Places = Map<string, Set<string>>;

interface Index {
  readonly byPrincipal: Places;
  readonly byRole: Places;
}

// Not part of the state: it follows from it, and a tenant's state is written to disk as it stands.
const indexes = new WeakMap<Schedules, Index>();

function roleKey({ provider, roleDefinitionId, scopeId }: RoleAtScope): string {
  return `${provider} ${roleDefinitionId} ${scopeId.toLowerCase()}`;
}

function put(places: Places, key: string, id: string): void {
  const ids = places.get(key);
  if (ids) ids.add(id);
  else places.set(key, new Set([id]));
}

function include({ byPrincipal, byRole }: Index, schedule: ScheduleRecord): void {
  put(byPrincipal, schedule.principalId, schedule.id);
  put(byRole, roleKey(schedule), schedule.id);
}

function indexOf(schedules: Schedules): Index {
  const before = indexes.get(schedules);
  if (before) return before;
  const index: Index = { byPrincipal: new Map(), byRole: new Map() };
  for (const schedule of Object.values(schedules)) include(index, schedule);
  indexes.set(schedules, index);
  return index;
}

/** Every schedule comes into the directory through here, so that it is found. */
export function keepSchedule(schedules: Schedules, schedule: ScheduleRecord): void {
  const index = indexOf(schedules);
  dropSchedule(schedules, schedule.id);
  schedules[schedule.id] = schedule;
  include(index, schedule);
}

export function dropSchedule(schedules: Schedules, id: string): void {
  const schedule = own(schedules, id);
  if (!schedule) return;
  const { byPrincipal, byRole } = indexOf(schedules);
  byPrincipal.get(schedule.principalId)?.delete(id);
  byRole.get(roleKey(schedule))?.delete(id);
  delete schedules[id];
}

function* found(schedules: Schedules, ids: Iterable<string> | undefined) {
  for (const id of ids ?? []) {
    const schedule = own(schedules, id);
    if (schedule) yield schedule;
  }
}

/** What these principals hold, or may activate, of whatever kind; without looking through all there is. */
export function schedulesHeldBy(
  schedules: Schedules,
  principalIds: readonly string[],
): ScheduleRecord[] {
  const { byPrincipal } = indexOf(schedules);
  return [...new Set(principalIds)].flatMap((id) => [...found(schedules, byPrincipal.get(id))]);
}

/** Everybody's schedules of one role over one scope. */
export function schedulesOfRole(schedules: Schedules, role: RoleAtScope): ScheduleRecord[] {
  return [...found(schedules, indexOf(schedules).byRole.get(roleKey(role)))];
}
