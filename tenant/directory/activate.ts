import type { Occasion } from './order';
import { provisionActivation } from './provision';
import type { ScheduleRequestRecord } from './state';
import { aboutRequest, tellOfTime } from './tell';

/** Switches on what was asked for and is due; what starts later says so when it starts. */
export function activate({ directory, now }: Occasion, request: ScheduleRequestRecord): void {
  const schedule = provisionActivation(directory, request, now);
  if (!schedule || request.status !== 'Provisioned') return;
  const about = { ...aboutRequest(request, schedule), byId: request.createdById };
  tellOfTime(directory, 'activation-completed', now.toISOString(), about);
}
