import type { Directory } from '../pim/directory';
import type { Person } from '../pim/person';
import type { Clock } from '../pim/ports';
import type { Approver, RoleSettings } from '../pim/role-settings';
import type { Kind, RoleKey } from '../pim/standing';
import { readApprovers } from './approvers';
import { readChildScopes } from './azure/child-scopes';
import { type ArmClientOptions, armClient } from './azure/client';
import { azureProvider } from './azure/provider';
import { readAzureStanding } from './azure/standing';
import { type GraphClientOptions, graphClient } from './client';
import { readExtensionRequests } from './extension-requests';
import { readHolders } from './holders';
import type { PimProvider } from './provider';
import { readRolesOfGroups } from './roles-of-groups';
import { entraRoles } from './schedules/entra-roles';
import { groups } from './schedules/groups';
import { graphProvider } from './schedules/provider';
import { shortMemory } from './short-memory';
import { readStanding } from './standing';

export interface GraphDirectoryOptions extends GraphClientOptions, ArmClientOptions {
  readonly tokens: GraphClientOptions['tokens'] & ArmClientOptions['tokens'];
  readonly clock: Clock;
}

/**
 * A role's settings and approvers change seldom, and Entra checks them again at every write. What an
 * administrator changes is seen here within that time.
 */
const settingsServeMinutes = 1;

/** PIM over Microsoft Graph and Azure Resource Manager. */
export function graphDirectory(options: GraphDirectoryOptions): Directory {
  const client = graphClient(options);
  const arm = armClient(options);
  const now = () => options.clock.now();
  const settings = shortMemory<RoleSettings>(options.clock, settingsServeMinutes);
  const people = shortMemory<readonly Approver[]>(options.clock, settingsServeMinutes);
  const providers: Readonly<Record<Kind, PimProvider>> = {
    directory: graphProvider(client, entraRoles),
    group: graphProvider(client, groups),
    azure: azureProvider(arm, client),
  };
  const of = ({ kind }: Pick<RoleKey, 'kind'>): PimProvider => providers[kind];
  return {
    standing(person, { azure }) {
      const reading = { client, now: now() };
      const inAzure = () => readAzureStanding(arm, person, reading.now);
      return readStanding({ ...reading, ...(azure ? { azure: inAzure } : {}) }, person);
    },
    roleSettings: (person, role) =>
      settings.recall(settingsKey(person, role), () => of(role).settings(person, role)),
    approvers: (person, role) =>
      people.recall(approversKey(person, role), () => readApprovers(client, person, role)),
    holders: (person, role) => readHolders(client, person, role),
    rolesOfGroups: (person, some) => readRolesOfGroups(client, person, some),
    childScopes: async (person, role) =>
      role.kind === 'azure' ? readChildScopes(arm, person, role) : [],
    activate: (person, order) => of(order.role).activate(person, order, now()),
    deactivate: (person, role) => of(role).deactivate(person, role),
    cancel: (person, request) => of(request.role).cancel(person, request),
    request: (person, request) => of(request.role).request(person, request, now()),
    requestsSince: (person, role, since) => of(role).requestsSince(person, { role, since }, now()),
    endedBy: (person, role, since) => of(role).endedBy(person, { role, since }),
    isOn: (person, role) => of(role).isOn(person, role),
    openApproval: (person, request) => of(request.role).openApproval(person, request),
    decide: (person, step, decision) =>
      of(step.role).decide(person, { ...step, ...decision }, now()),
    askExtension: (person, order) => of(order.role).askExtension(person, order, now()),
    extensionRequests: (person, kinds) => readExtensionRequests({ client, arm }, person, kinds),
  };
}

/** Entra's settings are a role's, wherever it is held; a group's and Azure's are those of the very place. */
function settingsKey({ tenantId }: Person, { kind, roleId, scopeId }: RoleKey): string {
  return [tenantId, kind, roleId, kind === 'directory' ? '' : scopeId.toLowerCase()].join(' ');
}

/** The named approvers are the same for everybody; who the default ones are, not everybody may see. */
function approversKey({ tenantId, userId }: Person, { approval }: RoleSettings): string {
  const named = approval?.approvers ?? [];
  return [tenantId, named.length > 0 ? JSON.stringify(named) : userId].join(' ');
}
