import fc from 'fast-check';
import type { ScheduleOrder } from '../../../tenant/directory/order';
import { day, moment } from './three-world';

export const anyExpiration = fc.oneof(
  fc.integer({ min: 4, max: 90 }).map((minutes) => ({
    type: 'afterDuration',
    duration: `PT${minutes}M`,
    endDateTime: null,
  })),
  fc.integer({ min: 1, max: 60 }).map((days) => ({
    type: 'afterDuration',
    duration: `P${days}D`,
    endDateTime: null,
  })),
  fc.integer({ min: 0, max: 30 * day }).map((minutes) => ({
    type: 'afterDateTime',
    duration: null,
    endDateTime: moment(minutes),
  })),
  fc.constant({ type: 'noExpiration', duration: null, endDateTime: null }),
);

/** An activation's length. */
export const shortly = fc.integer({ min: 4, max: 62 }).map((minutes) => ({
  type: 'afterDuration',
  duration: `PT${minutes}M`,
  endDateTime: null,
}));

export function anySchedule(
  expiration: fc.Arbitrary<NonNullable<ScheduleOrder['schedule']['expiration']>>,
) {
  return fc.record({
    startDateTime: fc.option(fc.integer({ min: 0, max: 200 }).map(moment), { freq: 1 }),
    expiration,
  });
}
