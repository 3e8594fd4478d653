import type { Answer, GraphCall, GraphRequest, Version } from './graph-call';
import type { ScopeDemand } from './scopes';

/** A request of which nothing but its address is known to be right. */
export interface Asked {
  readonly request: GraphRequest;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * One endpoint. A path is written without the version; `{id}` takes any one segment, and
 * `filterByCurrentUser()` a call of that function, whose arguments are the parameter `arguments`.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Absent: in both. */
  readonly onlyIn?: Version;
  /** What the token needs; a function where that hangs on what is asked for. */
  readonly scopes: ScopeDemand | ((asked: Asked) => ScopeDemand);
  readonly run: (call: GraphCall) => Answer;
}

export function demandOf({ scopes }: Route, asked: Asked): ScopeDemand {
  return typeof scopes === 'function' ? scopes(asked) : scopes;
}
