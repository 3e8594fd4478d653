import { own } from '../../directory/own';
import type { PackageAssignmentRecord, PackageRequestRecord } from '../../entitlement/records';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';
import {
  packageAssignmentEntity,
  packageAssignmentType,
  packageRequestEntity,
  packageRequestType,
  toPackage,
  toPolicy,
  toSubject,
} from './access-package';

/** Beta writes the words of entitlement management with a capital. */
function capital(word: unknown): string {
  const text = String(word);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** As beta has it: other names for the same, and the ids of its neighbours among the properties. */
export const betaAssignmentType: EntityType = {
  name: packageAssignmentType.name,
  properties: [
    'id',
    'accessPackageId',
    'assignmentPolicyId',
    'targetId',
    'assignmentState',
    'assignmentStatus',
    'isExtended',
    'expiredDateTime',
    'schedule',
  ],
  navigation: {
    accessPackage: toPackage,
    accessPackageAssignmentPolicy: toPolicy,
    target: toSubject('targetId'),
  },
};

export function betaAssignmentEntity(record: PackageAssignmentRecord): Typed {
  const { state, status, ...shown } = packageAssignmentEntity(record).entity;
  return typed(betaAssignmentType, {
    ...shown,
    assignmentState: capital(state),
    assignmentStatus: status,
    isExtended: false,
  });
}

const toBetaAssignment: Navigation = ({ assignmentId }, { directory }) => {
  const record = own(directory.entitlement.assignments, String(assignmentId));
  return record ? betaAssignmentEntity(record) : null;
};

export const betaRequestType: EntityType = {
  name: packageRequestType.name,
  properties: [
    'id',
    'requestType',
    'requestState',
    'requestStatus',
    'isValidationOnly',
    'createdDateTime',
    'completedDate',
    'schedule',
    'answers',
    'justification',
  ],
  navigation: {
    accessPackage: toPackage,
    accessPackageAssignment: toBetaAssignment,
    requestor: toSubject('requestorId'),
  },
};

export function betaRequestEntity(record: PackageRequestRecord): Typed {
  const { entity } = packageRequestEntity(record);
  const { state, status, completedDateTime, requestType, ...shown } = entity;
  return typed(betaRequestType, {
    ...shown,
    requestType: capital(requestType),
    requestState: capital(state),
    requestStatus: status,
    isValidationOnly: false,
    completedDate: completedDateTime,
  });
}
