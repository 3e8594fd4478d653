import { z } from 'zod';
import { personId } from '../../tenant/directory/cast-ids';
import { directoryPolicyId } from '../../tenant/directory/providers/directory-roles';
import { roleIdOf } from '../../tenant/directory/roles';

const overviewShape = z.object({
  tenantId: z.string(),
  bot: z.object({ appId: z.string() }),
  people: z.array(
    z.object({ id: z.string(), userPrincipalName: z.string(), password: z.string() }),
  ),
});

const management = '/v1.0/roleManagement/directory';
const requests = `${management}/roleAssignmentScheduleRequests`;

const held = z.object({
  value: z.array(
    z.object({
      assignmentType: z.string(),
      roleDefinition: z.object({ displayName: z.string() }),
    }),
  ),
});

const asked = z.object({
  value: z.array(z.object({ id: z.string(), status: z.string(), action: z.string() })),
});

/** Entra past the bot: what somebody sees and does in the portal, with a token of their own. */
export interface Portal {
  /** Names of the roles that this person has activated and holds now. */
  activated(): Promise<readonly string[]>;
  /** Statuses of this person's own activation requests for a role, also of those that are over. */
  requestsFor(role: string): Promise<readonly string[]>;
  activate(role: string, duration: string): Promise<void>;
  deactivate(role: string): Promise<void>;
  /** Decides the one request that waits for this person. */
  decide(verdict: 'Approve' | 'Deny', why: string): Promise<void>;
  cancel(role: string): Promise<void>;
  /** As an administrator: somebody may not have a role any more. */
  withdraw(role: string, from: string): Promise<void>;
  /** As an administrator: takes an active role from somebody. */
  remove(role: string, from: string): Promise<void>;
  /** As an administrator: changes one rule of a role's settings. */
  changeRule(role: string, rule: string, change: object): Promise<void>;
}

export function openPortal(address: string, key: string): Portal {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const authorization = `Bearer ${await tokenOf(address, personId(key))}`;
    const answer = await fetch(address + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  const own = async (role: string) => {
    const filter = `$filter=roleDefinitionId eq '${roleIdOf(role)}'`;
    const path = `${requests}/filterByCurrentUser(on='principal')?${encodeURI(filter)}`;
    return asked.parse(await call('GET', path)).value.filter(isActivation);
  };
  const order = (action: string, role: string, principal: string, more: object = {}) =>
    call('POST', requests, {
      action,
      principalId: personId(principal),
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      ...more,
    });

  return {
    async activated() {
      const path = `${management}/roleAssignmentScheduleInstances/filterByCurrentUser(on='principal')?$expand=roleDefinition`;
      const { value } = held.parse(await call('GET', path));
      return value
        .filter(({ assignmentType }) => assignmentType === 'Activated')
        .map(({ roleDefinition }) => roleDefinition.displayName);
    },
    async requestsFor(role) {
      return (await own(role)).map(({ status }) => status);
    },
    async activate(role, duration) {
      await order('selfActivate', role, key, {
        justification: 'From the portal',
        scheduleInfo: { expiration: { type: 'afterDuration', duration } },
      });
    },
    async deactivate(role) {
      await order('selfDeactivate', role, key);
    },
    async decide(verdict, why) {
      const path = `${requests}/filterByCurrentUser(on='approver')?$filter=status%20eq%20'PendingApproval'`;
      const [only, ...others] = asked.parse(await call('GET', path)).value;
      if (!only || others.length > 0) throw new Error('Not one request waits for this person');
      const approval = `/beta/roleManagement/directory/roleAssignmentApprovals/${only.id}`;
      const body = { reviewResult: verdict, justification: why };
      await call('PATCH', `${approval}/steps/${only.id}`, body);
    },
    async cancel(role) {
      const open = (await own(role)).find(({ status }) => status === 'PendingApproval');
      await call('POST', `${requests}/${open?.id}/cancel`);
    },
    async withdraw(role, from) {
      await call('POST', `${management}/roleEligibilityScheduleRequests`, {
        action: 'adminRemove',
        principalId: personId(from),
        roleDefinitionId: roleIdOf(role),
        directoryScopeId: '/',
      });
    },
    async remove(role, from) {
      await order('adminRemove', role, from);
    },
    async changeRule(role, rule, change) {
      const policy = `/v1.0/policies/roleManagementPolicies/${directoryPolicyId(roleIdOf(role))}`;
      await call('PATCH', `${policy}/rules/${rule}`, change);
    },
  };
}

function isActivation({ action }: { readonly action: string }): boolean {
  return action === 'selfActivate';
}

/** A token of this person's own, for Graph unless told otherwise. */
export async function tokenOf(
  address: string,
  id: string,
  scope = 'https://graph.microsoft.com/.default',
): Promise<string> {
  const overview = overviewShape.parse(await (await fetch(`${address}/sandbox`)).json());
  const person = overview.people.find((one) => one.id === id);
  if (!person) throw new Error(`Nobody has the id ${id}`);
  const answer = await fetch(`${address}/${overview.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: overview.bot.appId,
      username: person.userPrincipalName,
      password: person.password,
      scope,
    }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
