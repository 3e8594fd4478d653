import type { RoleSettings } from '../role-settings';
import type { Eligibility, Standing } from '../standing';
import type { Ticket } from '../wish';

/** An activation as far as it is known, with everything that is to be held against it. */
export interface Proposal {
  readonly role: Eligibility;
  readonly minutes?: number;
  /** Absent: at once. */
  readonly startsAt?: Date;
  readonly endsAt?: Date;
  readonly justification?: string;
  readonly ticket?: Ticket;
  readonly standing: Standing;
  readonly settings: RoleSettings;
  readonly now: Date;
}

/** What a proposal breaks or lacks. */
export type Broken =
  | { readonly rule: 'missing-duration' }
  | { readonly rule: 'missing-justification' }
  | { readonly rule: 'missing-ticket' }
  | { readonly rule: 'too-long'; readonly askedMinutes: number; readonly longestMinutes: number }
  | { readonly rule: 'too-short'; readonly shortestMinutes: number }
  | { readonly rule: 'end-in-past'; readonly endsAt: Date }
  | { readonly rule: 'start-in-past'; readonly startsAt: Date }
  | { readonly rule: 'justification-too-long'; readonly length: number }
  | { readonly rule: 'eligibility-ends-first'; readonly endsAt: Date }
  | { readonly rule: 'already-active'; readonly endsAt?: Date }
  | { readonly rule: 'already-pending' }
  | { readonly rule: 'guest' };

/** One rule: what of the proposal breaks it, if anything does. */
export type Rule = (proposal: Proposal) => Broken | undefined;
