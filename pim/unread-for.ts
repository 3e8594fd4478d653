import { mayBeAzure } from './may-be-azure';
import { builtInRole } from './reading/roles/role-catalogue';
import type { Kind, Standing, Unread } from './standing';
import { azureRoleFacts } from './suggestion/azure-role-facts';
import type { RoleMeant } from './wish';

/** The kinds that could not be read and may hold what is meant: without them nobody can say that it is not held. */
export function unreadFor(meant: RoleMeant, { unread }: Standing): readonly Unread[] {
  return unread.filter(({ kind }) => mayBe[kind](meant));
}

const mayBe: Readonly<Record<Kind, (meant: RoleMeant) => boolean>> = {
  directory: () => true,
  group: mayBeGroup,
  azure: (meant) => mayBeAzure([meant]),
};

/** A group can be called anything but what Microsoft's own roles are called. */
function mayBeGroup({ names, grants }: RoleMeant): boolean {
  if (grants.length > 0) return grants.some(({ kind }) => kind === 'group');
  return names.length === 0 || names.some((name) => !isMicrosofts(name));
}

function isMicrosofts(name: string): boolean {
  return builtInRole(name) !== undefined || azureRoleFacts(name) !== undefined;
}
