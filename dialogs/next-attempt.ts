import type { Attempt } from '../pim/preflight';
import type { ActiveRequest, Followed } from '../pim/request';
import { type Assignment, isSameRole, type Standing } from '../pim/standing';
import type { ActivationWish, ChangeWish } from '../pim/wish';
import type { Activating } from './activating';
import { attemptWith } from './attempt-with';
import { eligibilityFor } from './eligibility-for';

/** What is on, with the end that the next one follows. */
export type Running = Assignment & { readonly endsAt: Date };

/**
 * The activation that is to follow what is on, with all that the rules look at: as long as before, or as
 * long as the role's settings allow, and for the same reason, unless another was said. Nothing where the
 * person is not eligible any more.
 */
export async function nextAttempt(
  extending: Activating,
  wish: ChangeWish,
  running: Running,
  standing: Standing,
): Promise<{ readonly attempt: Attempt; readonly follows: Followed } | undefined> {
  const role = await eligibilityFor(extending, running, standing);
  if (!role) return undefined;
  const before = await recordOf(extending, running);
  const attempt = await attemptWith(extending, wishForNext(wish, before), role, standing);
  const { longestMinutes } = attempt.settings;
  const isTimed = attempt.minutes !== undefined || attempt.endsAt !== undefined;
  const minutes = Math.min(before?.ask.minutes ?? lengthOf(running, extending), longestMinutes);
  return {
    attempt: { ...attempt, startsAt: running.endsAt, ...(isTimed ? {} : { minutes }) },
    follows: before ? { request: before.id } : {},
  };
}

/** Our own record of what is on; there is none where it was activated elsewhere. */
async function recordOf(
  { ports, requester }: Activating,
  running: Running,
): Promise<ActiveRequest | undefined> {
  const active = await ports.requests.ofRequester(requester, ['active']);
  return active
    .filter((request): request is ActiveRequest => request.state === 'active')
    .find((request) => isSameRole(request.ask.role, running));
}

function wishForNext(wish: ChangeWish, before: ActiveRequest | undefined): ActivationWish {
  const { minutes, endsAt, longest } = wish;
  const justification = wish.justification ?? before?.ask.justification;
  const ticket = before?.ask.ticket;
  const tickets = wish.tickets ?? (ticket ? [ticket] : undefined);
  return {
    intent: 'activate',
    roles: [],
    ...(minutes === undefined ? {} : { minutes }),
    ...(endsAt ? { endsAt } : {}),
    ...(longest ? { longest } : {}),
    ...(justification ? { justification } : {}),
    ...(tickets ? { tickets } : {}),
  };
}

/** A begun minute counts whole. Where Entra does not tell the start, an hour is what most ask for. */
function lengthOf({ startsAt, endsAt }: Running, { reader }: Activating): number {
  const from = startsAt ?? new Date(Math.min(reader.now.getTime(), endsAt.getTime() - 3_600_000));
  return Math.ceil((endsAt.getTime() - from.getTime()) / 60_000);
}
