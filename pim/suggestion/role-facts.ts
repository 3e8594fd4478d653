import roles from '../../data/entra-roles.json';

/** What is known of a built-in Entra role beside its name. */
export interface RoleFacts {
  readonly id: string;
  readonly name: string;
  /** One line on what it does, without a full stop. */
  readonly description: string;
  readonly privileged: boolean;
  /** `microsoft.directory/users/password/update` */
  readonly actions: readonly string[];
}

export const everyRole: readonly RoleFacts[] = roles.map((role) => ({
  id: role.templateId,
  name: role.displayName,
  description: role.description,
  privileged: role.isPrivileged,
  actions: role.allowedResourceActions,
}));

const byName: ReadonlyMap<string, RoleFacts> = new Map(everyRole.map((role) => [role.name, role]));

/** A built-in role by its official name; `undefined` for roles that an organisation made itself. */
export function roleFacts(name: string): RoleFacts | undefined {
  return byName.get(name);
}

/** What goes after a colon: `resets passwords for ordinary users`. */
export function purpose({ description }: RoleFacts): string {
  const [first = '', second = ''] = description;
  return second === second.toLowerCase() ? first.toLowerCase() + description.slice(1) : description;
}
