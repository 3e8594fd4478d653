import { forgetNextMoment } from './next-moment';
import type { DirectoryState, RoleAtScope } from './state';

/** What PIM does and tells: the audit log, the mails and the alerts are all made of these. */
export type HappeningKind =
  | 'activation-requested'
  | 'approval-requested'
  | 'approval-approved'
  | 'approval-denied'
  | 'activation-completed'
  | 'activation-canceled'
  | 'approval-expired'
  | 'activation-expired'
  | 'deactivated'
  | 'eligibility-assigned'
  | 'eligibility-updated'
  | 'eligibility-removed'
  | 'eligibility-expired'
  | 'assignment-assigned'
  | 'assignment-updated'
  | 'assignment-removed'
  | 'assignment-expired'
  | 'assigned-outside'
  | 'extension-requested'
  | 'renewal-requested'
  | 'extension-decided'
  | 'renewal-decided'
  | 'request-canceled'
  | 'policy-changed'
  | 'policy-removed'
  | 'onboarded';

/** One thing that happened to one role of one principal; the times are ISO 8601 UTC. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly at: string;
  readonly role: RoleAtScope;
  /** Whose role it is; absent where it is about the role itself. */
  readonly principalId?: string;
  /** Who did it; absent where time alone did. */
  readonly byId?: string;
  readonly byApplication?: boolean;
  readonly requestId?: string;
  readonly reason?: string;
  /** Where somebody decided, which way. */
  readonly verdict?: 'Approve' | 'Deny';
  readonly ticket?: { readonly ticketNumber: string | null; readonly ticketSystem: string | null };
  readonly startsAt?: string;
  /** Absent: for good. */
  readonly endsAt?: string;
}

/** Writes down what has happened; whoever makes logs and mails of it reads it from there. */
export function happened(directory: DirectoryState, happening: Happening): void {
  directory.happenings.push(happening);
  forgetNextMoment(directory);
}
