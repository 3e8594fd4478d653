/** The authentication contexts of the tenant, and the policies that say what each demands. */
export interface ConditionalAccessRecord {
  /** By id: `c1` to `c99`. */
  readonly contexts: Record<string, AuthenticationContextRecord>;
  readonly policies: Record<string, ConditionalAccessPolicyRecord>;
}

export interface AuthenticationContextRecord {
  readonly id: string;
  displayName: string;
  description: string;
  /** Whether applications may be offered it. */
  isAvailable: boolean;
}

export type ConditionalAccessState = 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced';

export interface ConditionalAccessPolicyRecord {
  readonly id: string;
  displayName: string;
  state: ConditionalAccessState;
  readonly createdDateTime: string;
  modifiedDateTime: string | null;
  /** The authentication contexts that it targets. */
  contexts: readonly string[];
  users: PolicyUsers;
  /** What it demands, as Graph names it: `mfa`, `compliantDevice`. */
  builtInControls: readonly string[];
}

export interface PolicyUsers {
  /** Ids of people, or `All`. */
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  readonly includeGroups: readonly string[];
  readonly excludeGroups: readonly string[];
  readonly includeRoles: readonly string[];
  readonly excludeRoles: readonly string[];
}
