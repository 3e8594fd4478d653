import type { UserId } from './ids';

/** Somebody whom a role's settings name as approver: a person, or everybody in a group. */
export type ApproverSet =
  | { readonly kind: 'person'; readonly userId: UserId }
  | { readonly kind: 'group'; readonly groupId: string };

/**
 * What Entra demands before a role goes on, read from its 17 policy rules.
 * https://learn.microsoft.com/graph/identity-governance-pim-rules-overview
 */
export interface RoleSettings {
  readonly longestMinutes: number;
  readonly justification: boolean;
  readonly ticket: boolean;
  readonly mfa: boolean;
  /** `c1` … `c99`, where activation demands an authentication context. */
  readonly authenticationContext?: string;
  readonly approval?: {
    /**
     * Empty means PIM's default approvers, active Privileged Role and Global Administrators, unless
     * `namedOnly`.
     */
    readonly approvers: readonly ApproverSet[];
    /** Groups and Azure have no default approvers: where nobody is named, nobody can decide. */
    readonly namedOnly?: true;
    readonly justification: boolean;
  };
}

export interface Approver {
  readonly userId: UserId;
  readonly name: string;
}
