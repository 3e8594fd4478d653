import { armPermission } from '../permissions';
import type { Refused } from '../row';

export const subscription = '{subscription}/providers/Microsoft.Authorization';
export const anywhere = '/providers/Microsoft.Authorization';

export const reading = {
  face: 'arm',
  method: 'GET',
  permission: armPermission,
  status: 200,
} as const;

export const writing = { face: 'arm', permission: armPermission, writes: true } as const;

/** A path with a version other than that of PIM. */
export function at(path: string, version: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}api-version=${version}`;
}

function withVersion(path: string, version: string): string {
  return at(path.replace(/[?&]api-version=[^&]*/, ''), version);
}

/** What ARM says to whoever names no version, or one that the endpoint does not speak. */
export function versions(path: string): readonly Refused[] {
  return [
    {
      name: 'a request without a version',
      path: withVersion(path, ''),
      status: 400,
      code: 'MissingApiVersionParameter',
    },
    {
      name: 'a version that the endpoint does not speak',
      path: withVersion(path, '2001-01-01'),
      status: 400,
      code: 'NoRegisteredProviderFound',
    },
  ];
}

export function badFilter(path: string): Refused {
  const [list = ''] = path.split('?');
  const version = /api-version=([^&]*)/.exec(path)?.[1];
  const query = `${list}?$filter=shoeSize() eq`;
  return {
    name: 'a filter that cannot be read',
    path: version === undefined ? query : at(query, version),
    status: 400,
    code: 'BadRequest',
  };
}

export function unknownName(path: string, name = 'an unknown name'): Refused {
  return { name, path, status: 404, code: 'ResourceNotFound' };
}

export const notPermitted = { status: 403, code: 'InsufficientPermissions' } as const;

/** Azure demands a second factor of whoever changes something. */
export const withoutSecondFactor = {
  name: 'whoever signed in without a second factor',
  flaw: 'no second factor',
  status: 403,
  code: 'RequestDisallowedByAzure',
  message: /without authenticating through MFA/,
} as const;
