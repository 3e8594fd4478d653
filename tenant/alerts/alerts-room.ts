import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { catchUpAlerts, isScanDue } from './scan';

/** Keeps PIM's alerts up to date. */
export function alertsRoom({ directory, clock, keep }: Tenant): Room {
  return {
    mount: () => undefined,
    attendant: {
      quiet: true,
      nextDue: () => {
        const now = clock.now();
        return isScanDue(directory, now) ? now : undefined;
      },
      catchUp: async (now) => {
        if (!isScanDue(directory, now)) return;
        catchUpAlerts(directory, now);
        keep();
      },
    },
  };
}
