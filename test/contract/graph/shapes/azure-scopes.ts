import { z } from 'zod';
import { guid, named, text } from './values';

export const subscription = z
  .object({
    id: z.string().regex(/^\/subscriptions\/[0-9a-f-]{36}$/),
    subscriptionId: guid,
    tenantId: guid,
    displayName: named,
    state: z.enum(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted']),
    authorizationSource: named,
  })
  .strict();

const tags = z.record(text);

export const resourceGroup = z
  .object({
    id: z.string().regex(/\/resourceGroups\/[^/]+$/),
    name: named,
    type: z.literal('Microsoft.Resources/resourceGroups'),
    location: named,
    tags,
    properties: z.object({ provisioningState: named }).strict(),
  })
  .strict();

export const genericResource = z
  .object({ id: named, name: named, type: named, location: named, tags })
  .strict();

export const managementGroup = z
  .object({
    id: z.string().regex(/^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/),
    name: named,
    type: z.literal('Microsoft.Management/managementGroups'),
    properties: z.object({ tenantId: guid, displayName: named }).strict(),
  })
  .strict();
