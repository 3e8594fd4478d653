import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { azureRoleIdOf } from '../../tenant/directory/azure-roles';
import { groupId, personId } from '../../tenant/directory/cast-ids';
import { roleIdOf } from '../../tenant/directory/roles';
import { tokenOf } from './portal';

/** One thing that somebody can activate, as its own interface names it. */
export type Protected =
  | { readonly kind: 'directory'; readonly role: string }
  | { readonly kind: 'group'; readonly group: string; readonly access: 'member' | 'owner' }
  | { readonly kind: 'azure'; readonly role: string; readonly over: string };

/** What people and administrators do with it past the bot, with tokens of their own. */
export interface Elsewhere {
  isOn(key: string): Promise<boolean>;
  decide(approver: string, verdict: 'Approve' | 'Deny'): Promise<void>;
  giveBack(key: string): Promise<void>;
  withdraw(key: string): Promise<void>;
  /** An administrator takes it from somebody. */
  remove(admin: string, from: string): Promise<void>;
}

export function elsewhere(address: string, what: Protected): Elsewhere {
  return what.kind === 'azure' ? atArm(address, what) : atGraph(address, faceOf(what));
}

interface Face {
  readonly collection: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly approvals: string;
  readonly steps: 'steps' | 'stages';
}

function faceOf(what: Exclude<Protected, { kind: 'azure' }>): Face {
  if (what.kind === 'directory') {
    return {
      collection: '/v1.0/roleManagement/directory/roleAssignment',
      subject: { roleDefinitionId: roleIdOf(what.role), directoryScopeId: '/' },
      approvals: '/beta/roleManagement/directory/roleAssignmentApprovals',
      steps: 'steps',
    };
  }
  const group = '/v1.0/identityGovernance/privilegedAccess/group';
  return {
    collection: `${group}/assignment`,
    subject: { accessId: what.access, groupId: groupId(what.group) },
    approvals: `${group}/assignmentApprovals`,
    steps: 'stages',
  };
}

const listed = z.object({ value: z.array(z.object({ id: z.string() }).passthrough()) });

function atGraph(address: string, { collection, subject, approvals, steps }: Face): Elsewhere {
  const call = caller(address, 'https://graph.microsoft.com/.default');
  const filter = Object.entries(subject)
    .map(([name, value]) => `${name} eq '${value}'`)
    .join(' and ');
  const mine = async (key: string, path: string, on: string, more = '') => {
    const query = `$filter=${encodeURIComponent(filter + more)}`;
    const found = await call(key, 'GET', `${path}/filterByCurrentUser(on='${on}')?${query}`);
    return listed.parse(found).value;
  };
  const order = (by: string, action: string, principal: string) =>
    call(by, 'POST', `${collection}ScheduleRequests`, {
      action,
      principalId: personId(principal),
      ...subject,
      justification: 'Past the bot',
    });
  const waiting = " and status eq 'PendingApproval'";
  return {
    isOn: async (key) =>
      (await mine(key, `${collection}ScheduleInstances`, 'principal')).length > 0,
    async decide(approver, reviewResult) {
      const [open] = await mine(approver, `${collection}ScheduleRequests`, 'approver', waiting);
      const body = { reviewResult, justification: 'Seen in the portal' };
      await call(approver, 'PATCH', `${approvals}/${open?.id}/${steps}/${open?.id}`, body);
    },
    async giveBack(key) {
      await order(key, 'selfDeactivate', key);
    },
    async withdraw(key) {
      const [open] = await mine(key, `${collection}ScheduleRequests`, 'principal', waiting);
      await call(key, 'POST', `${collection}ScheduleRequests/${open?.id}/cancel`);
    },
    async remove(admin, from) {
      await order(admin, 'adminRemove', from);
    },
  };
}

const armRequests = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      properties: z
        .object({ status: z.string(), approvalId: z.string().nullish(), principalId: z.string() })
        .passthrough(),
    }),
  ),
});

function atArm(address: string, { role, over }: Extract<Protected, { kind: 'azure' }>): Elsewhere {
  const call = caller(address, 'https://management.azure.com/.default');
  const authorization = `${over}/providers/Microsoft.Authorization`;
  const version = 'api-version=2020-10-01';
  const approval = 'api-version=2021-01-01-preview';
  const open = async (key: string, as: 'asApprover()' | 'asTarget()') => {
    const path = `${authorization}/roleAssignmentScheduleRequests?$filter=${as}&${version}`;
    const { value } = armRequests.parse(await call(key, 'GET', path));
    return value.find(({ properties }) => properties.status === 'PendingApproval');
  };
  const order = (by: string, requestType: string, principal: string) =>
    call(by, 'PUT', `${authorization}/roleAssignmentScheduleRequests/${randomUUID()}?${version}`, {
      properties: {
        principalId: personId(principal),
        roleDefinitionId: `${over}/providers/Microsoft.Authorization/roleDefinitions/${azureRoleIdOf(role)}`,
        requestType,
        justification: 'Past the bot',
      },
    });
  return {
    async isOn(key) {
      const path = `${authorization}/roleAssignmentScheduleInstances?$filter=asTarget()&${version}`;
      return JSON.stringify(await call(key, 'GET', path)).includes(azureRoleIdOf(role));
    },
    async decide(approver, reviewResult) {
      const waits = await open(approver, 'asApprover()');
      const { approvalId } = waits?.properties ?? {};
      const stages = z
        .object({
          properties: z.object({ stages: z.array(z.object({ id: z.string() }).passthrough()) }),
        })
        .parse(await call(approver, 'GET', `${approvalId}?${approval}`));
      const stage = stages.properties.stages[0]?.id.split('/').at(-1);
      const body = { properties: { reviewResult, justification: 'Seen in the portal' } };
      await call(approver, 'PATCH', `${approvalId}/stages/${stage}?${approval}`, body);
    },
    async giveBack(key) {
      await order(key, 'SelfDeactivate', key);
    },
    async withdraw(key) {
      const waits = await open(key, 'asTarget()');
      const path = `${authorization}/roleAssignmentScheduleRequests/${waits?.name}/cancel`;
      await call(key, 'POST', `${path}?${version}`);
    },
    async remove(admin, from) {
      await order(admin, 'AdminRemove', from);
    },
  };
}

function caller(address: string, scope: string) {
  return async (key: string, method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(address + path, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(address, personId(key), scope)}`,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}
