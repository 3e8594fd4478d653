import type { Room } from '../room';
import type { Tenant } from '../tenant';
import { catchUpAlerts, isScanDue } from './scan';

/**
 * Keeps PIM's alerts up to date. It asks for a turn only when it is late: nobody who goes to the next
 * event means the hour at which alerts are looked at.
 */
export function alertsRoom({ directory, clock, keep }: Tenant): Room {
  return {
    mount: () => undefined,
    attendant: {
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
