import type { Route } from '../route';
import { groupApprovals } from './group-approvals';
import { groupScheduleRequests } from './group-schedule-requests';
import { groupSchedules } from './group-schedules';

/** Privileged Identity Management for Groups. */
export const groupAccess: readonly Route[] = [
  ...groupSchedules,
  ...groupScheduleRequests,
  ...groupApprovals,
];
