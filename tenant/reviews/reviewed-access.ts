import type { Kind } from '../directory/order';
import type { RoleAtScope } from '../directory/state';

/** One thing under review: who may hold or holds which role. */
export interface ReviewedAccess {
  readonly role: RoleAtScope;
  readonly kinds: readonly Kind[];
  readonly principals: readonly PrincipalKind[];
  readonly guestsOnly: boolean;
  /** Only those who have not signed in for this long, as an ISO 8601 duration. */
  readonly inactiveFor: string | null;
  /** Whether members of groups among the members are reviewed one by one. */
  readonly transitive: boolean;
}

export type PrincipalKind = 'user' | 'group' | 'servicePrincipal';

/** One eligibility or assignment that a denial takes away. */
export interface HeldAccess {
  readonly kind: Kind;
  readonly role: RoleAtScope;
  /** PIM knows of it; otherwise it is on the group's own list. */
  readonly scheduled: boolean;
  /** Held through another group, from which it cannot be taken. */
  readonly indirect: boolean;
}
