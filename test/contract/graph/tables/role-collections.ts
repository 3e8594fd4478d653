import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/roles';
import { readingRows } from './collections';

const root = '/roleManagement/directory';

const aboutRoles = [
  "principalId eq '{someone}'",
  "roleDefinitionId eq '{role}'",
  "directoryScopeId eq '/'",
];

const aboutAssignments = [
  "principalId eq '{roleHolder}'",
  "roleDefinitionId ne '{role}'",
  "directoryScopeId eq '/'",
];

/** Requests, schedules and what is in force, of eligibilities and of assignments. */
export const roleCollections: readonly Row[] = [
  ...readingRows({
    path: `${root}/roleEligibilityScheduleRequests`,
    what: 'eligibility requests',
    fields: shape.roleRequest,
    filters: [
      ...aboutRoles,
      "status eq 'Provisioned'",
      "createdBy eq '{priya}'",
      "targetScheduleId eq '{eligibilitySchedule}'",
      "id eq '{eligibilityRequest}'",
    ],
    expand: 'roleDefinition,principal,directoryScope,appScope,targetSchedule',
    expanded: shape.roleRequest.extend({
      ...shape.expanded,
      targetSchedule: shape.eligibilitySchedule.nullable(),
    }),
    permission: permission.eligibilityRequests,
    id: 'eligibilityRequest',
    on: { principal: 'ada', createdBy: 'priya', approver: 'priya' },
    emptyOn: ['approver'],
  }),
  ...readingRows({
    path: `${root}/roleEligibilitySchedules`,
    what: 'eligibility schedules',
    fields: shape.eligibilitySchedule,
    filters: [...aboutRoles, "status eq 'Provisioned'", "memberType eq 'Direct'"],
    expand: 'roleDefinition,principal,directoryScope,appScope',
    expanded: shape.eligibilitySchedule.extend(shape.expanded),
    permission: permission.eligibility,
    id: 'eligibilitySchedule',
    on: { principal: 'ada' },
  }),
  ...readingRows({
    path: `${root}/roleEligibilityScheduleInstances`,
    what: 'eligibilities in force',
    fields: shape.eligibilityInstance,
    filters: [...aboutRoles, "memberType eq 'Direct'"],
    expand: 'roleDefinition,principal,directoryScope,appScope',
    expanded: shape.eligibilityInstance.extend(shape.expanded),
    permission: permission.eligibility,
    id: 'eligibilityInstance',
    on: { principal: 'ada' },
  }),
  ...readingRows({
    path: `${root}/roleAssignmentScheduleRequests`,
    what: 'assignment requests',
    fields: shape.roleRequest,
    filters: [
      ...aboutRoles,
      "status ne 'Provisioned'",
      "createdBy eq '{someone}'",
      "id eq '{assignmentRequest}'",
    ],
    expand: 'roleDefinition,principal,directoryScope,appScope,targetSchedule,activatedUsing',
    expanded: shape.roleRequest.extend({
      ...shape.expanded,
      targetSchedule: shape.assignmentSchedule.nullable(),
      activatedUsing: shape.eligibilitySchedule.nullable(),
    }),
    permission: permission.assignmentRequests,
    id: 'assignmentRequest',
    on: { principal: 'ada', createdBy: 'priya', approver: 'grace' },
  }),
  ...readingRows({
    path: `${root}/roleAssignmentSchedules`,
    what: 'assignment schedules',
    fields: shape.assignmentSchedule,
    filters: [...aboutAssignments, "assignmentType eq 'Assigned'", "memberType eq 'Direct'"],
    expand: 'roleDefinition,principal,directoryScope,appScope,activatedUsing',
    expanded: shape.assignmentSchedule.extend({
      ...shape.expanded,
      activatedUsing: shape.eligibilitySchedule.nullable(),
    }),
    permission: permission.assignment,
    id: 'assignmentSchedule',
    on: { principal: 'olu' },
  }),
  ...readingRows({
    path: `${root}/roleAssignmentScheduleInstances`,
    what: 'assignments in force',
    fields: shape.assignmentInstance,
    filters: [...aboutAssignments, "assignmentType eq 'Assigned'", "memberType eq 'Direct'"],
    expand: 'roleDefinition,principal,directoryScope,appScope,activatedUsing',
    expanded: shape.assignmentInstance.extend({
      ...shape.expanded,
      activatedUsing: shape.eligibilityInstance.nullable(),
    }),
    permission: permission.assignment,
    id: 'assignmentInstance',
    on: { principal: 'olu' },
  }),
];
