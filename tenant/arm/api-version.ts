import { ArmError } from './arm-error';

const authorization = [
  '2020-10-01',
  '2020-10-01-preview',
  '2022-04-01-preview',
  '2024-09-01-preview',
];
const rbac = ['2015-07-01', '2018-01-01-preview', '2020-04-01-preview', '2022-04-01'];

/** The versions of each kind of endpoint. */
export const apiVersions = {
  pim: authorization,
  approvals: ['2021-01-01-preview'],
  alerts: ['2022-08-01-preview'],
  reviews: ['2021-12-01-preview'],
  roleDefinitions: [...rbac, '2018-07-01', '2022-05-01-preview'],
  roleAssignments: rbac,
  elevation: ['2015-07-01', '2016-07-01', '2017-05-01'],
  resources: ['2019-10-01', '2020-01-01', '2021-01-01', '2021-04-01', '2022-09-01', '2022-12-01'],
  managementGroups: ['2020-02-01', '2020-05-01', '2021-04-01', '2023-04-01'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Endpoints = keyof typeof apiVersions;

const wellFormed = /^\d{4}-\d\d-\d\d(-[a-z.]+)?$/i;

/** Every request names the version that it speaks. */
export function readApiVersion(query: URLSearchParams): string {
  const version = query.get('api-version');
  if (!version) {
    throw new ArmError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  return version;
}

/** Refuses a version that an endpoint does not speak: a provider's in one way, ARM's own in another. */
export function demandApiVersion(version: string, endpoints: Endpoints, type: string): void {
  const supported: readonly string[] = apiVersions[endpoints];
  if (supported.includes(version.toLowerCase())) return;
  if (endpoints === 'resources' || !wellFormed.test(version)) {
    throw new ArmError(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${supported.join(',')}'.`,
    );
  }
  throw new ArmError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location 'global' and API version '${version}' for type '${type}'. The supported api-versions are '${supported.join(', ')}'. The supported locations are 'global'.`,
  );
}
