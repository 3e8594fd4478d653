import { isAdministrator } from '../directory/administration';
import { heldIn } from '../directory/membership';
import type { Occasion } from '../directory/order';
import { own } from '../directory/own';
import {
  administratorRoles,
  groupAdministratorRoles,
  readerRoles,
  roleIdOf,
} from '../directory/roles';
import { holds } from '../directory/schedules';
import type { ReviewedAccess } from './reviewed-access';

const reviewReaderRoles = [
  ...readerRoles,
  roleIdOf('User Administrator'),
  roleIdOf('Identity Governance Administrator'),
];

/** Owners review their own groups only where the organisation lets them; it does not by default. */
function ownsGroup({ directory, caller, now }: Occasion, { role }: ReviewedAccess): boolean {
  if (!directory.reviews.policy.isGroupOwnerManagementEnabled) return false;
  return heldIn(directory, role.scopeId, 'owner', now).includes(caller.id);
}

function mayManageGroup(occasion: Occasion, access: ReviewedAccess): boolean {
  const { directory, caller, now } = occasion;
  const assignable = own(directory.groups, access.role.scopeId)?.isAssignableToRole === true;
  const roles = assignable
    ? administratorRoles
    : [...administratorRoles, ...groupAdministratorRoles];
  return holds(directory, caller.id, { oneOf: roles, now }) || ownsGroup(occasion, access);
}

/** Who may order, change, stop and apply a review of this. */
export function mayManage(occasion: Occasion, access: ReviewedAccess): boolean {
  if (occasion.caller.application) return true;
  if (access.role.provider === 'group') return mayManageGroup(occasion, access);
  return isAdministrator(occasion, access.role);
}

/** Who may see everybody's reviews; reviewers and whoever ordered one see theirs besides. */
export function mayReadReviews({ directory, caller, now }: Occasion): boolean {
  return caller.application || holds(directory, caller.id, { oneOf: reviewReaderRoles, now });
}

/** Who may set what holds for all reviews. */
export function maySetPolicy({ directory, caller, now }: Occasion): boolean {
  return caller.application || holds(directory, caller.id, { oneOf: administratorRoles, now });
}
