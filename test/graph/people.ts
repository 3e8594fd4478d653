import { PimError } from '../../pim/errors';
import { readTenantId, readUserId } from '../../pim/ids';
import type { Person } from '../../pim/person';
import type { Clock } from '../../pim/ports';

export const tenantId = '7a9c1d52-0b5e-4c1e-9a54-3f4c1d2e5b60';

/** Somebody of the tenant; `last` is the last digit of the object id. */
export function person(name: string, last: number): Person {
  const tenant = readTenantId(tenantId);
  const user = readUserId(`b1f3a8c4-7d21-4e0f-8c55-90ab12cd34e${last}`);
  if (!tenant || !user) throw new Error('not an id');
  return { tenantId: tenant, userId: user, name };
}

export const ada = person('Ada', 1);
export const grace = person('Grace', 2);

export interface MovableClock extends Clock {
  advance(minutes: number): void;
}

export function movableClock(start = '2026-03-02T09:00:00Z'): MovableClock {
  let now = new Date(start);
  return {
    now: () => now,
    advance(minutes) {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

/** What it failed with. A success fails the test. */
export async function failureOf(doing: Promise<unknown>): Promise<PimError> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof PimError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
