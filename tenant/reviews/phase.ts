import type { ReviewInstanceRecord, ReviewStatus } from './review-records';

/** How long Microsoft takes over each of its own doings. */
const phase = 60_000;

/** A status that gives way by itself. */
export function enter(instance: ReviewInstanceRecord, status: ReviewStatus, at: Date): void {
  instance.status = status;
  instance.statusEndsDateTime = new Date(at.getTime() + phase).toISOString();
}

/** A status that lasts until a start, an end or a person. */
export function wait(instance: ReviewInstanceRecord, status: ReviewStatus): void {
  instance.status = status;
  instance.statusEndsDateTime = null;
}
