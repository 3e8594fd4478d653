import type { Provider, RoleAtScope } from '../state';
import { azureResourceRoles } from './azure';
import { directoryRoles } from './directory-roles';
import { groupAccess } from './groups';
import type { ProviderRules } from './provider';

const providers: Readonly<Record<Provider, ProviderRules>> = {
  directory: directoryRoles,
  group: groupAccess,
  azure: azureResourceRoles,
};

/** What is particular to the kind of role that this one is. */
export function rulesFor({ provider }: Pick<RoleAtScope, 'provider'>): ProviderRules {
  return providers[provider];
}
