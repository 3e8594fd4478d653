import { mayDo } from '../directory/directory-permissions';
import { peopleIn } from '../directory/membership';
import type { Occasion } from '../directory/order';
import { own } from '../directory/own';
import type { AccessPackageRecord, AssignmentPolicyRecord } from './records';

const everything = 'microsoft.directory/entitlementManagement/allProperties';

export function mayManagePackages(occasion: Occasion): boolean {
  return mayDo(occasion, `${everything}/allTasks`);
}

export function maySeePackages(occasion: Occasion): boolean {
  return mayManagePackages(occasion) || mayDo(occasion, `${everything}/read`);
}

/** The policies by which the caller may ask for a package themselves. */
export function policiesFor(
  { directory, caller, now }: Occasion,
  accessPackageId: string,
): readonly AssignmentPolicyRecord[] {
  if (caller.application || !own(directory.people, caller.id)) return [];
  return Object.values(directory.entitlement.policies).filter(
    (policy) =>
      policy.accessPackageId === accessPackageId &&
      peopleIn(directory, policy.requestorGroupId, now).includes(caller.id),
  );
}

/** What the caller can find to ask for. */
export function packagesFor(occasion: Occasion): readonly AccessPackageRecord[] {
  return Object.values(occasion.directory.entitlement.packages).filter(
    ({ id, isHidden }) => !isHidden && policiesFor(occasion, id).length > 0,
  );
}
