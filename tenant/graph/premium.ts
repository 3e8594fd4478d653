import { licenseRefusal } from '../directory/license';
import type { DirectoryState } from '../directory/state';
import { refusedWith } from './graph-error';

/** What is PIM's own; definitions and plain assignments of roles need no licence. */
const premium =
  /^\/(roleManagement\/directory\/role(Eligibility|Assignment)?(Schedule|Approval)|policies\/roleManagementPolic|identityGovernance\/(accessReviews|privilegedAccess|roleManagementAlerts))/i;

export function demandLicense(directory: DirectoryState, path: string): void {
  const refusal = premium.test(path) ? licenseRefusal(directory) : undefined;
  if (refusal) throw refusedWith(refusal);
}
