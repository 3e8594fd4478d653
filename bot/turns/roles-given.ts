import { isMembership } from '../../dialogs/eligible-list';
import { PimError } from '../../pim/errors';
import type { Eligibility } from '../../pim/standing';
import type { Turn } from './turn';

/**
 * The Entra roles that groups among these give their members, by the group's id. What is told without it
 * is of use too, so that one is missing where it could not be read.
 */
export async function rolesGiven(
  { actor, ports }: Turn,
  found: readonly Eligibility[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = found.filter(isMembership);
  if (groups.length === 0) return new Map();
  try {
    return await ports.directory.rolesOfGroups(actor, groups);
  } catch (error) {
    if (error instanceof PimError) return new Map();
    throw error;
  }
}
