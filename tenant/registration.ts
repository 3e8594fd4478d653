import { botAppId } from './directory/cast-ids';
import type { BotRegistration } from './tenant';

/** Delegated Graph permissions that Woodgrove's administrators consented to for the bot. */
const graphScopes: readonly string[] = [
  'User.Read',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
  'RoleManagement.Read.Directory',
  'RoleEligibilitySchedule.ReadWrite.Directory',
  'RoleAssignmentSchedule.ReadWrite.Directory',
  'RoleManagementPolicy.Read.Directory',
  'PrivilegedAccess.ReadWrite.AzureAD',
  'PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup',
  'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup',
  'RoleManagementPolicy.Read.AzureADGroup',
];

/** What scripts that sign people in with a password may do in their names, on top of that: all there is. */
const scriptScopes: readonly string[] = [
  ...graphScopes,
  'User.Read.All',
  'Group.Read.All',
  'Directory.Read.All',
  'RoleManagementPolicy.ReadWrite.Directory',
  'RoleManagement.ReadWrite.Directory',
  'RoleManagementPolicy.ReadWrite.AzureADGroup',
  'User.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
  'Group.ReadWrite.All',
  'AdministrativeUnit.Read.All',
  'Application.Read.All',
  'AuthenticationContext.ReadWrite.All',
  'Policy.ReadWrite.ConditionalAccess',
  'EntitlementMgmt-SubjectAccess.ReadWrite',
  'EntitlementManagement.ReadWrite.All',
  'Presence.Read.All',
  'AuditLog.Read.All',
  'RoleManagementAlert.ReadWrite.Directory',
  'AccessReview.ReadWrite.All',
];

/** The bot as an administrator would have registered it, listening at this address. */
export function botRegistration(messagingEndpoint: string, secret: string): BotRegistration {
  const ssoResource = `api://botid-${botAppId}`;
  return {
    appId: botAppId,
    secret,
    displayName: 'PIM Bot',
    ssoResource,
    ssoScope: `${ssoResource}/access_as_user`,
    messagingEndpoint,
    redirectUris: [`${publicUrlOf(messagingEndpoint)}/auth/callback`],
    graphScopes,
    scriptScopes,
  };
}

/** Where the bot's own pages are. */
export function publicUrlOf(messagingEndpoint: string): string {
  return new URL(messagingEndpoint).origin;
}
