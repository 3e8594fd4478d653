import { routes as armRoutes } from '../../../tenant/arm/routes';
import { versions } from '../../../tenant/graph/graph-call';
import { routes as graphRoutes } from '../../../tenant/graph/routes';
import { type Face, facesOf, type Row } from './row';

/** One endpoint on one face; a segment of its path that can be anything is `{}`. */
export interface Endpoint {
  readonly face: Face;
  readonly method: string;
  readonly segments: readonly string[];
}

const underAuthorization = 'providers/Microsoft.Authorization';

function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/\([^)]*\)/, '()')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (segment.includes('{') ? '{}' : segment.toLowerCase()));
}

/** Of an address of ARM the scope does not count, where it is one's part. */
function withoutScope(path: string): string {
  const at = path.lastIndexOf(underAuthorization);
  return at < 0 ? path : path.slice(at);
}

/** Everything that the local tenant answers as Graph or as ARM. */
export const registered: readonly Endpoint[] = [
  ...graphRoutes.flatMap(({ method, path, onlyIn }) =>
    versions
      .filter((version) => onlyIn === undefined || onlyIn === version)
      .map((face): Endpoint => ({ face, method, segments: segmentsOf(path) })),
  ),
  // The batch is answered before any route is looked for.
  ...versions.map((face): Endpoint => ({ face, method: 'POST', segments: ['$batch'] })),
  ...armRoutes.map(
    ({ method, path, authorization }): Endpoint => ({
      face: 'arm',
      method,
      segments: segmentsOf(authorization ? `${underAuthorization}/${path}` : path),
    }),
  ),
];

export function nameOf({ face, method, segments }: Endpoint): string {
  return `${face} ${method} /${segments.join('/')}`;
}

function fits(endpoint: Endpoint, segments: readonly string[]): boolean {
  return (
    endpoint.segments.length === segments.length &&
    endpoint.segments.every((segment, at) => segment === '{}' || segment === segments[at])
  );
}

function literals({ segments }: Endpoint): number {
  return segments.filter((segment) => segment !== '{}').length;
}

/** The endpoint that a row asks on a face, if the tenant has it; of several the most exact. */
export function endpointOf({ path, method }: Row, face: Face): Endpoint | undefined {
  const [address = ''] = path.split('?');
  const segments = segmentsOf(face === 'arm' ? withoutScope(address) : address);
  return registered
    .filter((one) => one.face === face && one.method === method && fits(one, segments))
    .reduce<Endpoint | undefined>(
      (best, one) => (best && literals(best) >= literals(one) ? best : one),
      undefined,
    );
}

/** Each row on each of its faces. */
export function asked(rows: readonly Row[]): readonly { readonly row: Row; readonly face: Face }[] {
  return rows.flatMap((row) => facesOf(row).map((face) => ({ row, face })));
}
