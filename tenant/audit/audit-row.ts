export interface AuditUser {
  readonly id: string | null;
  readonly displayName: string | null;
  readonly userPrincipalName: string | null;
  readonly ipAddress: string | null;
  readonly userType: null;
}

export interface AuditApp {
  readonly appId: string | null;
  readonly displayName: string;
  readonly servicePrincipalId: string;
  readonly servicePrincipalName: null;
}

/** Who did it: one of the two. */
export interface AuditActor {
  readonly user: AuditUser | null;
  readonly app: AuditApp | null;
}

export interface ChangedProperty {
  readonly displayName: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

export interface AuditTarget {
  readonly id: string | null;
  readonly displayName: string | null;
  readonly type:
    | 'Role'
    | 'Request'
    | 'User'
    | 'Group'
    | 'Directory'
    | 'Resource'
    | 'Policy'
    | 'Other';
  readonly userPrincipalName: string | null;
  readonly modifiedProperties: readonly ChangedProperty[];
}

export interface AuditDetail {
  readonly key: string;
  readonly value: string;
}

/** One line of the directory's audit log, in Graph's names. */
export interface AuditRow {
  readonly id: string;
  readonly category: string;
  readonly correlationId: string;
  readonly result: 'success' | 'failure';
  readonly resultReason: string;
  readonly activityDisplayName: string;
  readonly activityDateTime: string;
  readonly loggedByService: 'PIM' | 'Core Directory' | 'Access Reviews';
  readonly operationType: string;
  readonly initiatedBy: AuditActor;
  readonly targetResources: readonly AuditTarget[];
  readonly additionalDetails: readonly AuditDetail[];
}
