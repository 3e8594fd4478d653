import type { Occasion } from '../directory/order';
import type { DirectoryState } from '../directory/state';
import type { AccessClaims } from '../entra/token-service';
import { callerOf } from '../graph/graph-call';
import type { ArmFilter } from './arm-filter';

export type Json = Readonly<Record<string, unknown>>;

/** A request to Azure Resource Manager. */
export interface ArmRequest {
  readonly method: string;
  /** As it was written, without the query. */
  readonly path: string;
  /** The segments of its path, decoded. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** One request on its way through an endpoint: who asks, over which scope, when. */
export interface ArmCall {
  readonly request: ArmRequest;
  /** As ARM writes it, whatever the casing of the address; `/` where it names none. */
  readonly scopeId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly filter: ArmFilter;
  readonly claims: AccessClaims;
  readonly directory: DirectoryState;
  readonly now: Date;
}

export function occasionOf({ directory, claims, now }: ArmCall): Occasion {
  return { directory, caller: callerOf(claims), now };
}

export function param(call: ArmCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}`);
  return value;
}

export function ok(body: object): Answer {
  return { status: 200, body };
}

export function listOf(value: readonly object[]): Answer {
  return ok({ value });
}
