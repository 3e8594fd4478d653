import { z } from 'zod';
import { alertNames } from '../../alerts/alerts-record';
import { dismissAlert } from '../../alerts/change-alert';
import { remediate } from '../../alerts/remediate';
import { list, noContent, one } from '../answers';
import { alertEntity, alertId, alertType } from '../entities/alert';
import { incidentEntities, incidentType } from '../entities/alert-incident';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { alertIn, alertsRoot, readAlerts } from './alert-in';
import { found, param } from './find';
import { demandScopeFilter } from './role-policies';

const context = `${alertsRoot}/alerts`;

const dismissal = z.object({ isActive: z.literal(false) }).passthrough();

function dismiss(call: GraphCall): Answer {
  if (!dismissal.safeParse(call.request.body).success) {
    throw badRequest('An alert can only be dismissed: isActive must be false.');
  }
  const outcome = dismissAlert(occasionOf(call), alertIn(call));
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

function incidentContext(call: GraphCall): string {
  return `${context}('${alertId(alertIn(call))}')/alertIncidents`;
}

function listIncidents(call: GraphCall): Answer {
  readAlerts(call);
  const rows = incidentEntities(call.directory, alertIn(call));
  return list(call, { type: incidentType, rows, context: incidentContext(call), pagedBy: '$skip' });
}

function readIncident(call: GraphCall): Answer {
  readAlerts(call);
  const id = param(call, 'incidentId');
  const rows = incidentEntities(call.directory, alertIn(call));
  const incident = rows.find(({ entity }) => entity.id === id);
  return one(call, found(incident, id), incidentContext(call));
}

function remedy(call: GraphCall): Answer {
  const outcome = remediate(occasionOf(call), alertIn(call), param(call, 'incidentId'));
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return { status: 200 };
}

export const alerts: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    onlyIn: 'beta',
    scopes: scopes.alerts,
    run: (call) => {
      demandScopeFilter(call);
      readAlerts(call);
      const rows = alertNames.map((name) => alertEntity(call.directory, name));
      return list(call, { type: alertType, rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    onlyIn: 'beta',
    scopes: scopes.alerts,
    run: (call) => {
      readAlerts(call);
      return one(call, alertEntity(call.directory, alertIn(call)), context);
    },
  },
  {
    method: 'PATCH',
    path: `${context}/{id}`,
    onlyIn: 'beta',
    scopes: scopes.alertChanges,
    run: dismiss,
  },
  {
    method: 'GET',
    path: `${context}/{id}/alertIncidents`,
    onlyIn: 'beta',
    scopes: scopes.alerts,
    run: listIncidents,
  },
  {
    method: 'GET',
    path: `${context}/{id}/alertIncidents/{incidentId}`,
    onlyIn: 'beta',
    scopes: scopes.alerts,
    run: readIncident,
  },
  {
    method: 'POST',
    path: `${context}/{id}/alertIncidents/{incidentId}/remediate`,
    onlyIn: 'beta',
    scopes: scopes.alertChanges,
    run: remedy,
  },
];
