import { licenseRefusal } from '../directory/license';
import type { DirectoryState } from '../directory/state';
import { refusedWith } from './arm-error';

/** What is PIM's own; definitions and plain assignments of roles need no licence. */
const premium = /^(role(Eligibility|Assignment)(Schedule|Approval)|roleManagement|eligibleChild)/i;

export function demandLicense(directory: DirectoryState, path: string, requestorId: string): void {
  const refusal = premium.test(path) ? licenseRefusal(directory) : undefined;
  if (refusal) throw refusedWith(refusal, requestorId);
}
