import { roleName } from '../audit/role-target';
import { directoryRole } from '../directory/directory-role';
import type { HappeningKind } from '../directory/happening';
import { isInForce } from '../directory/in-force';
import { type Kind, schedulesBy } from '../directory/order';
import type { DirectoryState } from '../directory/state';
import type { PlannedMail } from './mailbox-record';
import { watchers } from './usual-recipients';

const dayMs = 24 * 60 * 60_000;
const weekMs = 7 * dayMs;

/** A Monday morning; the digests follow it week by week. */
const firstDigest = Date.parse('2024-01-01T08:00:00Z');

const topRoles = 5;

function peopleWith(
  { happenings }: DirectoryState,
  kind: HappeningKind,
  week: { readonly since: string; readonly until: string; readonly permanent?: true },
): number {
  const found = happenings.filter(
    (one) =>
      one.kind === kind &&
      one.role.provider === 'directory' &&
      one.at > week.since &&
      one.at <= week.until &&
      !(week.permanent && one.endsAt),
  );
  return new Set(found.map(({ principalId }) => principalId)).size;
}

function holdersByRole(directory: DirectoryState, now: Date): [string, number][] {
  const counts = new Map<string, number>();
  for (const kind of ['eligibility', 'assignment'] satisfies Kind[]) {
    for (const one of schedulesBy(directory, kind, 'directory')) {
      const counted = kind === 'eligibility' || one.endDateTime === null;
      if (!counted || !isInForce(one, now)) continue;
      counts.set(one.roleDefinitionId, (counts.get(one.roleDefinitionId) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, topRoles);
}

function bodyOf(directory: DirectoryState, now: Date): string {
  const week = {
    since: new Date(now.getTime() - weekMs).toISOString(),
    until: now.toISOString(),
  };
  const permanent = { ...week, permanent: true } as const;
  return [
    `Users activated: ${peopleWith(directory, 'activation-completed', week)}`,
    `Users made permanent: ${peopleWith(directory, 'assignment-assigned', permanent)}`,
    `Eligible assignments made in PIM: ${peopleWith(directory, 'eligibility-assigned', week)}`,
    `Permanent assignments made outside PIM: ${peopleWith(directory, 'assigned-outside', week)}`,
    ...holdersByRole(directory, now).map(
      ([id, count]) => `${roleName(directoryRole(id))}: ${count} permanent and eligible`,
    ),
  ].join('\n');
}

/** The weekly summaries that fell due after one moment and no later than another. */
export function planDigests(
  directory: DirectoryState,
  period: { readonly after: string; readonly until: string },
): PlannedMail[] {
  const after = Date.parse(period.after);
  const weeks = Math.floor((after - firstDigest) / weekMs) + 1;
  const digests: PlannedMail[] = [];
  for (let at = firstDigest + weeks * weekMs; at <= Date.parse(period.until); at += weekMs) {
    const now = new Date(at);
    digests.push({
      to: watchers(directory, directoryRole(''), now),
      subject: 'PIM: Your weekly Privileged Identity Management digest',
      body: bodyOf(directory, now),
      dueDateTime: now.toISOString(),
      reason: 'weekly-digest',
    });
  }
  return digests;
}
