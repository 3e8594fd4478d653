import type { RoleId } from './ids';

/** Built-in roles whose template ids the program has to know: they are the same in every tenant. */
export const privilegedRoleAdministrator = 'e8611ab8-c189-46e8-94e1-60213ab1f814' as RoleId;
export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10' as RoleId;
