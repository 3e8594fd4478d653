import { z } from 'zod';
import { addDuration } from '../directory/duration';
import type { AlertName, AlertRecord } from './alerts-record';

const dayMs = 24 * 60 * 60_000;

function lengthOf(duration: string): number | undefined {
  return addDuration(new Date(0), duration)?.getTime();
}

function days(least: number, most: number) {
  return z.string().refine((text) => {
    const length = lengthOf(text);
    return length !== undefined && length >= least * dayMs && length <= most * dayMs;
  });
}

function count(least: number, most: number) {
  return z.number().int().min(least).max(most);
}

const shapes: Readonly<Partial<Record<AlertName, z.AnyZodObject>>> = {
  RedundantAssignmentAlert: z.object({ duration: days(0, 100) }),
  StaleSignInAlert: z.object({ duration: days(1, 365) }),
  SequentialActivationRenewalsAlert: z.object({
    sequentialActivationCounterThreshold: count(2, 100),
    timeIntervalBetweenActivations: z.string().refine((text) => (lengthOf(text) ?? 0) > 0),
  }),
  TooManyGlobalAdminsAssignedToTenantAlert: z.object({
    globalAdminCountThreshold: count(2, 100),
    percentageOfGlobalAdminsOutOfRolesThreshold: count(0, 100),
  }),
};

const none = z.object({});

/** The thresholds after a change, where each is one that the alert has and within its range. */
export function changedThresholds(
  name: AlertName,
  before: AlertRecord['thresholds'],
  fields: Readonly<Record<string, unknown>>,
): AlertRecord['thresholds'] | undefined {
  const shape = (shapes[name] ?? none).strict();
  const read = shape.safeParse({ ...before, ...fields });
  return read.success ? read.data : undefined;
}
