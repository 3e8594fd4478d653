import { forgetNextMoment } from './next-moment';
import { licenseRequired, type Refusal } from './refusal';
import type { DirectoryState, ScheduleRequestRecord } from './state';
import { aboutSchedule, tellOfTime } from './tell';
import { isNeeded, withdraw, withdrawActivations } from './withdraw';

/** What PIM answers to everybody, whatever they ask, while nobody pays for it. */
export function licenseRefusal({ premiumLicense }: DirectoryState): Refusal | undefined {
  return premiumLicense ? undefined : licenseRequired;
}

function giveUp(directory: DirectoryState, request: ScheduleRequestRecord, at: string): void {
  if (request.status !== 'PendingApproval' && request.status !== 'PendingAdminDecision') return;
  request.status = 'Failed';
  request.completedDateTime = at;
  const approval = directory.approvals[request.id];
  if (approval?.status === 'InProgress') approval.status = 'Expired';
}

function dropEligibilities(directory: DirectoryState, now: Date): void {
  for (const schedule of Object.values(directory.eligibilitySchedules)) {
    if (schedule.provider !== 'directory') continue;
    if (!isNeeded(directory, schedule.id, now)) withdrawActivations(directory, schedule.id, now);
    withdraw(directory, 'eligibility', schedule.id, now);
    tellOfTime(directory, 'eligibility-removed', now.toISOString(), aboutSchedule(schedule));
  }
}

/**
 * The tenant stops paying: for directory roles eligibilities, what was activated from them, open
 * requests and settings go; what was assigned stays.
 */
export function endLicense(directory: DirectoryState, now: Date): void {
  directory.premiumLicense = false;
  const requests = [
    ...Object.values(directory.assignmentRequests),
    ...Object.values(directory.eligibilityRequests),
  ];
  for (const request of requests) {
    if (request.provider === 'directory') giveUp(directory, request, now.toISOString());
  }
  dropEligibilities(directory, now);
  for (const { id, provider } of Object.values(directory.policies)) {
    if (provider === 'directory') delete directory.policies[id];
  }
  for (const { id, provider } of Object.values(directory.expired)) {
    if (provider === 'directory') delete directory.expired[id];
  }
  forgetNextMoment(directory);
}

/** The tenant pays again; what went with the licence does not come back. */
export function beginLicense(directory: DirectoryState): void {
  directory.premiumLicense = true;
}
