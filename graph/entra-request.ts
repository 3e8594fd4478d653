import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { EndedBy, EntraRequest } from '../pim/directory';
import { PimError } from '../pim/errors';
import type { OpenRequest, RoleAtScope } from '../pim/standing';
import { momentShape, requestIdShape } from './shapes';

const expirationShape = z.object({
  endDateTime: momentShape.nullish(),
  duration: z.string().nullish(),
});

/** The fields of a schedule request that say what becomes of it. */
export const requestShape = z.object({
  id: requestIdShape,
  status: z.string(),
  action: z.string(),
  createdDateTime: momentShape,
  scheduleInfo: z
    .object({ startDateTime: momentShape.nullish(), expiration: expirationShape.nullish() })
    .nullish(),
});
export type ScheduleRequest = z.output<typeof requestShape>;

type Closed = 'denied' | 'canceled' | 'failed' | 'revoked';
type StatusMeant = Closed | 'pending-approval' | 'granted' | 'in-progress';

/** The statuses in which nothing more will come, by what they mean for whoever asked. */
const closed: ReadonlyMap<string, Closed> = new Map([
  ['denied', 'denied'],
  ['admindenied', 'denied'],
  ['canceled', 'canceled'],
  ['failed', 'failed'],
  ['failedasresourceislocked', 'failed'],
  ['invalid', 'failed'],
  ['timedout', 'failed'],
  ['revoked', 'revoked'],
]);
const granted: ReadonlySet<string> = new Set(['granted', 'provisioned', 'schedulecreated']);
const underWay: ReadonlySet<string> = new Set(['accepted', 'adminapproved', 'provisioningstarted']);

/** Deactivations and an administrator's assignments are requests as well; only this is an activation. */
export function isActivation(request: Pick<ScheduleRequest, 'action'>): boolean {
  return request.action.toLowerCase() === 'selfactivate';
}

/** Who has ended an activation, by the actions that were asked for. An administrator's word goes before its holder's. */
export function endedBy(actions: readonly string[]): EndedBy | undefined {
  const asked = new Set(actions.map((action) => action.toLowerCase()));
  if (asked.has('adminremove')) return 'administrator';
  return asked.has('selfdeactivate') ? 'holder' : undefined;
}

/** Reads what becomes of a request. One that was granted for later is active from its start on. */
export function entraRequest(request: ScheduleRequest, now: Date): EntraRequest {
  const { id, createdDateTime: createdAt } = request;
  const status = statusMeant(request.status);
  if (status === 'pending-approval') return { status, id, createdAt };
  if (status !== 'granted') return { status, id };
  const { startsAt, endsAt } = periodOf(request);
  // Entra's clock may be a little ahead of ours: what it has provisioned is on.
  const isOn = request.status.toLowerCase() === 'provisioned' || startsAt <= now;
  return { status: isOn ? 'active' : 'scheduled', id, startsAt, endsAt };
}

/** What is open of a request. One that was granted and has begun is an assignment, and open no more. */
export function openRequest(
  role: RoleAtScope,
  request: ScheduleRequest,
  now: Date,
): readonly OpenRequest[] {
  if (!isActivation(request)) return [];
  const { status, id: entraRequestId } = entraRequest(request, now);
  return status === 'pending-approval' || status === 'scheduled' || status === 'in-progress'
    ? [{ ...role, entraRequestId, status, createdAt: request.createdDateTime }]
    : [];
}

/** What a status says, in whatever casing it comes. */
export function statusMeant(text: string): StatusMeant {
  const status = text.toLowerCase();
  if (status === 'pendingapproval') return 'pending-approval';
  if (underWay.has(status) || status.startsWith('pending')) return 'in-progress';
  const meant = granted.has(status) ? 'granted' : closed.get(status);
  if (meant === undefined) throw new PimError('graph-unreadable', { status: text });
  return meant;
}

/** When a granted activation begins and ends. */
function periodOf(request: ScheduleRequest): { startsAt: Date; endsAt: Date } {
  const startsAt = request.scheduleInfo?.startDateTime ?? request.createdDateTime;
  const { endDateTime, duration } = request.scheduleInfo?.expiration ?? {};
  if (endDateTime) return { startsAt, endsAt: endDateTime };
  if (!duration) throw new PimError('graph-unreadable', { at: 'scheduleInfo.expiration' });
  return { startsAt, endsAt: new Date(startsAt.getTime() + readMinutes(duration) * 60_000) };
}

/** `PT1H45M` → 105 */
export function readMinutes(duration: string): number {
  try {
    return Temporal.Duration.from(duration).total('minutes');
  } catch (error) {
    throw new PimError('graph-unreadable', { at: 'duration' }, error);
  }
}
