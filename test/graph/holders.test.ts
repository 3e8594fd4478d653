import { exchangeAdministrator } from '../fixtures/request';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';

const management = 'GET /v1.0/roleManagement/directory';
const active = `${management}/roleAssignmentScheduleInstances`;
const eligible = `${management}/roleEligibilityScheduleInstances`;

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

function record(name: string, type: string, more: object = {}): object {
  return {
    principalId: `id of ${name}`,
    principal: {
      '@odata.type': `#microsoft.graph.${type}`,
      id: `id of ${name}`,
      displayName: name,
    },
    roleDefinitionId: exchangeAdministrator.roleId,
    roleDefinition: { displayName: exchangeAdministrator.roleName },
    directoryScopeId: '/',
    endDateTime: null,
    ...more,
  };
}

const holders = () => stage.directory.holders(ada, exchangeAdministrator);

describe('holders', () => {
  it('are who has the role on and who may activate it, people or not, in one call', async () => {
    const endDateTime = '2026-11-23T12:00:00Z';
    stage.on(active, {
      body: {
        value: [
          record('Grace', 'user', { assignmentType: 'Activated', endDateTime }),
          record('Backup', 'servicePrincipal', { assignmentType: 'Assigned' }),
        ],
      },
    });
    const scope = {
      directoryScopeId: '/administrativeUnits/1',
      directoryScope: { displayName: 'B' },
    };
    stage.on(eligible, { body: { value: [record('Service desk', 'group', scope)] } });

    expect(await holders()).toEqual([
      {
        id: 'id of Grace',
        name: 'Grace',
        kind: 'person',
        active: true,
        activated: true,
        scopeName: 'Directory',
        endsAt: new Date(endDateTime),
      },
      {
        id: 'id of Backup',
        name: 'Backup',
        kind: 'application',
        active: true,
        activated: false,
        scopeName: 'Directory',
      },
      {
        id: 'id of Service desk',
        name: 'Service desk',
        kind: 'group',
        active: false,
        activated: false,
        scopeName: 'B',
      },
    ]);
    expect(stage.calls.map(({ path }) => path)).toEqual(['/v1.0/$batch']);
  });

  it('are nobody’s business where Entra does not show them to this person', async () => {
    stage.on(active, graphError(403, 'UnauthorizedAccess', 'No role of yours reads that.'));
    stage.on(eligible, { body: { value: [] } });
    expect(await holders()).toBeUndefined();
  });

  it('cannot be read where the organisation has not allowed the bot to', async () => {
    const message = '{"errorCode":"PermissionScopeNotGranted"}';
    stage.on(active, graphError(403, 'UnknownError', message));
    stage.on(eligible, graphError(403, 'UnknownError', message));
    expect(await failureOf(holders())).toMatchObject({ code: 'consent-needed' });
  });

  it('are never a part of the list: a page that fails fails it all', async () => {
    const link = `${stage.server.address}/v1.0/more`;
    stage.on(active, { body: { value: [record('Grace', 'user')], '@odata.nextLink': link } });
    stage.on(eligible, { body: { value: [] } });
    stage.on('GET /v1.0/more', graphError(500, 'InternalServerError', 'Sorry'));
    expect(await failureOf(holders())).toMatchObject({ code: 'graph-unreachable' });
  });
});
