import type { ClientPerson } from '../../tenant/teams/page-api';

/** A person for the page; what is not said about them does not matter. */
export function somebody(
  id: string,
  displayName: string,
  more: Partial<ClientPerson> = {},
): ClientPerson {
  return {
    id,
    mri: `29:${id}`,
    displayName,
    userPrincipalName: `${id}@woodgrove.example`,
    jobTitle: '',
    guest: false,
    emergencyAccess: false,
    timeZone: 'Europe/London',
    locale: 'en-GB',
    ...more,
  };
}
