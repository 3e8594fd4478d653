import type { Ports } from './ports';
import { minutesAfter, type Plan, type SubmittingRequest } from './request';
import { isSameRole } from './standing';

/** What Entra has on where it should be over. */
export type StillRunning =
  | { readonly kind: 'until'; readonly endsAt: Date }
  | { readonly kind: 'for-good' }
  | { readonly kind: 'begun-anew' };

/** An activation that began no earlier before the end of the one before is another one. */
const leewayMinutes = 1;

/** Looks what keeps Entra from taking a plan. One call. */
export async function stillRunning(
  { directory }: Ports,
  { ask, plan }: SubmittingRequest & { readonly plan: Plan },
): Promise<StillRunning> {
  const azure = ask.role.kind === 'azure';
  const { active } = await directory.standing(ask.requester, { azure });
  const same = active.filter((assignment) => isSameRole(assignment, ask.role));
  const on = same.find(({ activated }) => activated) ?? same[0];
  if (on && !on.endsAt) return { kind: 'for-good' };
  if (on?.startsAt && on.startsAt >= minutesAfter(plan.beginsAt, -leewayMinutes)) {
    return { kind: 'begun-anew' };
  }
  const ends = [plan.beginsAt, on?.endsAt ?? plan.beginsAt].map((end) => end.getTime());
  return { kind: 'until', endsAt: new Date(Math.max(...ends)) };
}
