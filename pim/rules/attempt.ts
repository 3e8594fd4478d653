import type { RoleSettings } from '../role-settings';
import type { Eligibility, Standing } from '../standing';
import type { ActivationTime, Ticket } from '../wish';
import type { Broken } from './broken';

/** An activation as somebody wants it, with all that the rules look at. */
export interface Attempt extends ActivationTime {
  readonly role: Eligibility;
  readonly justification?: string;
  readonly ticket?: Ticket;
  readonly standing: Standing;
  readonly settings: RoleSettings;
  readonly now: Date;
}

/** One rule: nothing where the attempt keeps to it. */
export type Rule = (attempt: Attempt) => Broken | undefined;

/** When the role would go on. */
export function startOf({ startsAt, now }: Attempt): Date {
  return startsAt ?? now;
}

/** How long the role would be on; a wall-clock end counts from the start, a begun minute whole. */
export function minutesOf(attempt: Attempt): number | undefined {
  const { minutes, endsAt } = attempt;
  if (minutes !== undefined || endsAt === undefined) return minutes;
  return Math.ceil((endsAt.getTime() - startOf(attempt).getTime()) / 60_000);
}
