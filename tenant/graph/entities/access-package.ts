import { own } from '../../directory/own';
import type { DirectoryState } from '../../directory/state';
import type {
  AccessPackageRecord,
  AssignmentPolicyRecord,
  CatalogRecord,
  PackageAssignmentRecord,
  PackageRequestRecord,
} from '../../entitlement/records';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import { answerFields, questionFields } from './package-question';
import { userEntity } from './user';

const catalogProperties = [
  'id',
  'displayName',
  'description',
  'catalogType',
  'state',
  'isExternallyVisible',
  'createdDateTime',
  'modifiedDateTime',
];

const toPackages: Navigation = ({ id }, { directory }) =>
  Object.values(directory.entitlement.packages)
    .filter(({ catalogId }) => catalogId === id)
    .map(accessPackageEntity);

/** Where packages are kept together. */
export const catalogType: EntityType = {
  name: 'microsoft.graph.accessPackageCatalog',
  properties: catalogProperties,
  navigation: { accessPackages: toPackages },
};

export function catalogEntity(record: CatalogRecord): Typed {
  return typed(catalogType, { ...record });
}

const toCatalog: Navigation = ({ catalogId }, { directory }) => {
  const record = own(directory.entitlement.catalogs, String(catalogId));
  return record ? catalogEntity(record) : null;
};

export const accessPackageType: EntityType = {
  name: 'microsoft.graph.accessPackage',
  properties: [
    'id',
    'displayName',
    'description',
    'isHidden',
    'createdDateTime',
    'modifiedDateTime',
  ],
  navigation: { catalog: toCatalog },
};

export function accessPackageEntity(record: AccessPackageRecord): Typed {
  const { groupId: _gives, ...shown } = record;
  return typed(accessPackageType, shown);
}

const subjectType: EntityType = {
  name: 'microsoft.graph.accessPackageSubject',
  properties: ['id', 'objectId', 'displayName', 'principalName', 'email', 'subjectType'],
  navigation: {},
};

/** People in the eyes of entitlement management. */
function subjectEntity({ people }: DirectoryState, id: string): Typed | null {
  const person = own(people, id);
  if (!person) return null;
  return typed(subjectType, {
    id,
    objectId: id,
    displayName: person.displayName,
    principalName: person.userPrincipalName,
    email: userEntity(person, 'basic').entity.mail,
    subjectType: 'user',
  });
}

const policyType: EntityType = {
  name: 'microsoft.graph.accessPackageAssignmentPolicy',
  properties: ['id', 'displayName', 'description', 'allowedTargetScope', 'expiration'],
  navigation: {},
};

function policyEntity({ id, displayName, description, duration }: AssignmentPolicyRecord): Typed {
  return typed(policyType, {
    id,
    displayName,
    description,
    allowedTargetScope: 'specificDirectoryUsers',
    expiration: { endDateTime: null, duration, type: 'afterDuration' },
  });
}

export const toPackage: Navigation = ({ accessPackageId }, { directory }) => {
  const record = own(directory.entitlement.packages, String(accessPackageId));
  return record ? accessPackageEntity(record) : null;
};

export const toPolicy: Navigation = ({ assignmentPolicyId }, { directory }) => {
  const record = own(directory.entitlement.policies, String(assignmentPolicyId));
  return record ? policyEntity(record) : null;
};

export function toSubject(field: string): Navigation {
  return (entity, { directory }) => subjectEntity(directory, String(entity[field]));
}

/** What an entity's neighbours are found by is no property of it. */
const assignmentNavigation = {
  accessPackage: toPackage,
  assignmentPolicy: toPolicy,
  target: toSubject('targetId'),
};

export const packageAssignmentType: EntityType = {
  name: 'microsoft.graph.accessPackageAssignment',
  properties: ['id', 'state', 'status', 'expiredDateTime', 'schedule'],
  navigation: assignmentNavigation,
};

/** From when until when it was given or asked for. */
export function scheduleOf({
  startDateTime,
  endDateTime,
}: PackageAssignmentRecord | PackageRequestRecord) {
  return {
    startDateTime,
    recurrence: null,
    expiration: { type: 'afterDateTime', endDateTime, duration: null },
  };
}

export function packageAssignmentEntity(record: PackageAssignmentRecord): Typed {
  return typed(packageAssignmentType, {
    id: record.id,
    state: record.state,
    status: record.state === 'delivered' ? 'Delivered' : 'ExpiredNotificationTriggered',
    expiredDateTime: record.expiredDateTime,
    schedule: scheduleOf(record),
    ...found(record),
  });
}

function found({
  accessPackageId,
  assignmentPolicyId,
  targetId,
}: PackageAssignmentRecord | PackageRequestRecord): Json {
  return { accessPackageId, assignmentPolicyId, targetId };
}

const toAssignment: Navigation = ({ assignmentId }, { directory }) => {
  const record = own(directory.entitlement.assignments, String(assignmentId));
  return record ? packageAssignmentEntity(record) : null;
};

export const packageRequestType: EntityType = {
  name: 'microsoft.graph.accessPackageAssignmentRequest',
  properties: [
    'id',
    'requestType',
    'state',
    'status',
    'createdDateTime',
    'completedDateTime',
    'schedule',
    'answers',
    'justification',
  ],
  navigation: {
    accessPackage: toPackage,
    assignment: toAssignment,
    requestor: toSubject('requestorId'),
  },
};

export function packageRequestEntity(record: PackageRequestRecord): Typed {
  return typed(packageRequestType, {
    id: record.id,
    requestType: record.requestType,
    state: record.state,
    status: record.status,
    createdDateTime: record.createdDateTime,
    completedDateTime: record.completedDateTime,
    schedule: scheduleOf(record),
    answers: (record.answers ?? []).map(answerFields),
    justification: record.justification,
    assignmentId: record.assignmentId,
    requestorId: record.requestorId,
    ...found(record),
  });
}

/** What a requestor has to know of a policy before they ask. */
export function requirementsOf(policy: AssignmentPolicyRecord): Json {
  const isApprovalRequired = policy.approvalStages.length > 0;
  return {
    policyId: policy.id,
    policyDisplayName: policy.displayName,
    policyDescription: policy.description,
    isApprovalRequiredForAdd: isApprovalRequired,
    isApprovalRequiredForUpdate: isApprovalRequired,
    isRequestorJustificationRequired: policy.isRequestorJustificationRequired,
    allowCustomAssignmentSchedule: policy.allowCustomAssignmentSchedule,
    schedule: {
      startDateTime: null,
      recurrence: null,
      expiration: { type: 'afterDuration', endDateTime: null, duration: policy.duration },
    },
    questions: (policy.questions ?? []).map(questionFields),
  };
}
