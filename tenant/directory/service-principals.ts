import { botAppId, botServicePrincipalId, servicePrincipalId } from './cast-ids';

/** An application's own identity in the tenant. */
export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
}

function microsoft(appId: string, displayName: string): ServicePrincipal {
  return { id: servicePrincipalId(appId), appId, displayName };
}

/** The bot, and those of Microsoft's applications that PIM has to do with. */
export const servicePrincipals: readonly ServicePrincipal[] = [
  { id: botServicePrincipalId, appId: botAppId, displayName: 'PIM Bot' },
  microsoft('00000003-0000-0000-c000-000000000000', 'Microsoft Graph'),
  microsoft('01fc33a7-78ba-4d2f-a4b7-768e336e890e', 'MS-PIM'),
  microsoft('797f4846-ba00-4fd7-ba43-dac1f8f63013', 'Windows Azure Service Management API'),
];

const byId = new Map(servicePrincipals.map((one) => [one.id, one]));

export function servicePrincipalById(id: string): ServicePrincipal | undefined {
  return byId.get(id);
}
