import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { azureRoleIdOf } from '../../tenant/directory/azure-roles';
import { groupId, personId } from '../../tenant/directory/cast-ids';
import { roleIdOf } from '../../tenant/directory/roles';
import { tokenOf } from './portal';

const openShape = z.object({
  open: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      principalId: z.string(),
      justification: z.string().nullable(),
    }),
  ),
});

const mailShape = z.object({
  mails: z.array(z.object({ to: z.string(), subject: z.string() })),
});

const armScope = 'https://management.azure.com/.default';

/** An end of an eligibility, or none. */
interface Term {
  readonly endsAt?: Date;
}

interface Asked extends Term {
  readonly justification?: string;
}

interface AzureHolding extends Term {
  readonly role: string;
  readonly over: string;
  readonly principalId: string;
}

/** Who gives eligibilities in Entra's portal, and decides who has them longer. */
export interface Administrator {
  giveRole(role: string, to: string, term: Term): Promise<void>;
  updateRole(role: string, to: string, term: Term): Promise<void>;
  takeRole(role: string, from: string): Promise<void>;
  /** Gives an Azure role, or changes until when somebody has it: a person, or a whole group by its id. */
  azureRole(action: 'AdminAssign' | 'AdminUpdate', holding: AzureHolding): Promise<void>;
  giveMembership(group: string, to: string, term: Term): Promise<void>;
  /** Asks for more time of one's own eligibility. */
  asksForRole(role: string, justification: string): Promise<void>;
  /** What somebody asks for: `selfExtend: The fair goes on`. */
  asked(by: string): Promise<readonly string[]>;
  /** Decides what somebody has asked for, as only the portal can. */
  decides(verdict: 'Approve' | 'Deny', of: string): Promise<void>;
  /** Subjects of the mails that PIM itself has sent to somebody, the oldest first. */
  mailed(to: string, about: RegExp): Promise<readonly string[]>;
}

export function administrator(address: string, key = 'priya'): Administrator {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const scope = path.startsWith('/subscriptions/') ? [armScope] : [];
    const authorization = `Bearer ${await tokenOf(address, personId(key), ...scope)}`;
    const answer = await fetch(address + path, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
  const order = (action: string, role: string, principalId: string, term?: Asked) =>
    call('POST', '/v1.0/roleManagement/directory/roleEligibilityScheduleRequests', {
      action,
      principalId,
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      justification: term?.justification ?? 'Rota',
      ...(term ? { scheduleInfo: scheduleOf(term) } : {}),
    });
  const openOf = async (by: string) =>
    openShape
      .parse(await call('GET', '/sandbox/extension-requests'))
      .open.filter(({ principalId }) => principalId === personId(by));

  return {
    async giveRole(role, to, term) {
      await order('adminAssign', role, personId(to), term);
    },
    async updateRole(role, to, term) {
      await order('adminUpdate', role, personId(to), term);
    },
    async takeRole(role, from) {
      await order('adminRemove', role, personId(from));
    },
    async azureRole(requestType, { role, over, principalId, ...term }) {
      const path = `${over}/providers/Microsoft.Authorization/roleEligibilityScheduleRequests/${randomUUID()}`;
      const roleDefinitionId = `${over.split('/').slice(0, 3).join('/')}/providers/Microsoft.Authorization/roleDefinitions/${azureRoleIdOf(role)}`;
      const properties = { principalId, roleDefinitionId, requestType, justification: 'Rota' };
      await call('PUT', `${path}?api-version=2020-10-01`, {
        properties: { ...properties, scheduleInfo: scheduleOf(term) },
      });
    },
    async giveMembership(group, to, term) {
      await call(
        'POST',
        '/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests',
        {
          action: 'adminAssign',
          accessId: 'member',
          groupId: groupId(group),
          principalId: personId(to),
          justification: 'Rota',
          scheduleInfo: scheduleOf(term),
        },
      );
    },
    async asksForRole(role, justification) {
      const endsAt = new Date(Date.now() + 60 * 24 * 60 * 60_000);
      await order('selfExtend', role, personId(key), { endsAt, justification });
    },
    asked: async (by) =>
      (await openOf(by)).map(({ action, justification }) => `${action}: ${justification}`),
    async decides(reviewResult, of) {
      const [only, ...others] = await openOf(of);
      if (!only || others.length > 0) throw new Error('Not one request is open');
      const verdict = { by: personId(key), reviewResult, justification: 'As asked' };
      await call('POST', `/sandbox/extension-requests/${only.id}`, verdict);
    },
    async mailed(to, about) {
      const { mails } = mailShape.parse(await call('GET', '/sandbox/mailbox'));
      return mails
        .filter((mail) => mail.to.startsWith(`${to}.`))
        .map(({ subject }) => subject)
        .filter((subject) => about.test(subject))
        .toReversed();
    },
  };
}

function scheduleOf({ endsAt }: Term): object {
  const expiration = endsAt
    ? { type: 'afterDateTime', endDateTime: endsAt.toISOString() }
    : { type: 'noExpiration' };
  return { expiration };
}
