import type { Occasion } from './order';
import { own } from './own';
import type { Refusal } from './refusal';

/** What Azure says to somebody whose active roles do not allow an action over a scope. */
export function authorizationFailed(
  { directory, caller }: Pick<Occasion, 'directory' | 'caller'>,
  action: string,
  scopeId: string,
): Refusal {
  const name = own(directory.people, caller.id)?.userPrincipalName ?? caller.id;
  return {
    status: 403,
    code: 'AuthorizationFailed',
    message: `The client '${name}' with object id '${caller.id}' does not have authorization to perform action '${action}' over scope '${scopeId}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  };
}

/** PIM acts in Azure as a service of its own, and needs a role there as everybody does. */
export function pimLacksAccess(scopeId: string): Refusal {
  return {
    status: 403,
    code: 'AuthorizationFailed',
    message: `The client 'MS-PIM' does not have authorization to perform action 'Microsoft.Authorization/roleAssignments/write' over scope '${scopeId}'.`,
  };
}

export const assignmentOfAnotherName: Refusal = {
  status: 409,
  code: 'RoleAssignmentExists',
  message: 'The role assignment already exists.',
};

export const assignmentNotChangeable: Refusal = {
  status: 409,
  code: 'RoleAssignmentUpdateNotPermitted',
  message: 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
};

export function requestExists(id: string): Refusal {
  return {
    status: 409,
    code: 'Conflict',
    message: `A role assignment request with Id: ${id} already exists`,
  };
}
