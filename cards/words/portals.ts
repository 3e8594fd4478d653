import type { Kind } from '../../pim/standing';

/** Where people go for what the bot does not do. */
export const entraPortal = 'https://entra.microsoft.com';
export const myAccessPortal = 'https://myaccess.microsoft.com';

export const portalName: Readonly<Record<Kind, string>> = {
  directory: 'the Entra admin center',
  group: 'the Entra admin center',
  azure: 'the Azure portal',
};

/** PIM's pages of somebody's own eligibilities, where they ask for more time of one as well. */
export const ownEligibilities: Readonly<Record<Kind, string>> = {
  directory: `${entraPortal}/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadmigratedroles`,
  group: `${entraPortal}/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadgroup`,
  azure: 'https://portal.azure.com/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/azurerbac',
};
