import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/entitlement';
import { badArgument, malformed, unknownId } from './refusals';

const root = '/identityGovernance/entitlementManagement';
const packages = `${root}/accessPackages`;
const { packages: ownPackages, packageAdministration } = permission;

/** The permission for one's own packages is none that an application could have. */
export const own = { permission: [ownPackages], by: 'ada', application: 'not asked' } as const;
export const reading = { face: 'v1.0', method: 'GET', status: 200 } as const;

/** Where packages are kept; beta has another name for it. */
const catalogs: readonly Row[] = (
  [
    ['v1.0', 'catalogs'],
    ['beta', 'accessPackageCatalogs'],
  ] as const
).flatMap(([face, name]): readonly Row[] => [
  {
    ...reading,
    face,
    name: 'lists catalogs of access packages',
    path: `${root}/${name}`,
    permission: [packageAdministration],
    fields: shape.catalog,
    list: 'filled',
    keeps: { catalog: 'value.0.id' },
    errors: malformed(`${root}/${name}`),
  },
  {
    ...reading,
    face,
    name: 'reads a catalog of access packages',
    path: `${root}/${name}/{catalog}`,
    permission: [packageAdministration],
    fields: shape.catalog,
    errors: [unknownId(`${root}/${name}/{noSuchId}`)],
  },
]);

/** What there is to be asked for. */
export const catalogue: readonly Row[] = [
  ...catalogs,
  {
    ...reading,
    face: 'both',
    name: 'lists access packages',
    path: packages,
    permission: [packageAdministration],
    fields: shape.accessPackage,
    list: 'filled',
    errors: malformed(packages),
  },
  {
    ...reading,
    ...own,
    face: 'both',
    name: 'lists the access packages that the caller may ask for',
    path: `${packages}/filterByCurrentUser(on='allowedRequestor')`,
    fields: shape.accessPackage,
    list: 'filled',
    keeps: { package: 'value.0.id' },
    errors: [badArgument(`${packages}/filterByCurrentUser(on='allowedRequestor')`)],
  },
  {
    ...reading,
    ...own,
    face: 'both',
    name: 'reads an access package',
    path: `${packages}/{package}`,
    fields: shape.accessPackage,
    errors: [unknownId(`${packages}/{noSuchId}`)],
  },
  {
    ...own,
    name: 'asks what a request for an access package needs',
    face: 'both',
    method: 'POST',
    path: `${packages}/{package}/getApplicablePolicyRequirements`,
    status: 200,
    fields: shape.requirement,
    list: 'filled',
    keeps: { packagePolicy: 'value.0.policyId' },
    errors: [unknownId(`${packages}/{noSuchId}/getApplicablePolicyRequirements`)],
  },
];
