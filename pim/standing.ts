import type { EligibilityId, EntraRequestId, RoleId, ScopeId, UserId } from './ids';

/** The three things that PIM protects: Entra roles, membership and ownership of groups, Azure resource roles. */
export const kinds = ['directory', 'group', 'azure'] as const;
export type Kind = (typeof kinds)[number];

/**
 * Something that PIM switches on, over a scope, with the names people read. Of a group it is called by
 * the group's name: what a person asks for is the group, and `Member` or `Owner` says how they hold it.
 */
export interface RoleAtScope {
  readonly kind: Kind;
  /** For groups `member` or `owner`. */
  readonly roleId: RoleId;
  /** The name of the role; for groups that of the group. */
  readonly roleName: string;
  readonly scopeId: ScopeId;
  /**
   * `Directory`, or the name of the administrative unit, object or Azure resource; for groups `Member`
   * or `Owner`.
   */
  readonly scopeName: string;
}

/** What tells one from another, without the names. */
export type RoleKey = Pick<RoleAtScope, 'kind' | 'roleId' | 'scopeId'>;

/** What a person may activate. `endsAt` is absent where the eligibility is permanent. */
export interface Eligibility extends RoleAtScope {
  readonly endsAt?: Date;
  /** Azure's own id of it, which an activation names. */
  readonly eligibilityId?: EligibilityId;
  /** Where it was given, if this is a part of that: an Azure role can be activated over less. */
  readonly heldOver?: ScopeId;
  /** A group was given it, and the person has it as a member: it is not theirs to have prolonged. */
  readonly throughGroup?: true;
}

/** A role that is on now. Only an activated one (not one an administrator assigned) can be given back. */
export interface Assignment extends RoleAtScope {
  readonly activated: boolean;
  /** It is a group's, and so this person's as long as they are in it. */
  readonly throughGroup?: true;
  readonly startsAt?: Date;
  readonly endsAt?: Date;
}

/** A request that Entra holds open: waiting for an approver, or granted for a later start. */
export interface OpenRequest extends RoleAtScope {
  readonly entraRequestId: EntraRequestId;
  readonly status: 'pending-approval' | 'scheduled' | 'in-progress';
  readonly createdAt: Date;
}

/** A kind that could not be read, so that what somebody has of it is not known. */
export interface Unread {
  readonly kind: Kind;
  /** `consent`: the organisation has not allowed the bot to ask. */
  readonly why: 'consent' | 'unreachable' | 'refused';
}

/** Everything of a person's own that a command needs, read with the person's own token. */
export interface Standing {
  readonly userId: UserId;
  /** Guests may neither ask nor decide through the bot. */
  readonly guest: boolean;
  readonly eligible: readonly Eligibility[];
  readonly active: readonly Assignment[];
  readonly open: readonly OpenRequest[];
  /** Kinds that were asked for and could not be read: nothing of them is in the lists. */
  readonly unread: readonly Unread[];
}

/** Azure writes the same scope in whatever casing it was asked in. */
export function isSameRole(a: RoleKey, b: RoleKey): boolean {
  return (
    a.kind === b.kind &&
    a.roleId === b.roleId &&
    a.scopeId.toLowerCase() === b.scopeId.toLowerCase()
  );
}
