import { createHash } from 'node:crypto';

/**
 * Ids that are the same in every fresh tenant, so that scripts and screenshots stay true: made from
 * a short key, `ada` or `messaging-approvers`.
 */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export function personId(key: string): string {
  return guidOf(`person:${key}`);
}

export function groupId(key: string): string {
  return guidOf(`group:${key}`);
}

export function scheduleId(kind: 'eligibility' | 'assignment', key: string): string {
  return guidOf(`${kind}:${key}`);
}

/** Azure's names for what is in force because of a schedule. */
export function scheduleInstanceId(id: string): string {
  return guidOf(`schedule-instance:${id}`);
}

export function policyGuid(roleDefinitionId: string): string {
  return guidOf(`policy:${roleDefinitionId}`);
}

/** Of anything in access reviews: what is asked about somebody has the same id each time. */
export function reviewGuid(key: string): string {
  return guidOf(`access-review:${key}`);
}

export function administrativeUnitId(key: string): string {
  return guidOf(`administrative-unit:${key}`);
}

export function subscriptionId(key: string): string {
  return guidOf(`subscription:${key}`);
}

export function conditionalAccessPolicyId(key: string): string {
  return guidOf(`conditional-access:${key}`);
}

/** Of a directory role as an object of the directory; its template has another id. */
export function directoryRoleId(templateId: string): string {
  return guidOf(`directory-role:${templateId}`);
}

export function servicePrincipalId(appId: string): string {
  return guidOf(`service-principal:${appId}`);
}

export function entitlementId(key: string): string {
  return guidOf(`entitlement:${key}`);
}

export const tenantId = guidOf('tenant:woodgrove');
export const botAppId = guidOf('application:pim-bot');
/** The bot's own identity in the tenant, the `oid` of the tokens that it gets for itself. */
export const botServicePrincipalId = guidOf('service-principal:pim-bot');
/** The service in whose name PIM gives and takes roles. */
export const pimServicePrincipalId = guidOf('service-principal:ms-pim');
