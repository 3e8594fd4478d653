import { entitlementId, groupId, personId } from '../directory/cast-ids';
import {
  type AssignmentPolicyRecord,
  type CatalogRecord,
  type EntitlementRecord,
  noEntitlement,
} from './records';

const madeAt = '2025-09-01T08:00:00Z';
const paymentsLoan = entitlementId('package:payments-loan');
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

function onLoan(): AssignmentPolicyRecord {
  return {
    ...bankStaff(),
    id: entitlementId('policy:payments-loan:staff'),
    accessPackageId: paymentsLoan,
    description: 'For a few weeks; the payments lead or the platform lead decides',
    isRequestorJustificationRequired: false,
    duration: 'P30D',
    questions: [
      {
        kind: 'choice',
        id: entitlementId('question:payments-loan:site'),
        text: 'At which site do you work?',
        isRequired: true,
        sequence: 1,
        choices: { ams: 'Amsterdam', fra: 'Frankfurt', lis: 'Lisbon' },
      },
      {
        kind: 'text',
        id: entitlementId('question:payments-loan:cost-centre'),
        text: 'Which cost centre pays?',
        isRequired: true,
        sequence: 2,
        isSingleLine: true,
        regexPattern: 'CC-\\d{4}',
      },
      {
        kind: 'text',
        id: entitlementId('question:payments-loan:remarks'),
        text: 'What else should we know?',
        isRequired: false,
        sequence: 3,
        isSingleLine: false,
        regexPattern: null,
      },
    ],
  };
}

/** One package that gives membership of the payments developers' group, and one that asks questions first. */
export function seedEntitlement(): EntitlementRecord {
  const policies = [bankStaff(), onLoan()];
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
      [paymentsLoan]: {
        id: paymentsLoan,
        catalogId: payments.id,
        displayName: 'Payments on loan',
        description: 'The same for people of other teams who help out for a while',
        isHidden: false,
        createdDateTime: madeAt,
        modifiedDateTime: madeAt,
        groupId: groupId('dev-payments'),
      },
    },
    policies: Object.fromEntries(policies.map((policy) => [policy.id, policy])),
  };
}
