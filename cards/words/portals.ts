import type { Kind } from '../../pim/standing';

/** Where people go for what the bot does not do. */
export const entraPortal = 'https://entra.microsoft.com';
export const myAccessPortal = 'https://myaccess.microsoft.com';

export const portalName: Readonly<Record<Kind, string>> = {
  directory: 'the Entra admin center',
  group: 'the Entra admin center',
  azure: 'the Azure portal',
};

const entraPages = `${entraPortal}/#view/Microsoft_Azure_PIMCommon`;
const azurePages = 'https://portal.azure.com/#view/Microsoft_Azure_PIMCommon';

/** PIM's pages of somebody's own eligibilities, where they ask for more time of one as well. */
export const ownEligibilities: Readonly<Record<Kind, string>> = {
  directory: `${entraPages}/ActivationMenuBlade/~/aadmigratedroles`,
  group: `${entraPages}/ActivationMenuBlade/~/aadgroup`,
  azure: `${azurePages}/ActivationMenuBlade/~/azurerbac`,
};

/** PIM's pages of what waits for administrators and approvers: requests for more time are decided there alone. */
export const requestsToDecide: Readonly<Record<Kind, string>> = {
  directory: `${entraPages}/ApproveRequestMenuBlade/~/aadmigratedroles`,
  group: `${entraPages}/ApproveRequestMenuBlade/~/aadgroup`,
  azure: `${azurePages}/ApproveRequestMenuBlade/~/azurerbac`,
};
