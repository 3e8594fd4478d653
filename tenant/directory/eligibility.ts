import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { principalsOf } from './membership';
import { rulesFor } from './providers/providers';
import type { Subject } from './schedules';
import type { DirectoryState, ScheduleRecord } from './state';

/**
 * The eligibility that an activation from `startsAt` on can come from: one's own before a group's, the
 * one of the same scope before one that includes it; where one is named, that one or none.
 */
export function eligibilityFor(
  directory: DirectoryState,
  subject: Subject & { readonly eligibilityId?: string },
  when: { readonly now: Date; readonly startsAt: Date },
): ScheduleRecord | undefined {
  const principals = principalsOf(directory, subject.principalId, when.now);
  const { covers } = rulesFor(subject);
  const found = schedulesHeldBy(directory.eligibilitySchedules, principals).filter(
    (eligibility) =>
      eligibility.provider === subject.provider &&
      eligibility.roleDefinitionId === subject.roleDefinitionId &&
      (subject.eligibilityId ?? eligibility.id) === eligibility.id &&
      covers(directory, eligibility.scopeId, subject.scopeId) &&
      isInForce(eligibility, when.now) &&
      isInForce(eligibility, when.startsAt),
  );
  const rank = ({ principalId, scopeId }: ScheduleRecord) =>
    (principalId === subject.principalId ? 0 : 2) +
    (scopeId.toLowerCase() === subject.scopeId.toLowerCase() ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b))[0];
}
