import type { Endpoints } from './api-version';
import type { Answer, ArmCall } from './arm-call';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD';

/**
 * One endpoint. The path of one under `Microsoft.Authorization` is written without the scope and that
 * name, the path of another as a whole; `{name}` takes any one segment.
 */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly authorization: boolean;
  readonly versions: Endpoints;
  readonly run: (call: ArmCall) => Answer;
}

/** An endpoint under `{scope}/providers/Microsoft.Authorization/`. */
export function authorizationRoute(
  versions: Endpoints,
  method: Method,
  path: string,
  run: Route['run'],
): Route {
  return { method, path, authorization: true, versions, run };
}
