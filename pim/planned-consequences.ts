import { askApprovers, tellOthers } from './ask-approvers';
import { dropped, factOf, jobOf, toRequester } from './orders';
import { isSamePerson, type Person } from './person';
import type { ChannelBinding, Effects } from './ports';
import type { PlannedRequest } from './request';

/** Entra's clock may be a little behind ours: how soon it is asked once more, and twice as long each time. */
const retryMs = 15_000;
/** How often a role that was activated elsewhere is looked at, as no record of ours tells of its end. */
const watchMs = 60_000;

interface Planning {
  readonly at: Date;
  readonly actor?: Person;
  readonly bindings: readonly ChannelBinding[];
}

/** It is kept until what runs is over; where it needs approval, it is asked for now. */
export function whenPlanned(request: PlannedRequest, planning: Planning): Effects {
  const { at, actor } = planning;
  const { ahead } = request.plan;
  const saidNow = ahead && actor && isSamePerson(ahead.approver, actor);
  return {
    ...(saidNow
      ? {
          fact: factOf('request.approved-ahead', request, at, { actor }),
          notices: [...tellOthers(request, ahead), toRequester(request, 'plan-news')],
        }
      : keptUntil(request, planning)),
    jobs: [
      jobOf('begin-planned', request.id, dueAt(request, at)),
      ...(request.ask.follows?.request
        ? []
        : [jobOf('watch-request', request.id, new Date(at.getTime() + watchMs))]),
    ],
    dropJobs: dropped(['settle-request'], request.id),
    refreshCopies: true,
  };
}

function keptUntil(request: PlannedRequest, { at, actor, bindings }: Planning) {
  const { beginsAt, approval, ahead } = request.plan;
  return {
    fact: factOf('request.planned', request, at, {
      ...(actor ? { actor } : {}),
      details: { beginsAt: beginsAt.toISOString() },
    }),
    notices: approval && !ahead ? askApprovers(request, bindings) : [],
  };
}

function dueAt({ plan: { beginsAt } }: PlannedRequest, at: Date): Date {
  const late = at.getTime() - beginsAt.getTime();
  return late < 0 ? beginsAt : new Date(at.getTime() + Math.max(late, retryMs));
}
