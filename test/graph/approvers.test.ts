import type { UserId } from '../../pim/ids';
import type { ApproverSet, RoleSettings } from '../../pim/role-settings';
import { type GraphStage, graphError, graphStage } from './graph-stage';
import { ada, failureOf, grace, person } from './people';

const groupId = '33333333-2222-4333-8444-555555555555';
const members = `GET /v1.0/groups/${groupId}/transitiveMembers/microsoft.graph.user`;
const instances = 'GET /v1.0/roleManagement/directory/roleAssignments';
const linus = person('Linus', 3);
const group: ApproverSet = { kind: 'group', groupId };

let stage: GraphStage;

beforeEach(async () => {
  stage = await graphStage();
});

afterEach(() => stage.stop());

function one(userId: UserId): ApproverSet {
  return { kind: 'person', userId };
}

function user({ userId, name }: typeof ada): object {
  return { '@odata.type': '#microsoft.graph.user', id: userId, displayName: name };
}

function approvers(...named: readonly ApproverSet[]) {
  const settings: RoleSettings = {
    longestMinutes: 60,
    justification: true,
    ticket: false,
    mfa: true,
    approval: { approvers: named, justification: true },
  };
  return stage.directory.approvers(ada, settings);
}

describe('approvers', () => {
  it('are nobody, and no call, where none is needed', async () => {
    const settings = { longestMinutes: 60, justification: true, ticket: false, mfa: true };
    expect(await stage.directory.approvers(ada, settings)).toEqual([]);
    expect(stage.calls).toHaveLength(0);
  });

  it('are the people and the members of groups that are named, each once, in one call', async () => {
    stage.on(`GET /v1.0/users/${grace.userId}`, { body: user(grace) });
    stage.on(members, { body: { value: [user(linus), user(grace)] } });
    expect(await approvers(one(grace.userId), group)).toEqual([
      { userId: grace.userId, name: 'Grace' },
      { userId: linus.userId, name: 'Linus' },
    ]);
    expect(stage.calls.map(({ path }) => path)).toEqual(['/v1.0/$batch']);
  });

  it('are all members of a large group', async () => {
    const next = `${stage.server.address}/v1.0/more`;
    stage.on(members, { body: { value: [user(grace)], '@odata.nextLink': next } });
    stage.on('GET /v1.0/more', { body: { value: [user(linus)] } });
    expect(await approvers(group)).toHaveLength(2);
  });

  it('serve a minute', async () => {
    stage.on(members, { body: { value: [user(grace)] } });
    await approvers(group);
    stage.clock.advance(0.5);
    await approvers(group);
    expect(stage.calls).toHaveLength(1);
    stage.clock.advance(1);
    await approvers(group);
    expect(stage.calls).toHaveLength(2);
  });

  it('do not include somebody who has left', async () => {
    stage.on(`GET /v1.0/users/${linus.userId}`, graphError(404, 'Request_ResourceNotFound'));
    stage.on(`GET /v1.0/users/${grace.userId}`, { body: user(grace) });
    const found = await approvers(one(linus.userId), one(grace.userId));
    expect(found.map(({ name }) => name)).toEqual(['Grace']);
  });

  it.each([
    ['is gone', graphError(404, 'Request_ResourceNotFound'), 'graph-refused'],
    ['may not be read', graphError(403, 'Authorization_RequestDenied'), 'graph-refused'],
    ['cannot be read now', graphError(503, 'ServiceUnavailable'), 'graph-unreachable'],
    ['is no list', { body: {} }, 'graph-unreadable'],
  ])('are not taken for nobody when a group %s', async (_, line, code) => {
    stage.on(members, line);
    expect((await failureOf(approvers(group))).code).toBe(code);
  });

  it('are read in batches of twenty', async () => {
    const many = Array.from({ length: 25 }, (_, index) => person(`P${index}`, index % 10)).map(
      ({ userId }, index) => ({
        userId: `${userId.slice(0, -2)}${String(index).padStart(2, '0')}` as UserId,
      }),
    );
    for (const { userId } of many) {
      stage.on(`GET /v1.0/users/${userId}`, { body: { id: userId, displayName: userId } });
    }
    expect(await approvers(...many.map(({ userId }) => one(userId)))).toHaveLength(25);
    expect(stage.calls).toHaveLength(2);
  });

  it('asks for nobody under an id that is none', async () => {
    const failure = await failureOf(approvers({ kind: 'group', groupId: 'x/../../me' }));
    expect(failure.code).toBe('graph-refused');
    expect(stage.calls).toHaveLength(0);
  });
});

describe('default approvers', () => {
  it('are the active Global and Privileged Role Administrators, applications left out', async () => {
    stage.on(instances, ({ url }) => ({
      body: {
        value: url.includes('62e90394')
          ? [
              { principal: user(grace) },
              { principal: { '@odata.type': '#microsoft.graph.servicePrincipal', id: groupId } },
            ]
          : [{ principal: user(linus) }, { principal: user(grace) }],
      },
    }));
    expect(await approvers()).toEqual([
      { userId: grace.userId, name: 'Grace' },
      { userId: linus.userId, name: 'Linus' },
    ]);
    expect(stage.calls).toHaveLength(1);
  });

  it('are the members of a group that holds the role, too', async () => {
    const principal = { '@odata.type': '#microsoft.graph.group', id: groupId };
    stage.on(instances, { body: { value: [{ principal }] } });
    stage.on(members, { body: { value: [user(linus)] } });
    expect(await approvers()).toEqual([{ userId: linus.userId, name: 'Linus' }]);
  });

  it('decide where everybody who is named has left', async () => {
    stage.on(`GET /v1.0/users/${linus.userId}`, graphError(404, 'Request_ResourceNotFound'));
    stage.on(instances, { body: { value: [{ principal: user(grace) }] } });
    expect(await approvers(one(linus.userId))).toEqual([{ userId: grace.userId, name: 'Grace' }]);
  });

  it('are unknown to somebody who may not see them', async () => {
    stage.on(instances, graphError(403, 'UnauthorizedAccessException'));
    expect(await approvers()).toEqual([]);
  });

  it('are asked for again by somebody who may', async () => {
    stage.on(instances, graphError(403, 'UnauthorizedAccessException'));
    await approvers();
    stage.on(instances, { body: { value: [{ principal: user(grace) }] } });
    const approval = { approvers: [], justification: true };
    const settings = { longestMinutes: 1, justification: true, ticket: false, mfa: true, approval };
    expect(await stage.directory.approvers(grace, settings)).toHaveLength(1);
  });

  it('are not taken for nobody when Graph is out of order', async () => {
    stage.on(instances, graphError(500, 'InternalServerError'));
    expect((await failureOf(approvers())).code).toBe('graph-unreachable');
  });
});

describe('a kind that has no default approvers', () => {
  const settings = (...approvers: ApproverSet[]): RoleSettings => ({
    longestMinutes: 1,
    justification: true,
    ticket: false,
    mfa: true,
    approval: { approvers, justification: true, namedOnly: true },
  });

  it('has nobody to decide where nobody is named', async () => {
    expect(await stage.directory.approvers(ada, settings())).toEqual([]);
    expect(stage.calls).toHaveLength(0);
  });

  it('has nobody to decide where everybody who is named has left', async () => {
    stage.on(`GET /v1.0/users/${linus.userId}`, graphError(404, 'Request_ResourceNotFound'));
    expect(await stage.directory.approvers(ada, settings(one(linus.userId)))).toEqual([]);
    expect(stage.calls).toHaveLength(1);
  });
});
