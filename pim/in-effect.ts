import type { RoleAtScope } from './standing';

/**
 * When something that is on is felt where it is used. Entra and Azure switch on within seconds; the
 * services that look at it keep what they knew for a while.
 */
export interface InEffect {
  /** The longest that is known, in minutes from the start. */
  readonly withinMinutes: number;
  /** Who takes so long, and what hastens it; a sentence. */
  readonly why: string;
}

type Delay = readonly [names: RegExp, delay: InEffect];

/** Services that take longer than Entra's usual time, by the roles that are for them. */
const slowServices: readonly Delay[] = [
  [
    // https://learn.microsoft.com/sharepoint/troubleshoot/administration/access-denied-to-pim-user-accounts
    /^SharePoint\b/,
    {
      withinMinutes: 180,
      why: 'SharePoint and OneDrive can take hours to notice.',
    },
  ],
  [
    // https://learn.microsoft.com/entra/identity/devices/assign-local-admin
    /\bLocal Administrator$/,
    {
      withinMinutes: 240,
      why: 'A device notices with its next sign-in token; lock it, or sign out and in, to hasten it.',
    },
  ],
];

/** https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-activate-role */
const usual: InEffect = {
  withinMinutes: 15,
  why: 'Mostly at once. Where a service does not notice, sign out and in.',
};

/** https://learn.microsoft.com/azure/role-based-access-control/troubleshooting */
const azure: InEffect = {
  withinMinutes: 10,
  why: 'Azure can take some minutes. Where the portal does not notice, sign out and in.',
};

/** https://learn.microsoft.com/entra/id-governance/privileged-identity-management/groups-activate-roles */
const group: InEffect = {
  withinMinutes: 15,
  why: 'Applications that remember who is in the group notice later; sign out and in. Exchange, SharePoint and Purview are slowest with groups.',
};

export function inEffect({ kind, roleName }: Pick<RoleAtScope, 'kind' | 'roleName'>): InEffect {
  if (kind === 'azure') return azure;
  if (kind === 'group') return group;
  return slowServices.find(([names]) => names.test(roleName))?.[1] ?? usual;
}
