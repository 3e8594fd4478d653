import type { RoleId } from './ids';

/** The built-in role that administers PIM; its template id is the same in every tenant. */
export const privilegedRoleAdministrator = 'e8611ab8-c189-46e8-94e1-60213ab1f814' as RoleId;
