import type { EntraRequestId, RoleId, ScopeId, UserId } from './ids';

/** A role over a scope, with the names people read. */
export interface RoleAtScope {
  readonly roleId: RoleId;
  readonly roleName: string;
  readonly scopeId: ScopeId;
  /** `Directory`, or the name of the administrative unit or object. */
  readonly scopeName: string;
}

/** What a person may activate. `endsAt` is absent where the eligibility is permanent. */
export interface Eligibility extends RoleAtScope {
  readonly endsAt?: Date;
}

/** A role that is on now. Only an activated one (not one an administrator assigned) can be given back. */
export interface Assignment extends RoleAtScope {
  readonly activated: boolean;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
}

/** A request that Entra holds open: waiting for an approver, or granted for a later start. */
export interface OpenRequest extends RoleAtScope {
  readonly entraRequestId: EntraRequestId;
  readonly status: 'pending-approval' | 'scheduled' | 'in-progress';
  readonly createdAt: Date;
}

/** Everything of a person's own that a command needs, read in one call with the person's own token. */
export interface Standing {
  readonly userId: UserId;
  /** Guests may neither ask nor decide through the bot. */
  readonly guest: boolean;
  readonly eligible: readonly Eligibility[];
  readonly active: readonly Assignment[];
  readonly open: readonly OpenRequest[];
}

export function isSameRole(
  a: Pick<RoleAtScope, 'roleId' | 'scopeId'>,
  b: Pick<RoleAtScope, 'roleId' | 'scopeId'>,
): boolean {
  return a.roleId === b.roleId && a.scopeId === b.scopeId;
}
