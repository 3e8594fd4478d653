import catalogue from '../../data/azure-roles.json';

/** A built-in Azure role: an id that is the same in every tenant, and what it allows. */
export interface AzureRoleDefinition {
  readonly roleDefinitionId: string;
  readonly name: string;
  readonly description: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

export const azureRoles: readonly AzureRoleDefinition[] = catalogue;

const byId = new Map(azureRoles.map((role) => [role.roleDefinitionId, role]));
const byName = new Map(azureRoles.map((role) => [role.name, role]));

export function azureRoleById(id: string): AzureRoleDefinition | undefined {
  return byId.get(id.toLowerCase());
}

/** The id of a role that the tenant's own code names; an unknown name is a mistake of ours. */
export function azureRoleIdOf(name: string): string {
  const role = byName.get(name);
  if (!role) throw new Error(`No Azure role is called "${name}"`);
  return role.roleDefinitionId;
}

/** Whether a role allows an action of the control plane, `Microsoft.Authorization/roleAssignments/write`. */
export function allowsAzure(role: AzureRoleDefinition, action: string): boolean {
  const fits = (pattern: string) => matches(pattern, action);
  return role.actions.some(fits) && !role.notActions.some(fits);
}

/** `*` stands for anything, also for several segments. */
function matches(pattern: string, action: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = rest.at(-1) ?? '';
  return text.length - at >= last.length && text.endsWith(last);
}
