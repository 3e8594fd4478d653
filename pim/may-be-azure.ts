import { builtInRole } from './reading/roles/role-catalogue';
import { azureRoleFacts } from './suggestion/azure-role-facts';
import type { RoleMeant } from './wish';

/**
 * Whether words for roles can mean something in Azure, so that Azure has to be asked too. Who names a
 * role that only Entra has, or something of their own that is elsewhere, does not wait for it.
 */
export function mayBeAzure(roles: readonly RoleMeant[]): boolean {
  return roles.length === 0 || roles.some(oneMayBeAzure);
}

function oneMayBeAzure({ names, grants }: RoleMeant): boolean {
  if (grants.length > 0) return grants.some(({ kind }) => kind === 'azure');
  return names.length === 0 || names.some(isAzureName);
}

/** Some roles of the two have the same name: `Security Reader`. */
function isAzureName(name: string): boolean {
  return builtInRole(name) === undefined || azureRoleFacts(name) !== undefined;
}
