import { mayChangeGroup, mayChangePerson, people } from './directory-permissions';
import { requestDenied } from './directory-refusals';
import { dropSchedule } from './held-schedules';
import type { Occasion } from './order';
import { own } from './own';
import { done, notFound, type Outcome, refused } from './refusal';
import type { DirectoryState } from './state';

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}

function forgetSchedules(schedules: DirectoryState['assignmentSchedules'], id: string): void {
  for (const { id: scheduleId, principalId, provider, scopeId } of Object.values(schedules)) {
    const isOverIt = provider === 'group' && scopeId === id;
    if (principalId === id || isOverIt) dropSchedule(schedules, scheduleId);
  }
}

/** Takes a deleted person or group out of all that they belonged to and held. */
function forget(directory: DirectoryState, id: string): void {
  for (const group of Object.values(directory.groups)) {
    group.memberIds = without(group.memberIds, id);
    group.ownerIds = without(group.ownerIds, id);
  }
  for (const unit of Object.values(directory.administrativeUnits)) {
    if (unit.memberIds) unit.memberIds = without(unit.memberIds, id);
  }
  forgetSchedules(directory.assignmentSchedules, id);
  forgetSchedules(directory.eligibilitySchedules, id);
}

/** Whoever is deleted leaves everything: groups, units, roles, and the people who reported to them. */
export function deletePerson(occasion: Occasion, personId: string): Outcome<undefined> {
  const { directory } = occasion;
  const person = own(directory.people, personId);
  if (!person) return refused(notFound(personId));
  if (!mayChangePerson(occasion, [`${people}/delete`], personId)) return refused(requestDenied);
  delete directory.people[personId];
  for (const report of Object.values(directory.people)) {
    if (report.managerId !== personId) continue;
    const { managerId: _gone, ...rest } = report;
    directory.people[report.id] = rest;
  }
  forget(directory, personId);
  return done(undefined);
}

export function deleteGroup(occasion: Occasion, groupId: string): Outcome<undefined> {
  const { directory } = occasion;
  const group = own(directory.groups, groupId);
  if (!group) return refused(notFound(groupId));
  if (!mayChangeGroup(occasion, 'delete', group)) return refused(requestDenied);
  delete directory.groups[groupId];
  forget(directory, groupId);
  return done(undefined);
}
