import { pimServicePrincipalId } from '../directory/cast-ids';
import { own } from '../directory/own';
import { assignmentDoesNotExist } from '../directory/refusal';
import type { DirectoryState } from '../directory/state';
import { submitOrder } from '../directory/submit-order';
import type { ApplyResult, ReviewDecisionRecord } from './review-decision-record';
import type { HeldAccess } from './reviewed-access';

interface Removal {
  readonly principalId: string;
  readonly held: HeldAccess;
  readonly reason: string;
  readonly at: Date;
}

/** PIM takes it away as an administrator would, so that what PIM refuses an administrator stays. */
function removeSchedule(directory: DirectoryState, removal: Removal): ApplyResult {
  const { held, principalId, reason, at } = removal;
  const caller = { id: pimServicePrincipalId, application: true, mfa: true, contexts: [] };
  const outcome = submitOrder({ directory, caller, now: at }, held.kind, {
    ...held.role,
    action: 'adminRemove',
    principalId,
    justification: reason,
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    schedule: { startDateTime: null, expiration: null },
    customData: null,
    isValidationOnly: false,
  });
  if (outcome.ok) return 'AppliedSuccessfully';
  return outcome.refusal.code === assignmentDoesNotExist.code
    ? 'AppliedSuccessfullyButObjectNotFound'
    : 'AppliedWithUnknownFailure';
}

function removeFromList(directory: DirectoryState, { held, principalId }: Removal): ApplyResult {
  const group = own(directory.groups, held.role.scopeId);
  if (!group) return 'AppliedSuccessfullyButObjectNotFound';
  const owns = held.role.roleDefinitionId === 'owner';
  const ids = owns ? group.ownerIds : group.memberIds;
  const at = ids.indexOf(principalId);
  if (at < 0) return 'AppliedSuccessfullyButObjectNotFound';
  // A group keeps its last owner.
  if (owns && ids.length === 1) return 'AppliedWithUnknownFailure';
  ids.splice(at, 1);
  return 'AppliedSuccessfully';
}

function isOutOfReach(directory: DirectoryState, { indirect, role }: HeldAccess): boolean {
  const group = role.provider === 'group' ? own(directory.groups, role.scopeId) : undefined;
  return indirect || group?.membershipIs !== undefined;
}

function remove(directory: DirectoryState, removal: Removal): ApplyResult {
  const { held, principalId } = removal;
  if (isOutOfReach(directory, held)) return 'ApplyNotSupported';
  if (!(own(directory.people, principalId) ?? own(directory.groups, principalId))) {
    return 'AppliedSuccessfullyButObjectNotFound';
  }
  return held.scheduled ? removeSchedule(directory, removal) : removeFromList(directory, removal);
}

/** From the one that most needs somebody to look. */
const gravity: readonly ApplyResult[] = [
  'AppliedWithUnknownFailure',
  'ApplyNotSupported',
  'AppliedSuccessfully',
  'AppliedSuccessfullyButObjectNotFound',
];

/** Takes away everything that a denied principal held; tells the gravest of what came of it. */
export function takeAway(
  directory: DirectoryState,
  { principal, held }: ReviewDecisionRecord,
  reason: string,
  at: Date,
): ApplyResult {
  const results = held.map((one) =>
    remove(directory, { principalId: principal.id, held: one, reason, at }),
  );
  return gravity.find((result) => results.includes(result)) ?? 'AppliedSuccessfully';
}
