import type { ZodTypeAny } from 'zod';
import type { Row } from '../row';
import * as shape from '../shapes/azure';
import {
  anywhere,
  badFilter,
  notPermitted,
  reading,
  subscription,
  unknownName,
  versions,
} from './azure-calls';

interface Collection {
  readonly name: string;
  readonly what: string;
  readonly fields: ZodTypeAny;
  /** Somebody who has some. */
  readonly by: string;
  readonly requests?: true;
}

const collections: readonly Collection[] = [
  {
    name: 'roleEligibilityScheduleInstances',
    what: 'eligibilities in force',
    fields: shape.eligibilityInstance,
    by: 'diego',
  },
  {
    name: 'roleEligibilitySchedules',
    what: 'eligibility schedules',
    fields: shape.eligibilitySchedule,
    by: 'diego',
  },
  {
    name: 'roleAssignmentScheduleInstances',
    what: 'assignments in force',
    fields: shape.assignmentInstance,
    by: 'diego',
  },
  {
    name: 'roleAssignmentSchedules',
    what: 'assignment schedules',
    fields: shape.assignmentSchedule,
    by: 'diego',
  },
  {
    name: 'roleEligibilityScheduleRequests',
    what: 'eligibility requests',
    fields: shape.eligibilityRequest,
    by: 'diego',
    requests: true,
  },
  {
    name: 'roleAssignmentScheduleRequests',
    what: 'assignment requests',
    fields: shape.assignmentRequest,
    by: 'diego',
    requests: true,
  },
];

/** What each collection can be asked for, beside everything over a scope. */
const filters = [
  ['atScope()', 'at a scope'],
  ["principalId eq '{azureHolder}'", 'of somebody'],
] as const;

const requestFilters = [
  ['asRequestor()', 'that the caller asked for', 'filled'],
  ['asApprover()', 'that the caller may decide', 'may be empty'],
] as const;

function filtered({ name, what, fields, requests, by }: Collection): readonly Row[] {
  const own = requests ? requestFilters : [];
  const assigned = requests
    ? []
    : ([["assignedTo('{azureHolder}')", 'that reach somebody']] as const);
  return [
    ...[...filters, ...assigned].map(
      ([filter, which]): Row => ({
        ...reading,
        name: `lists ${what} ${which}`,
        path: `${subscription}/${name}?$filter=${filter}`,
        fields,
        list: 'filled',
      }),
    ),
    ...own.map(
      ([filter, which, list]): Row => ({
        ...reading,
        name: `lists ${what} ${which}`,
        path: `${anywhere}/${name}?$filter=${filter}`,
        by: name.includes('Eligibility') ? 'priya' : by,
        fields,
        list,
      }),
    ),
  ];
}

function rowsOf(collection: Collection): readonly Row[] {
  const { name, what, fields, by } = collection;
  const list = `${subscription}/${name}`;
  const mine = `${anywhere}/${name}?$filter=asTarget()`;
  return [
    {
      ...reading,
      name: `lists ${what} over a scope`,
      path: list,
      fields,
      list: 'filled',
      errors: [
        ...versions(list),
        badFilter(list),
        { name: 'somebody without a role there', by: 'mei', ...notPermitted },
        {
          name: 'a subscription that there is not',
          path: `/subscriptions/{noSuchId}/providers/Microsoft.Authorization/${name}`,
          status: 404,
          code: 'SubscriptionNotFound',
        },
      ],
    },
    {
      ...reading,
      name: `lists one's own ${what} everywhere`,
      path: mine,
      by,
      fields,
      list: 'filled',
      keeps: { [name]: 'value.0.name' },
      errors: [
        {
          name: 'everybody’s, of whoever has no role in Azure',
          path: `${anywhere}/${name}`,
          by: 'mei',
          ...notPermitted,
        },
      ],
    },
    ...filtered(collection),
    {
      ...reading,
      name: `reads one of the ${what}`,
      path: `${subscription}/${name}/{${name}}`,
      by,
      fields,
      errors: [unknownName(`${subscription}/${name}/{noSuchId}`)],
    },
  ];
}

/** The six collections of PIM for Azure, and where one can go from a scope. */
export const azureReading: readonly Row[] = [
  ...collections.flatMap(rowsOf),
  {
    ...reading,
    name: 'lists what is below a scope and can be activated',
    path: `${subscription}/eligibleChildResources?$filter=resourceType eq 'Subscription' or resourceType eq 'resourcegroup'`,
    by: 'diego',
    fields: shape.eligibleChild,
    list: 'filled',
    errors: [
      ...versions(`${subscription}/eligibleChildResources`),
      badFilter(`${subscription}/eligibleChildResources`),
    ],
  },
];
