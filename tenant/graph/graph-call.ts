import type { Caller, Occasion } from '../directory/order';
import type { DirectoryState } from '../directory/state';
import type { AccessClaims } from '../entra/token-service';
import type { QueryOptions } from './odata/options';

export const versions = ['v1.0', 'beta'] as const;
export type Version = (typeof versions)[number];

/** A request to Graph, whether it came by HTTP or in a batch. */
export interface GraphRequest {
  readonly method: string;
  readonly version: Version;
  /** What follows the version, with its query, as it was sent: `/me?$select=id`. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** In the place of a body of JSON: a number of things. */
  readonly text?: string;
}

export type Dispatch = (request: GraphRequest) => Promise<GraphResponse>;

export type Json = Readonly<Record<string, unknown>>;

/** What an endpoint answers; the dispatcher adds the headers that every answer has. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly text?: string;
}

/** One request on its way through an endpoint: who asks, for what, when. */
export interface GraphCall {
  readonly request: GraphRequest;
  readonly origin: string;
  /** The path after the version, without its query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly options: QueryOptions;
  readonly claims: AccessClaims;
  readonly directory: DirectoryState;
  readonly now: Date;
}

export function callerOf({ oid, idtyp, amr, acrs, xmsCc }: AccessClaims): Caller {
  return {
    id: oid,
    application: idtyp === 'app',
    mfa: amr.includes('mfa'),
    // Without cp1 PIM repeats its challenge for ever, whatever the token's acrs says.
    contexts: xmsCc.includes('cp1') ? acrs : [],
  };
}

export function occasionOf({ directory, claims, now }: GraphCall): Occasion {
  return { directory, caller: callerOf(claims), now };
}
