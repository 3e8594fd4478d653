import { subscriptionId, tenantId } from './cast-ids';
import type { AzureScopeRecord } from './state';

const managementGroups = '/providers/Microsoft.Management/managementGroups';
const location = 'westeurope';

export const rootGroup = `${managementGroups}/${tenantId}`;
export const woodgroveGroup = `${managementGroups}/mg-woodgrove`;
export const paymentsSubscription = `/subscriptions/${subscriptionId('payments')}`;
export const platformSubscription = `/subscriptions/${subscriptionId('platform')}`;
export const sandboxSubscription = `/subscriptions/${subscriptionId('sandbox')}`;
export const webResourceGroup = `${paymentsSubscription}/resourceGroups/rg-web`;
export const dataResourceGroup = `${paymentsSubscription}/resourceGroups/rg-data`;
const networkResourceGroup = `${platformSubscription}/resourceGroups/rg-network`;
const trialsResourceGroup = `${sandboxSubscription}/resourceGroups/rg-trials`;
export const paymentsVault = `${dataResourceGroup}/providers/Microsoft.KeyVault/vaults/kv-payments`;
export const webMachine = `${webResourceGroup}/providers/Microsoft.Compute/virtualMachines/vm-web-01`;

type Row = readonly [
  type: AzureScopeRecord['type'],
  id: string,
  displayName: string,
  parent: string | null,
];

const rows: readonly Row[] = [
  ['managementgroup', rootGroup, 'Tenant Root Group', null],
  ['managementgroup', woodgroveGroup, 'Woodgrove', rootGroup],
  ['subscription', paymentsSubscription, 'sub-payments', woodgroveGroup],
  ['subscription', platformSubscription, 'sub-platform', woodgroveGroup],
  ['subscription', sandboxSubscription, 'sub-sandbox', rootGroup],
  ['resourcegroup', webResourceGroup, 'rg-web', paymentsSubscription],
  ['resourcegroup', dataResourceGroup, 'rg-data', paymentsSubscription],
  ['resourcegroup', networkResourceGroup, 'rg-network', platformSubscription],
  ['resourcegroup', trialsResourceGroup, 'rg-trials', sandboxSubscription],
  ['resource', webMachine, 'vm-web-01', webResourceGroup],
  ['resource', paymentsVault, 'kv-payments', dataResourceGroup],
];

function recordOf([type, id, displayName, parent]: Row): AzureScopeRecord {
  const runs = type === 'resourcegroup' || type === 'resource';
  return {
    id,
    type,
    displayName,
    parentId: parent?.toLowerCase() ?? null,
    ...(runs ? { location } : {}),
  };
}

/** What Woodgrove Bank has in Azure, by ARM id in lower case. */
export function seedAzureScopes(): Record<string, AzureScopeRecord> {
  return Object.fromEntries(rows.map((row) => [row[1].toLowerCase(), recordOf(row)]));
}
