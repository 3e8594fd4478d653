import roles from '../../data/azure-roles.json';

/** What is known of an Azure role beside its name. */
export interface AzureRoleFacts {
  readonly name: string;
  readonly description: string;
  readonly grantsAccess: boolean;
}

const byName: ReadonlyMap<string, AzureRoleFacts> = new Map(
  roles.map((role) => [
    role.name,
    { name: role.name, description: role.description, grantsAccess: role.canGrantAccess },
  ]),
);

export function azureRoleFacts(name: string): AzureRoleFacts | undefined {
  return byName.get(name);
}
