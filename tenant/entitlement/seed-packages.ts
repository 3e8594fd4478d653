import { entitlementId, groupId, personId } from '../directory/cast-ids';
import { type AssignmentPolicyRecord, type EntitlementRecord, noEntitlement } from './records';

const madeAt = '2025-09-01T08:00:00Z';
const developers = entitlementId('package:payments-developers');

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
    packages: {
      [developers]: {
        id: developers,
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
