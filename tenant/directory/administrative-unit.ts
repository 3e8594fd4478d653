import { own } from './own';
import type { AdministrativeUnitRecord, DirectoryState } from './state';

export const unitPrefix = '/administrativeUnits/';

/** The administrative unit that a scope names, if it names one that exists. */
export function administrativeUnitOf(
  directory: DirectoryState,
  scopeId: string,
): AdministrativeUnitRecord | undefined {
  if (!scopeId.startsWith(unitPrefix)) return undefined;
  return own(directory.administrativeUnits, scopeId.slice(unitPrefix.length));
}
