import { z } from 'zod';
import { permission } from '../permissions';
import type { Row, Section } from '../row';
import * as shape from '../shapes/audit';
import { malformed, unknownId } from './refusals';

const audits = '/auditLogs/directoryAudits';
const signIns = '/auditLogs/signIns';

const reading = {
  face: 'both',
  method: 'GET',
  permission: [permission.reports],
  status: 200,
} as const;

/** Each filter that the log knows. */
const filters = [
  [
    'of PIM since a moment',
    "loggedByService eq 'PIM' and activityDateTime ge {lastMonth} and category eq 'RoleManagement'",
  ],
  ['by the beginning of what was done', "startswith(activityDisplayName,'Add ')"],
  ['about somebody', "targetResources/any(t:t/id eq '{someone}')"],
  ['by somebody', "initiatedBy/user/id eq '{someone}'"],
  ['that succeeded', "result eq 'success'"],
] as const;

const filtered: readonly Row[] = filters.map(([what, filter]) => ({
  ...reading,
  name: `lists what was logged ${what}`,
  path: `${audits}?$filter=${filter}&$orderby=activityDateTime desc&$top=5`,
  fields: shape.directoryAudit,
  list: 'filled',
}));

/** What was done, and who signed in. */
export const auditAndSignIns: Section = {
  title: 'Audit and sign-in',
  by: 'priya',
  watched: [],
  rows: [
    {
      ...reading,
      name: 'lists what was logged',
      path: audits,
      fields: shape.directoryAudit,
      list: 'filled',
      errors: [
        ...malformed(audits),
        {
          name: 'somebody who holds no role that reads reports',
          by: 'noah',
          status: 403,
          code: 'Authentication_RequestFromUnsupportedUserRole',
        },
      ],
    },
    ...filtered,
    {
      ...reading,
      name: 'reads what was logged once',
      path: `${audits}/{directoryAudit}`,
      fields: shape.directoryAudit,
      errors: [unknownId(`${audits}/{noSuchId}`)],
    },
    {
      ...reading,
      name: "lists somebody's sign-ins",
      path: `${signIns}?$filter=userId eq '{someone}'&$top=1`,
      fields: shape.signIn,
      list: 'filled',
      errors: malformed(signIns),
    },
    {
      ...reading,
      name: 'lists sign-ins',
      path: `${signIns}?$top=5`,
      fields: shape.signIn.extend({ userId: z.string() }),
      list: 'filled',
    },
    {
      ...reading,
      name: 'reads a sign-in',
      path: `${signIns}/{signIn}`,
      fields: shape.signIn,
      errors: [unknownId(`${signIns}/{noSuchId}`)],
    },
  ],
};
