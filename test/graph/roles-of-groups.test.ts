import type { ScopeId } from '../../pim/ids';
import { groupMember } from './faces';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf } from './people';

const assignments = 'GET /v1.0/roleManagement/directory/roleAssignments';
const idOf = (number: number) =>
  `44444444-2222-4333-8444-${String(number).padStart(12, '0')}` as ScopeId;

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

const read = (...numbers: number[]) =>
  stage.directory.rolesOfGroups(
    ada,
    numbers.map((number) => ({ ...groupMember.role, scopeId: idOf(number) })),
  );

const assigned = (...names: string[]) => ({
  body: { value: names.map((displayName) => ({ roleDefinition: { displayName } })) },
});

describe('the roles of groups', () => {
  it('are read for all groups in one call, each group once', async () => {
    stage.on(assignments, ({ url }) =>
      url.includes(idOf(1)) ? assigned('Global Reader', 'Helpdesk Administrator') : assigned(),
    );
    expect(await read(1, 2, 1)).toEqual(
      new Map([
        [idOf(1), ['Global Reader', 'Helpdesk Administrator']],
        [idOf(2), []],
      ]),
    );
    expect(stage.calls).toHaveLength(1);
    expect(stage.lastBatch().map(decodeURIComponent)).toEqual([
      `GET /roleManagement/directory/roleAssignments?$filter=principalId eq '${idOf(1)}'&$expand=roleDefinition`,
      `GET /roleManagement/directory/roleAssignments?$filter=principalId eq '${idOf(2)}'&$expand=roleDefinition`,
    ]);
  });

  it('take one call more for every twenty groups', async () => {
    stage.on(assignments, assigned('Global Reader'));
    const found = await read(...Array.from({ length: 45 }, (_, at) => at));
    expect(found.size).toBe(45);
    expect(stage.calls).toHaveLength(3);
  });

  it('are missing, and not none, for a group of which Entra does not tell', async () => {
    stage.on(assignments, ({ url }) =>
      url.includes(idOf(1)) ? graphError(403, 'Authorization_RequestDenied') : assigned('X'),
    );
    expect(await read(1, 2)).toEqual(new Map([[idOf(2), ['X']]]));
  });

  it('are a failure where Graph is out of order', async () => {
    stage.on('POST /v1.0/$batch', graphError(503, 'ServiceUnavailable'));
    expect((await failureOf(read(1))).code).toBe('graph-unreachable');
  });
});
