import { entitlementId, groupId, personId } from '../directory/cast-ids';
import {
  type AssignmentPolicyRecord,
  type CatalogRecord,
  type EntitlementRecord,
  noEntitlement,
} from './records';

const madeAt = '2025-09-01T08:00:00Z';
const developers = entitlementId('package:payments-developers');

function catalogOf(
  key: string,
  catalogType: CatalogRecord['catalogType'],
  about: Pick<CatalogRecord, 'displayName' | 'description'>,
): CatalogRecord {
  return {
    id: entitlementId(`catalog:${key}`),
    ...about,
    catalogType,
    state: 'published',
    isExternallyVisible: false,
    createdDateTime: madeAt,
    modifiedDateTime: madeAt,
  };
}

const general = catalogOf('general', 'serviceDefault', {
  displayName: 'General',
  description: 'Built-in catalog.',
});

const payments = catalogOf('payments', 'userManaged', {
  displayName: 'Payments',
  description: 'What one needs to work on the payments platform',
});

function bankStaff(): AssignmentPolicyRecord {
  return {
    id: entitlementId('policy:payments-developers:staff'),
    accessPackageId: developers,
    displayName: 'Bank staff',
    description: 'Everybody who works here may ask; the payments lead or the platform lead decides',
    requestorGroupId: groupId('all-staff'),
    isRequestorJustificationRequired: true,
    approvalStages: [
      {
        approverIds: ['fatima', 'omar'].map(personId),
        timeOutInDays: 14,
        isApproverJustificationRequired: true,
      },
    ],
    duration: 'P90D',
    allowCustomAssignmentSchedule: true,
  };
}

/** One package that gives membership of the payments developers' group. */
export function seedEntitlement(): EntitlementRecord {
  const policy = bankStaff();
  return {
    ...noEntitlement(),
    catalogs: { [general.id]: general, [payments.id]: payments },
    packages: {
      [developers]: {
        id: developers,
        catalogId: payments.id,
        displayName: 'Payments developers',
        description: 'Source, pipelines and test accounts of the payments platform',
        isHidden: false,
        createdDateTime: madeAt,
        modifiedDateTime: madeAt,
        groupId: groupId('dev-payments'),
      },
    },
    policies: { [policy.id]: policy },
  };
}
