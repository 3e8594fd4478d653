import { servicePrincipals as all, servicePrincipalById } from '../../directory/service-principals';
import { list, one } from '../answers';
import { servicePrincipalEntity, servicePrincipalType } from '../entities/directory-object';
import { badRequest } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { checkAdvancedQuery } from './advanced-query';
import { found, param } from './find';

const context = 'servicePrincipals';

/** The applications that have an identity in the tenant, to be looked up. */
export const servicePrincipals: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.applications,
    run: (call) => {
      checkAdvancedQuery(call);
      const rows = all.map(servicePrincipalEntity);
      const searchable = ['displayName'];
      return list(call, { type: servicePrincipalType, rows, context, searchable });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.applications,
    run: (call) => {
      const id = param(call, 'id');
      return one(call, servicePrincipalEntity(found(servicePrincipalById(id), id)), context);
    },
  },
  {
    // The other key of an application: `servicePrincipals(appId='…')`.
    method: 'GET',
    path: `${context}()`,
    scopes: scopes.applications,
    run: (call) => {
      const written = param(call, 'arguments');
      const appId = /^\s*appId\s*=\s*'([^']*)'\s*$/i.exec(written)?.[1];
      if (appId === undefined) throw badRequest(`Invalid key '${written}'.`);
      const application = all.find((other) => other.appId === appId.toLowerCase());
      return one(call, servicePrincipalEntity(found(application, appId)), context);
    },
  },
];
