import { directoryRole } from './directory-role';
import type { Occasion } from './order';
import { rulesFor } from './providers/providers';
import type { RoleAtScope } from './state';

/** Whether somebody may change for others who holds this role, and its settings. */
export function isAdministrator(occasion: Occasion, role: RoleAtScope): boolean {
  return rulesFor(role).mayAdminister(occasion, role);
}

/** Whether somebody may see who holds this role, and who asks for it. */
export function mayRead(occasion: Occasion, role: RoleAtScope): boolean {
  return rulesFor(role).mayRead(occasion, role);
}

/** Everything about the directory's roles. */
export function mayReadDirectory(occasion: Occasion): boolean {
  return mayRead(occasion, directoryRole(''));
}
