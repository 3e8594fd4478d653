import { z } from 'zod';
import { type AzureAlertName, azureAlertNames } from '../../alerts/azure/azure-alerts-record';
import {
  configureAzureAlert,
  dismissAzureAlert,
  refreshAzureAlerts,
  remediateInAzure,
} from '../../alerts/azure/change-azure-alert';
import { azureAlertsOf } from '../../alerts/azure/scan-azure';
import { tenantRoot } from '../../directory/azure-scopes';
import { own } from '../../directory/own';
import { type Answer, type ArmCall, listOf, occasionOf, ok, param } from '../arm-call';
import { badRequest, carriedOut, insufficientPermissions, resourceNotFound } from '../arm-error';
import {
  alertResource,
  alertsType,
  configurationResource,
  configurationsType,
  definitionResource,
  definitionsType,
  incidentResource,
  operationBody,
  operationsType,
} from '../entities/alert';
import { resourceId } from '../resource-ids';
import { authorizationRoute, type Route } from '../route';
import { mayReadOver } from './concerned';

const noContent: Answer = { status: 204 };

/** A scope's alerts, for those who may see what is held there. */
function alertsIn(call: ArmCall) {
  if (call.scopeId === tenantRoot) throw badRequest('Alerts are those of one scope; name it.');
  if (!mayReadOver(call, call.scopeId)) throw insufficientPermissions(call.claims.oid);
  return azureAlertsOf(call.directory, call.scopeId, call.now);
}

function nameIn(call: ArmCall): AzureAlertName {
  const written = param(call, 'name');
  const name = azureAlertNames.find((one) => one.toLowerCase() === written.toLowerCase());
  if (!name) throw resourceNotFound(`${alertsType}/${written}`);
  return name;
}

type Make = (call: ArmCall, name: AzureAlertName) => object;

function readRoutes(type: string, make: Make): Route[] {
  return [
    authorizationRoute('alerts', 'GET', type, (call) =>
      listOf(azureAlertNames.map((name) => make(call, name))),
    ),
    authorizationRoute('alerts', 'GET', `${type}/{name}`, (call) => ok(make(call, nameIn(call)))),
  ];
}

const dismissal = z.object({ properties: z.object({ isActive: z.literal(false) }) });

function dismiss(call: ArmCall): Answer {
  if (!dismissal.safeParse(call.request.body).success) {
    throw badRequest('An alert can only be dismissed: isActive must be false.');
  }
  const alert = { scopeId: call.scopeId, name: nameIn(call) };
  carriedOut(dismissAzureAlert(occasionOf(call), alert), call.claims.oid);
  return noContent;
}

const configuration = z.object({
  properties: z
    .object({ alertConfigurationType: z.string(), isEnabled: z.boolean().optional() })
    .passthrough(),
});

/** What a configuration says of itself, and a client may repeat. */
const readOnly = new Set(['alertDefinitionId', 'scope', 'alertDefinition']);

function configure(call: ArmCall): Answer {
  const read = configuration.safeParse(call.request.body);
  if (!read.success) throw badRequest("The property 'alertConfigurationType' is missing.");
  const { alertConfigurationType: type, isEnabled, ...rest } = read.data.properties;
  const fields = Object.fromEntries(Object.entries(rest).filter(([field]) => !readOnly.has(field)));
  const change = { scopeId: call.scopeId, name: nameIn(call), type, isEnabled, fields };
  carriedOut(configureAzureAlert(occasionOf(call), change), call.claims.oid);
  return noContent;
}

function refresh(call: ArmCall, names: readonly AzureAlertName[]): Answer {
  const { scopeId, claims, request } = call;
  const begun = carriedOut(refreshAzureAlerts(occasionOf(call), scopeId, names), claims.oid);
  const address = resourceId(scopeId, operationsType, begun.id);
  const version = request.query.get('api-version') ?? '';
  return {
    status: 202,
    headers: { Location: `http://${request.headers.host ?? ''}${address}?api-version=${version}` },
    body: operationBody(begun),
  };
}

function incidents(call: ArmCall): readonly { readonly id: string; readonly face: object }[] {
  const alert = { scopeId: call.scopeId, name: nameIn(call) };
  return alertsIn(call)[alert.name].incidents.map((incident) => ({
    id: incident.id,
    face: incidentResource(call.directory, alert, incident),
  }));
}

function readIncident(call: ArmCall): Answer {
  const id = param(call, 'incidentId');
  const found = incidents(call).find((incident) => incident.id === id);
  if (!found) throw resourceNotFound(`alertIncidents/${id}`);
  return ok(found.face);
}

function remedy(call: ArmCall): Answer {
  const alert = { scopeId: call.scopeId, name: nameIn(call) };
  const outcome = remediateInAzure(occasionOf(call), alert, param(call, 'incidentId'));
  carriedOut(outcome, call.claims.oid);
  return noContent;
}

function readOperation(call: ArmCall): Answer {
  alertsIn(call);
  const id = param(call, 'id');
  const refresh = own(call.directory.alerts.azure.refreshes, id);
  if (!refresh) throw resourceNotFound(`${operationsType}/${id}`);
  return ok(operationBody(refresh));
}

export const alerts: readonly Route[] = [
  ...readRoutes(alertsType, (call, name) => alertResource(call.scopeId, name, alertsIn(call))),
  ...readRoutes(definitionsType, (call, name) => {
    alertsIn(call);
    return definitionResource(call.scopeId, name);
  }),
  ...readRoutes(configurationsType, (call, name) =>
    configurationResource(call.scopeId, name, alertsIn(call)),
  ),
  authorizationRoute('alerts', 'PATCH', `${alertsType}/{name}`, dismiss),
  authorizationRoute('alerts', 'PATCH', `${configurationsType}/{name}`, configure),
  authorizationRoute('alerts', 'POST', `${alertsType}/refresh`, (call) =>
    refresh(call, azureAlertNames),
  ),
  authorizationRoute('alerts', 'POST', `${alertsType}/{name}/refresh`, (call) =>
    refresh(call, [nameIn(call)]),
  ),
  authorizationRoute('alerts', 'GET', `${operationsType}/{id}`, readOperation),
  authorizationRoute('alerts', 'GET', `${alertsType}/{name}/alertIncidents`, (call) =>
    listOf(incidents(call).map(({ face }) => face)),
  ),
  authorizationRoute(
    'alerts',
    'GET',
    `${alertsType}/{name}/alertIncidents/{incidentId}`,
    readIncident,
  ),
  authorizationRoute(
    'alerts',
    'POST',
    `${alertsType}/{name}/alertIncidents/{incidentId}/remediate`,
    remedy,
  ),
];
