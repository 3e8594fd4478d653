import { randomUUID } from 'node:crypto';
import { personId } from '../../../tenant/directory/cast-ids';
import { sandboxSubscription, webResourceGroup } from '../../../tenant/directory/seed-azure-scopes';
import { activate, activation, activeOf, over, refusal, roleId } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const onWeb = { role: 'Contributor', scope: webResourceGroup } as const;
const requests = 'roleAssignmentScheduleRequests';

describe('an activation', () => {
  it.each([
    ['no body', {}, 400, 'InvalidRequestContent'],
    [
      'a role that is not named in full',
      { roleDefinitionId: 'Contributor' },
      400,
      'ScopeDoesNotMatchRoleDefinition',
    ],
    [
      'a role of another subscription',
      { roleDefinitionId: roleId('Contributor', sandboxSubscription) },
      400,
      'ScopeDoesNotMatchRoleDefinition',
    ],
    [
      'a role that is none',
      { roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${randomUUID()}` },
      400,
      'RoleDefinitionDoesNotExist',
    ],
    ['somebody unknown', { principalId: randomUUID() }, 404, 'SubjectNotFound'],
    ['somebody else', { principalId: personId('sam') }, 403, 'InsufficientPermissions'],
    ['another type', { requestType: 'SelfPromote' }, 400, 'InvalidRoleAssignmentRequest'],
    [
      'an end before the start',
      {
        scheduleInfo: {
          expiration: { type: 'AfterDateTime', endDateTime: '2001-01-01T00:00:00Z' },
        },
      },
      400,
      'InvalidRoleAssignmentRequestSchedule',
    ],
  ])('is refused for %s', async (what, change, status, code) => {
    const kenji = arm.as('kenji');
    const path = over(webResourceGroup, `${requests}/${randomUUID()}`);
    const body = what === 'no body' ? {} : activation(kenji, { ...onWeb, with: change });
    expect(await kenji.put(path, body)).toMatchObject(refusal(status, code));
    expect(await activeOf(kenji)).toEqual([]);
  });

  it('is refused for a name that is no GUID', async () => {
    expect(await activate(arm.as('kenji'), onWeb, 'mine')).toMatchObject(
      refusal(400, 'InvalidRequestContent'),
    );
  });
});
