import type { Address } from './address';
import { ArmError } from './arm-error';
import type { Route } from './route';

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The parameters of a path that fits; `undefined` where it does not. */
function paramsOf(path: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = path.split('/');
  if (parts.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const segment = segments[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

function unknownType({ rest, authorization }: Address, version: string): ArmError {
  if (authorization) {
    return new ArmError(
      404,
      'InvalidResourceType',
      `The resource type '${rest[0] ?? ''}' could not be found in the namespace 'Microsoft.Authorization' for api version '${version}'.`,
    );
  }
  return new ArmError(
    404,
    'InvalidResourceNamespace',
    `No endpoint is at '/${rest.join('/')}' for api version '${version}'.`,
  );
}

/** The endpoint for an address, in whatever casing. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  address: Address,
  version: string,
): Found {
  const there = routes.flatMap((route) => {
    if (route.authorization !== address.authorization) return [];
    const params = paramsOf(route.path, address.rest);
    return params ? [{ route, params }] : [];
  });
  const found = there.find(({ route }) => route.method === method);
  if (found) return found;
  if (there.length === 0) throw unknownType(address, version);
  throw new ArmError(
    405,
    'MethodNotAllowed',
    `The requested resource does not support http method '${method}'.`,
  );
}
