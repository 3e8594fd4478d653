import { z } from 'zod';
import { permission } from '../permissions';
import type { Row, Section } from '../row';
import * as shape from '../shapes/alerts';
import { malformed, unknownId } from './refusals';

const root = '/identityGovernance/roleManagementAlerts';
const alerts = `${root}/alerts`;
const query = "$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'";
const unused = `${alerts}/DirectoryRole_{tenant}_RedundantAssignmentAlert`;
const unknown = 'DirectoryRole_{noSuchId}_StaleSignInAlert';

const reading = {
  face: 'beta',
  method: 'GET',
  permission: [permission.alerts],
  status: 200,
} as const;

const writing = {
  face: 'beta',
  permission: [permission.alertChanges],
  status: 204,
  writes: true,
} as const;

const notAllowed = {
  name: 'somebody who is no administrator',
  by: 'noah',
  status: 403,
  code: 'UnauthorizedAccessException',
} as const;

const collections = [
  ['alerts', 'alerts', shape.alert],
  ['definitions of alerts', 'alertDefinitions', shape.alertDefinition],
  ['settings of alerts', 'alertConfigurations', shape.alertConfiguration],
] as const;

const lists: readonly Row[] = collections.flatMap(([what, collection, fields]): readonly Row[] => [
  {
    ...reading,
    name: `lists ${what}`,
    path: `${root}/${collection}?${query}`,
    fields,
    list: 'filled',
    errors: [
      ...malformed(`${root}/${collection}?${query}`),
      {
        name: 'the same in v1.0',
        face: 'v1.0',
        status: 400,
        code: 'BadRequest',
        message: "Resource not found for the segment 'roleManagementAlerts'.",
      },
    ],
  },
  {
    ...reading,
    name: `reads one of the ${what}`,
    path: `${root}/${collection}/{alert}`,
    fields,
    errors: [unknownId(`${root}/${collection}/${unknown}`)],
  },
]);

const incidents: readonly Row[] = [
  {
    ...reading,
    name: 'lists alerts with all that belongs to them',
    path: `${alerts}?${query}&$expand=alertDefinition,alertConfiguration,alertIncidents`,
    fields: shape.alert.extend({
      alertDefinition: shape.alertDefinition,
      alertConfiguration: shape.alertConfiguration,
      alertIncidents: z.array(shape.alertIncident),
    }),
    list: 'filled',
  },
  {
    ...reading,
    name: 'lists the incidents of an alert',
    path: `${unused}/alertIncidents?$top=5`,
    fields: shape.alertIncident,
    list: 'filled',
    keeps: { incident: 'value.0.id' },
    errors: [unknownId(`${alerts}/${unknown}/alertIncidents`)],
  },
  {
    ...reading,
    name: 'reads an incident of an alert',
    path: `${unused}/alertIncidents/{incident}`,
    fields: shape.alertIncident,
    errors: [unknownId(`${unused}/alertIncidents/{noSuchId}`)],
  },
];

const operation = /\/identityGovernance\/roleManagementAlerts\/operations\/[0-9a-f-]{36}$/;

const refreshes: readonly Row[] = [
  {
    ...writing,
    name: 'looks at all alerts again',
    method: 'POST',
    path: `${alerts}/refresh`,
    body: { scopeId: '/', scopeType: 'DirectoryRole' },
    status: 202,
    answerHeaders: { location: operation },
    errors: [
      notAllowed,
      {
        name: 'a scope of another type',
        body: { scopeId: '/', scopeType: 'Planet' },
        status: 400,
        code: 'InvalidScope',
      },
    ],
  },
  {
    ...writing,
    name: 'looks at one alert again',
    method: 'POST',
    path: `${unused}/refresh`,
    status: 202,
    answerHeaders: { location: operation },
    keepsFromHeader: { operation: 'location' },
    errors: [notAllowed, unknownId(`${alerts}/${unknown}/refresh`)],
  },
  {
    ...reading,
    name: 'reads how far that has got',
    path: `${root}/operations/{operation}`,
    fields: shape.alertOperation,
    errors: [unknownId(`${root}/operations/{noSuchId}`)],
  },
];

const configuration = {
  '@odata.type': '#microsoft.graph.tooManyGlobalAdminsAssignedToTenantAlertConfiguration',
  isEnabled: true,
  globalAdminCountThreshold: 4,
};

const { '@odata.type': _type, ...untyped } = configuration;

const changes: readonly Row[] = [
  {
    ...writing,
    name: 'changes the settings of an alert',
    method: 'PATCH',
    path: `${root}/alertConfigurations/DirectoryRole_{tenant}_TooManyGlobalAdminsAssignedToTenantAlert`,
    body: configuration,
    errors: [
      notAllowed,
      { name: 'settings without @odata.type', body: untyped, status: 400, code: 'BadRequest' },
      {
        name: 'settings of another type',
        body: {
          ...configuration,
          '@odata.type': '#microsoft.graph.staleSignInAlertConfiguration',
        },
        status: 400,
        code: 'BadRequest',
      },
      unknownId(`${root}/alertConfigurations/${unknown}`),
    ],
  },
  {
    ...writing,
    name: 'does away with an incident',
    method: 'POST',
    path: `${unused}/alertIncidents/{incident}/remediate`,
    status: 200,
    errors: [notAllowed, unknownId(`${unused}/alertIncidents/{noSuchId}/remediate`)],
  },
  {
    ...writing,
    name: 'dismisses an alert',
    method: 'PATCH',
    path: unused,
    body: { isActive: false },
    errors: [notAllowed, unknownId(`${alerts}/${unknown}`)],
  },
];

/** PIM's alerts, in beta alone. */
export const alertsOfRoles: Section = {
  title: 'Alerts',
  by: 'priya',
  watched: [
    { face: 'beta', path: `${alerts}?${query}&$expand=alertIncidents` },
    { face: 'beta', path: `${root}/alertConfigurations?${query}` },
  ],
  rows: [...lists, ...incidents, ...refreshes, ...changes],
};
