import { permission } from '../permissions';
import type { Refused, Row, Section } from '../row';
import * as shape from '../shapes/groups';
import { type Collection, readingRows } from './collections';
import { groupOrders } from './group-orders';
import { groupRequests } from './group-requests';

const root = '/identityGovernance/privilegedAccess/group';
const { groupEligibility, groupAssignment } = permission;
const query = "$filter=groupId eq '{group}'";
const expand = 'group,principal';
const byAccess = ["accessId eq 'member'"];

const unfiltered: Refused = {
  name: 'a list of all groups',
  status: 400,
  code: 'MissingParameters',
  message: 'The required parameters GroupId or PrincipalId is missing',
};

/** The lists with the refusal of one that names neither group nor principal. */
function filtered(collection: Collection): readonly Row[] {
  const [list, ...others] = readingRows({ ...collection, query });
  if (!list) return [];
  const path = collection.path;
  const byPrincipal = `${path}?$filter=principalId eq '{someone}'`;
  return [
    { ...list, errors: [...(list.errors ?? []), { ...unfiltered, path }] },
    {
      ...list,
      name: `lists the ${collection.what} of somebody`,
      path: byPrincipal,
      list: 'may be empty',
      errors: [],
    },
    ...others,
  ];
}

const eligibilityRequests: Collection = {
  path: `${root}/eligibilityScheduleRequests`,
  what: 'eligibility requests for groups',
  fields: shape.groupRequest,
  filters: [...byAccess, "status eq 'Provisioned'"],
  expand,
  expanded: shape.groupRequest.extend(shape.expanded),
  permission: groupEligibility,
  id: 'groupEligibilityRequest',
  on: { principal: 'mei', createdBy: 'priya', approver: 'astrid' },
  emptyOn: ['approver'],
};

/** Without a filter people see their own requests; only an application has to say whose. */
const ownEligibilityRequests: Row = {
  name: "lists one's own eligibility requests for groups",
  face: 'both',
  method: 'GET',
  path: `${root}/eligibilityScheduleRequests`,
  permission: [groupEligibility],
  by: 'mei',
  status: 200,
  fields: shape.groupRequest,
  list: 'filled',
  application: 'not asked',
  errors: [{ ...unfiltered, name: 'an application that does not say whose', application: true }],
};

const activatedUsing = shape.eligibilitySchedule.nullable();

/** Membership and ownership of groups under PIM. */
export const groups: Section = {
  title: 'PIM for Groups',
  by: 'priya',
  watched: [
    'eligibilityScheduleRequests',
    'eligibilitySchedules',
    'assignmentScheduleRequests',
    'assignmentSchedules',
  ].map((collection) => ({ face: 'v1.0', path: `${root}/${collection}?${query}` }) as const),
  rows: [
    ...groupRequests,
    ...groupOrders,
    ...readingRows({ ...eligibilityRequests, query }),
    ownEligibilityRequests,
    ...filtered({
      path: `${root}/eligibilitySchedules`,
      what: 'eligibility schedules of groups',
      fields: shape.eligibilitySchedule,
      filters: byAccess,
      expand,
      expanded: shape.eligibilitySchedule.extend(shape.expanded),
      permission: groupEligibility,
      id: 'groupEligibilitySchedule',
      on: { principal: 'mei' },
    }),
    ...filtered({
      path: `${root}/eligibilityScheduleInstances`,
      what: 'eligibilities in force of groups',
      fields: shape.eligibilityInstance,
      filters: byAccess,
      expand,
      expanded: shape.eligibilityInstance.extend(shape.expanded),
      permission: groupEligibility,
      id: 'groupEligibilityInstance',
      on: { principal: 'mei' },
    }),
    ...filtered({
      path: `${root}/assignmentScheduleRequests`,
      what: 'assignment requests for groups',
      fields: shape.groupRequest,
      filters: byAccess,
      expand: `${expand},activatedUsing`,
      expanded: shape.groupRequest.extend({ ...shape.expanded, activatedUsing }),
      permission: groupAssignment,
      id: 'groupAssignmentRequest',
      on: { principal: 'mei', createdBy: 'sam', approver: 'astrid' },
    }),
    ...filtered({
      path: `${root}/assignmentSchedules`,
      what: 'assignment schedules of groups',
      fields: shape.assignmentSchedule,
      filters: ["accessId eq 'owner'"],
      expand: `${expand},activatedUsing`,
      expanded: shape.assignmentSchedule.extend({ ...shape.expanded, activatedUsing }),
      permission: groupAssignment,
      id: 'groupAssignmentSchedule',
      on: { principal: 'lena' },
    }),
    ...filtered({
      path: `${root}/assignmentScheduleInstances`,
      what: 'assignments in force of groups',
      fields: shape.assignmentInstance,
      filters: ["accessId eq 'owner'"],
      expand: `${expand},activatedUsing`,
      expanded: shape.assignmentInstance.extend({
        ...shape.expanded,
        activatedUsing: shape.eligibilityInstance.nullable(),
      }),
      permission: groupAssignment,
      id: 'groupAssignmentInstance',
      on: { principal: 'lena' },
    }),
  ],
};
