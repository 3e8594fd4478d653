import type { DirectoryState } from '../directory/state';
import { endAssignment, step } from './progress';
import type { PackageAssignmentRecord } from './records';

function delivered({ entitlement }: DirectoryState): readonly PackageAssignmentRecord[] {
  return Object.values(entitlement.assignments).filter(({ state }) => state === 'delivered');
}

function advance(directory: DirectoryState, now: Date): number {
  let steps = 0;
  for (const request of Object.values(directory.entitlement.requests)) {
    while (request.nextAt !== null && new Date(request.nextAt) <= now) {
      step(directory, request, new Date(request.nextAt));
      steps += 1;
    }
  }
  return steps;
}

/** Does what time alone brings about for access packages by `now`; tells whether that was anything. */
export function settleEntitlement(directory: DirectoryState, now: Date): boolean {
  const steps = advance(directory, now);
  const over = delivered(directory).filter(({ endDateTime }) => new Date(endDateTime) <= now);
  for (const assignment of over) {
    endAssignment(directory, assignment, new Date(assignment.endDateTime));
  }
  return steps + over.length > 0;
}

export function nextEntitlementMoment(directory: DirectoryState): Date | undefined {
  const moments = [
    ...Object.values(directory.entitlement.requests).flatMap(({ nextAt }) => nextAt ?? []),
    ...delivered(directory).map(({ endDateTime }) => endDateTime),
  ].map((moment) => new Date(moment).getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}
