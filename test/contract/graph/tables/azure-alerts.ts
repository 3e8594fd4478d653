import type { Row } from '../row';
import * as shape from '../shapes/azure-alerts';
import {
  at,
  notPermitted,
  reading,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';

const version = '2022-08-01-preview';
const over = '{sandbox}/providers/Microsoft.Authorization';
const outside = 'AzureRolesAssignedOutsidePim';
const alerts = `${over}/roleManagementAlerts`;
const alert = `${alerts}/${outside}`;
const incident = `${alert}/alertIncidents/{azureIncident}`;
const outsider = { name: 'somebody without a role there', by: 'mei', ...notPermitted } as const;

const owners = 'TooManyOwnersAssignedToResource';
const configurations = `${over}/roleManagementAlertConfigurations`;
const configuration = {
  alertConfigurationType: `${owners}AlertConfiguration`,
  isEnabled: true,
  thresholdNumberOfOwners: 3,
};
const { alertConfigurationType: _type, ...untyped } = configuration;

const collections = [
  ['alerts', 'roleManagementAlerts', shape.azureAlert],
  ['definitions of alerts', 'roleManagementAlertDefinitions', shape.azureAlertDefinition],
  ['settings of alerts', 'roleManagementAlertConfigurations', shape.azureAlertConfiguration],
] as const;

const lists: readonly Row[] = collections.flatMap(([what, name, fields]): readonly Row[] => [
  {
    ...reading,
    name: `lists ${what}`,
    path: at(`${over}/${name}`, version),
    fields,
    list: 'filled',
    errors: [...versions(at(`${over}/${name}`, version)), outsider],
  },
  {
    ...reading,
    name: `reads one of the ${what}`,
    path: at(`${over}/${name}/{azureAlert}`, version),
    fields,
    errors: [unknownName(at(`${over}/${name}/Nothing`, version)), outsider],
  },
]);

const operation =
  /\/providers\/Microsoft\.Authorization\/roleManagementAlertOperations\/[0-9a-f-]{36}\?api-version=2022-08-01-preview$/;

const refreshing = {
  ...writing,
  method: 'POST',
  status: 202,
  fields: shape.azureOperation,
  answerHeaders: { location: operation },
} as const;

/** The alerts of a subscription. */
export const azureAlerts: readonly Row[] = [
  ...lists,
  {
    ...reading,
    name: 'lists the incidents of an alert',
    path: at(`${alert}/alertIncidents`, version),
    fields: shape.azureIncident,
    list: 'filled',
    keeps: { azureIncident: 'value.0.name' },
    errors: [outsider],
  },
  {
    ...reading,
    name: 'reads an incident of an alert',
    path: at(incident, version),
    fields: shape.azureIncident,
    errors: [unknownName(at(`${alert}/alertIncidents/{noSuchId}`, version)), outsider],
  },
  {
    ...refreshing,
    name: 'looks at all alerts again',
    path: at(`${alerts}/refresh`, version),
    errors: [withoutSecondFactor, outsider],
  },
  {
    ...refreshing,
    name: 'looks at one alert again',
    path: at(`${alert}/refresh`, version),
    keeps: { azureOperation: 'id' },
    errors: [withoutSecondFactor, outsider, unknownName(at(`${alerts}/Nothing/refresh`, version))],
  },
  {
    ...reading,
    name: 'reads how far that has got',
    path: at(`${over}/roleManagementAlertOperations/{azureOperation}`, version),
    fields: shape.azureOperation,
    errors: [unknownName(at(`${over}/roleManagementAlertOperations/{noSuchId}`, version))],
  },
  {
    ...writing,
    name: 'changes the settings of an alert',
    method: 'PATCH',
    path: at(`${configurations}/${owners}`, version),
    body: { properties: configuration },
    status: 204,
    errors: [
      withoutSecondFactor,
      outsider,
      {
        name: 'settings without their type',
        body: { properties: untyped },
        status: 400,
        code: 'BadRequest',
      },
    ],
  },
  {
    ...writing,
    name: 'does away with an incident',
    method: 'POST',
    path: at(`${incident}/remediate`, version),
    status: 204,
    errors: [
      withoutSecondFactor,
      outsider,
      unknownName(at(`${alert}/alertIncidents/{noSuchId}/remediate`, version)),
    ],
  },
  {
    ...writing,
    name: 'dismisses an alert',
    method: 'PATCH',
    path: at(alert, version),
    body: { properties: { isActive: false } },
    status: 204,
    errors: [withoutSecondFactor, outsider, unknownName(at(`${alerts}/Nothing`, version))],
  },
];
