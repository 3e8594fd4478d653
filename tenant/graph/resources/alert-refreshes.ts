import { z } from 'zod';
import { type AlertName, alertNames, type RefreshRecord } from '../../alerts/alerts-record';
import { refreshAlerts } from '../../alerts/change-alert';
import { own } from '../../directory/own';
import { one } from '../answers';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import { type EntityType, type Typed, typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { alertIn, alertsRoot, readAlerts } from './alert-in';
import { found, param } from './find';
import { demandScopeFilter, demandScopeTypes } from './role-policies';

const operationType: EntityType = {
  name: 'microsoft.graph.longRunningOperation',
  properties: [
    'id',
    'createdDateTime',
    'lastActionDateTime',
    'resourceLocation',
    'status',
    'statusDetail',
  ],
  navigation: {},
};

const operations = `${alertsRoot}/operations`;

function operationEntity({ id, createdDateTime, endDateTime, done }: RefreshRecord): Typed {
  return typed(operationType, {
    id,
    createdDateTime,
    lastActionDateTime: done ? endDateTime : createdDateTime,
    resourceLocation: null,
    status: done ? 'succeeded' : 'running',
    statusDetail: null,
  });
}

function refresh(call: GraphCall, names: readonly AlertName[]): Answer {
  const outcome = refreshAlerts(occasionOf(call), names);
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  const location = `${call.origin}/${call.request.version}/${operations}/${outcome.value.id}`;
  return { status: 202, headers: { Location: location } };
}

const scopeBody = z.object({ scopeId: z.string(), scopeType: z.string() }).passthrough();

export const alertRefreshes: readonly Route[] = [
  {
    method: 'POST',
    path: `${alertsRoot}/alerts/refresh`,
    onlyIn: 'beta',
    scopes: scopes.alertChanges,
    run: (call) => {
      // The scope is told in the body, or as a filter as in Microsoft's own example.
      const scope = scopeBody.safeParse(call.request.body).data;
      if (scope) demandScopeTypes([scope.scopeType]);
      else demandScopeFilter(call);
      return refresh(call, alertNames);
    },
  },
  {
    method: 'POST',
    path: `${alertsRoot}/alerts/{id}/refresh`,
    onlyIn: 'beta',
    scopes: scopes.alertChanges,
    run: (call) => refresh(call, [alertIn(call)]),
  },
  {
    method: 'GET',
    path: `${operations}/{id}`,
    onlyIn: 'beta',
    scopes: scopes.alerts,
    run: (call) => {
      readAlerts(call);
      const id = param(call, 'id');
      const operation = found(own(call.directory.alerts.refreshes, id), id);
      return one(call, operationEntity(operation), operations);
    },
  },
];
