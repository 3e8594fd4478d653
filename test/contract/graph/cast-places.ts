import { azureRoleIdOf } from '../../../tenant/directory/azure-roles';
import {
  administrativeUnitId,
  botAppId,
  botServicePrincipalId,
  groupId,
  personId,
  tenantId,
} from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import {
  dataResourceGroup,
  paymentsSubscription,
  paymentsVault,
  sandboxSubscription,
  webResourceGroup,
  woodgroveGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import { signInHabits } from '../../../tenant/directory/seed-people';

const people = Object.fromEntries(signInHabits.map(({ key }) => [key, personId(key)]));

const roles = {
  globalAdministrator: roleIdOf('Global Administrator'),
  exchangeAdministrator: roleIdOf('Exchange Administrator'),
  userAdministrator: roleIdOf('User Administrator'),
  helpdeskAdministrator: roleIdOf('Helpdesk Administrator'),
  securityAdministrator: roleIdOf('Security Administrator'),
  teamsAdministrator: roleIdOf('Teams Administrator'),
  sharepointAdministrator: roleIdOf('SharePoint Administrator'),
  globalReader: roleIdOf('Global Reader'),
  reportsReader: roleIdOf('Reports Reader'),
  licenseAdministrator: roleIdOf('License Administrator'),
  intuneAdministrator: roleIdOf('Intune Administrator'),
  messageCenterReader: roleIdOf('Message Center Reader'),
  groupsAdministrator: roleIdOf('Groups Administrator'),
  applicationAdministrator: roleIdOf('Application Administrator'),
};

const groups = {
  approvers: groupId('messaging-approvers'),
  serviceDesk1: groupId('pag-service-desk-l1'),
  serviceDesk2: groupId('pag-service-desk-l2'),
  serviceDesk3: groupId('pag-service-desk-l3'),
  devPayments: groupId('dev-payments'),
  paymentsProd: groupId('pag-payments-prod'),
  prodDba: groupId('sg-prod-dba'),
  dynamicGroup: groupId('dyn-payments'),
};

const azure = {
  subscription: paymentsSubscription,
  subscriptionId: paymentsSubscription.split('/').at(-1) ?? '',
  sandbox: sandboxSubscription,
  sandboxId: sandboxSubscription.split('/').at(-1) ?? '',
  managementGroup: woodgroveGroup,
  namespace: 'Microsoft.Compute',
  resourceType: 'virtualMachines',
  resource: 'vm-web-01',
  newResourceGroup: 'rg-contract',
  managementGroupName: 'mg-woodgrove',
  web: webResourceGroup,
  resourceGroup: 'rg-web',
  data: dataResourceGroup,
  vault: paymentsVault,
  contributor: azureRoleIdOf('Contributor'),
  reader: azureRoleIdOf('Reader'),
};

/** The ids of the local tenant's people and things, which are the same in every fresh one. */
export const castPlaces: Readonly<Record<string, string>> = {
  ...people,
  ...roles,
  ...groups,
  ...azure,
  tenant: tenantId,
  application: botAppId,
  servicePrincipal: botServicePrincipalId,
  unit: administrativeUnitId('branch-offices'),
  someone: personId('ada'),
  managed: personId('ada'),
  azureHolder: personId('diego'),
  manager: personId('grace'),
  group: groupId('pag-service-desk-l2'),
  nestedGroup: groupId('pag-service-desk-l1'),
  someGroup: groupId('messaging-approvers'),
  role: roleIdOf('Exchange Administrator'),
};
