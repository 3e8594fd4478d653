import type { Answer, GraphCall, Version } from './graph-call';
import type { ScopeDemand } from './scopes';

/**
 * One endpoint. A path is written without the version; `{id}` takes any one segment, and
 * `filterByCurrentUser()` a call of that function, whose arguments are the parameter `arguments`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  /** Absent: in both. */
  readonly onlyIn?: Version;
  readonly scopes: ScopeDemand;
  readonly run: (call: GraphCall) => Answer;
}
