import type { RequestId, RoleId, TenantId, UserId } from './ids';

export type FactKind =
  | 'request.planned'
  | 'request.approved-ahead'
  | 'request.submitted'
  | 'request.accepted'
  | 'request.approved'
  | 'request.denied'
  | 'request.granted'
  | 'request.canceled'
  | 'request.lapsed'
  | 'request.failed'
  | 'activation.giving-back'
  | 'activation.ended'
  | 'decision.refused'
  | 'extension.asked'
  | 'extension.decided'
  | 'channel.bound'
  | 'channel.unbound'
  | 'person.signed-in'
  | 'person.signed-out';

/** A thing worth keeping for ever. The journal chains it to the one before; it is not the log. */
export interface Fact {
  readonly kind: FactKind;
  readonly at: Date;
  readonly tenantId: TenantId;
  /** Who did it; absent where time or Entra did. */
  readonly actor?: UserId;
  readonly requestId?: RequestId;
  readonly roleId?: RoleId;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}
