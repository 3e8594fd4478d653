import type { ActivationRequest } from './request';

export interface TimeUsed {
  readonly roleName: string;
  readonly times: number;
  readonly minutes: number;
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** How often roles were on within a span of time, and how long: what began before counts from there. */
export function timeUsed(requests: readonly ActivationRequest[], span: Span): readonly TimeUsed[] {
  const used = new Map<string, TimeUsed>();
  for (const request of requests) {
    const minutes = minutesOn(request, span);
    if (minutes === undefined) continue;
    const { roleName } = request.ask.role;
    const { times, minutes: before } = used.get(roleName) ?? { times: 0, minutes: 0 };
    used.set(roleName, { roleName, times: times + 1, minutes: before + minutes });
  }
  return [...used.values()].sort((a, b) => b.times - a.times || b.minutes - a.minutes);
}

function minutesOn(request: ActivationRequest, { from, to }: Span): number | undefined {
  if (request.state !== 'active' && request.state !== 'ended') return undefined;
  const end = request.state === 'ended' ? request.endedAt : request.endsAt;
  const last = Math.min(end.getTime(), to.getTime());
  const first = Math.max(request.startsAt.getTime(), from.getTime());
  return last < first ? undefined : Math.round((last - first) / 60_000);
}
