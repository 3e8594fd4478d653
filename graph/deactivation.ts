import type { Answer } from '../pim/directory';
import type { Person } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import type { GraphClient } from './client';
import { readAnswer } from './errors';

/** Switches an activated role off before its time. */
export async function postDeactivation(
  client: GraphClient,
  person: Person,
  role: Pick<RoleAtScope, 'roleId' | 'scopeId'>,
): Promise<Answer<void>> {
  const reply = await client.call(person, {
    method: 'POST',
    version: 'v1.0',
    path: '/roleManagement/directory/roleAssignmentScheduleRequests',
    body: {
      action: 'selfDeactivate',
      principalId: person.userId,
      roleDefinitionId: role.roleId,
      directoryScopeId: role.scopeId,
    },
  });
  return readAnswer(reply, () => undefined, {
    codes: { RoleAssignmentDoesNotExist: 'not-active' },
  });
}
