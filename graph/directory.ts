import type { Directory } from '../pim/directory';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { Approver, RoleSettings } from '../pim/role-settings';
import { postActivation } from './activation';
import { patchDecision, readOpenApproval } from './approval';
import { readApprovers } from './approvers';
import { postCancel } from './cancel';
import { type GraphClientOptions, graphClient } from './client';
import { postDeactivation } from './deactivation';
import { readHolders } from './holders';
import { readGaveBack, readRequest, readRequestsSince } from './request';
import { readRoleSettings } from './role-settings';
import { shortMemory } from './short-memory';
import { readStanding } from './standing';

export interface GraphDirectoryOptions extends GraphClientOptions {
  readonly clock: Clock;
}

/** A role's settings and approvers change seldom, and Entra checks them again at every write. */
const settingsServeMinutes = 5;

/** Entra's PIM over Microsoft Graph. */
export function graphDirectory(options: GraphDirectoryOptions): Directory {
  const client = graphClient(options);
  const now = () => options.clock.now();
  const settings = shortMemory<RoleSettings>(options.clock, settingsServeMinutes);
  const people = shortMemory<readonly Approver[]>(options.clock, settingsServeMinutes);
  return {
    standing: (person) => readStanding(client, person, now()),
    roleSettings: (person, role) =>
      settings.recall(`${person.tenantId} ${role.roleId}`, () =>
        readRoleSettings(client, person, role),
      ),
    approvers: (person, role) =>
      people.recall(approversKey(person, role), () => readApprovers(client, person, role)),
    holders: (person, role) => readHolders(client, person, role),
    activate: (person, order) => postActivation(client, person, order, now()),
    deactivate: (person, role) => postDeactivation(client, person, role),
    cancel: (person, id) => postCancel(client, person, id),
    request: (person, id) => readRequest(client, person, id, now()),
    requestsSince: (person, role, since) =>
      readRequestsSince(client, person, { role, since }, now()),
    gaveBack: (person, role, since) => readGaveBack(client, person, { role, since }),
    openApproval: (person, id) => readOpenApproval(client, person, id),
    decide: (person, step, decision) =>
      patchDecision(client, person, { ...step, ...decision }, now()),
  };
}

/** The named approvers are the same for everybody; who the default ones are, not everybody may see. */
function approversKey({ tenantId, userId }: Person, { approval }: RoleSettings): string {
  const named = approval?.approvers ?? [];
  return [tenantId, named.length > 0 ? JSON.stringify(named) : userId].join(' ');
}
