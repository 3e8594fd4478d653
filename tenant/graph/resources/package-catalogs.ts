import { requestDenied } from '../../directory/directory-refusals';
import { own } from '../../directory/own';
import { maySeePackages } from '../../entitlement/allowed';
import { list, one } from '../answers';
import { catalogEntity, catalogType } from '../entities/access-package';
import { type Answer, type GraphCall, occasionOf } from '../graph-call';
import { refusedWith } from '../graph-error';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';

const base = 'identityGovernance/entitlementManagement';

function routesAt(name: string, onlyIn: 'v1.0' | 'beta'): readonly Route[] {
  const context = `${base}/${name}`;
  const route = (path: string, run: (call: GraphCall) => Answer): Route => ({
    method: 'GET',
    path: `${context}${path}`,
    onlyIn,
    scopes: scopes.packageAdministration,
    run(call) {
      if (!maySeePackages(occasionOf(call))) throw refusedWith(requestDenied);
      return run(call);
    },
  });
  return [
    route('', (call) => {
      const rows = Object.values(call.directory.entitlement.catalogs).map(catalogEntity);
      return list(call, { type: catalogType, rows, context });
    }),
    route('/{id}', (call) => {
      const id = param(call, 'id');
      const catalog = found(own(call.directory.entitlement.catalogs, id.toLowerCase()), id);
      return one(call, catalogEntity(catalog), context);
    }),
  ];
}

/** Where access packages are kept; beta has another name for it. */
export const packageCatalogs: readonly Route[] = [
  ...routesAt('catalogs', 'v1.0'),
  ...routesAt('accessPackageCatalogs', 'beta'),
];
