import { addDuration } from '../directory/duration';
import type { DirectoryState } from '../directory/state';
import { alertRow } from './alert-rows';
import type { AuditRow } from './audit-row';
import { coreDirectoryRows } from './core-directory-rows';
import { pimRows } from './pim-rows';
import { reviewRows } from './review-rows';

const retention = 'P30D';

/** Everything that the directory's audit log still holds, newest first. */
export function auditLog(directory: DirectoryState, now: Date): AuditRow[] {
  const oldest = addDuration(now, `-${retention}`)?.toISOString() ?? '';
  const happened = directory.happenings.flatMap((happening, place) => {
    if (happening.at < oldest) return [];
    const logged = { happening, place };
    return [...coreDirectoryRows(directory, logged), ...pimRows(directory, logged)];
  });
  const alerts = directory.alerts.events.flatMap((event, place) =>
    event.at < oldest ? [] : alertRow(directory, event, place),
  );
  const reviews = directory.reviews.happenings.flatMap((happening, place) =>
    happening.at < oldest ? [] : reviewRows(directory, happening, place),
  );
  // Reversed first: what happened at one instant is told in the order of its steps.
  return [...happened, ...alerts, ...reviews]
    .reverse()
    .sort((a, b) => b.activityDateTime.localeCompare(a.activityDateTime));
}
