import type { AuditRow } from '../../audit/audit-row';
import { type EntityType, type Typed, typed } from '../odata/entity';

export const auditType: EntityType = {
  name: 'microsoft.graph.directoryAudit',
  properties: [
    'id',
    'category',
    'correlationId',
    'result',
    'resultReason',
    'activityDisplayName',
    'activityDateTime',
    'loggedByService',
    'operationType',
    'initiatedBy',
    'targetResources',
    'additionalDetails',
  ],
  navigation: {},
};

export function auditEntity(row: AuditRow): Typed {
  return typed(auditType, { ...row });
}
