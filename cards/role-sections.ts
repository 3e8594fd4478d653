import type { RoleAtScope } from '../pim/standing';

/** Some of somebody's roles, under a heading of their own. */
export interface RoleSection<Role extends RoleAtScope> {
  readonly heading: string;
  readonly roles: readonly Role[];
}

const headings: readonly (readonly [heading: string, holds: (role: RoleAtScope) => boolean])[] = [
  ['Entra roles', ({ kind }) => kind === 'directory'],
  ['Groups, as a member', ({ kind, roleId }) => kind === 'group' && roleId !== 'owner'],
  ['Groups, as an owner', ({ kind, roleId }) => kind === 'group' && roleId === 'owner'],
  ['Azure resources', ({ kind }) => kind === 'azure'],
];

/** Roles by their kind; to be a group's member and to be its owner are two things. */
export function roleSections<Role extends RoleAtScope>(
  roles: readonly Role[],
): readonly RoleSection<Role>[] {
  return headings
    .map(([heading, holds]) => ({ heading, roles: roles.filter(holds) }))
    .filter((section) => section.roles.length > 0);
}
