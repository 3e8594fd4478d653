import { z } from 'zod';
import { type AlertName, alertNames } from '../../alerts/alerts-record';
import { configureAlert } from '../../alerts/change-alert';
import type { DirectoryState } from '../../directory/state';
import { list, noContent, one } from '../answers';
import {
  configurationEntity,
  configurationType,
  definitionEntity,
  definitionType,
} from '../entities/alert';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { badRequest, refusedWith } from '../graph-error';
import type { EntityType, Typed } from '../odata/entity';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { alertIn, alertsRoot, readAlerts } from './alert-in';
import { demandScopeFilter } from './role-policies';

interface Collection {
  readonly path: string;
  readonly type: EntityType;
  readonly entity: (directory: DirectoryState, name: AlertName) => Typed;
}

function readRoutes({ path, type, entity }: Collection): Route[] {
  return [
    {
      method: 'GET',
      path,
      onlyIn: 'beta',
      scopes: scopes.alerts,
      run: (call) => {
        demandScopeFilter(call);
        readAlerts(call);
        const rows = alertNames.map((name) => entity(call.directory, name));
        return list(call, { type, rows, context: path });
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      onlyIn: 'beta',
      scopes: scopes.alerts,
      run: (call) => {
        readAlerts(call);
        return one(call, entity(call.directory, alertIn(call)), path);
      },
    },
  ];
}

const configurationBody = z
  .object({ '@odata.type': z.string(), isEnabled: z.boolean().optional() })
  .passthrough();

/** What an alert says of itself, and a client may repeat. */
const readOnly = new Set(['id', 'alertDefinitionId', 'scopeId', 'scopeType']);

function configure(call: GraphCall): Answer {
  const read = configurationBody.safeParse(call.request.body);
  if (!read.success) {
    throw badRequest("The annotation '@odata.type' is missing from the body of the request.");
  }
  const { '@odata.type': type, isEnabled, ...rest } = read.data;
  const fields = Object.fromEntries(Object.entries(rest).filter(([field]) => !readOnly.has(field)));
  const name = alertIn(call);
  const outcome = configureAlert(occasionOf(call), { name, type, isEnabled, fields });
  if (!outcome.ok) throw refusedWith(outcome.refusal);
  return noContent;
}

const configurations = `${alertsRoot}/alertConfigurations`;

export const alertDefinitions: readonly Route[] = [
  ...readRoutes({
    path: `${alertsRoot}/alertDefinitions`,
    type: definitionType,
    entity: (_directory, name) => definitionEntity(name),
  }),
  ...readRoutes({ path: configurations, type: configurationType, entity: configurationEntity }),
  {
    method: 'PATCH',
    path: `${configurations}/{id}`,
    onlyIn: 'beta',
    scopes: scopes.alertChanges,
    run: configure,
  },
];
