import type { ZodTypeAny } from 'zod';

export type Face = 'v1.0' | 'beta' | 'arm';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is sent. `{name}` in a path or a body stands for an id that the rig knows or finds. */
export interface Ask {
  readonly face: Face;
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** In whose name, and what is wrong with the token where something is. */
export interface Bearer {
  /** A person of the cast by key. */
  readonly by: string;
  readonly permission: readonly string[];
  readonly application?: boolean;
  readonly flaw?: 'absent' | 'expired' | 'other audience' | 'no second factor';
}

/** A refusal that the reference documents; what it leaves out is as in the row. */
export interface Refused {
  /** Completes "refuses …". */
  readonly name: string;
  readonly face?: Face;
  readonly method?: Method;
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: string;
  readonly permission?: readonly string[];
  readonly application?: true;
  readonly flaw?: Bearer['flaw'];
  readonly status: number;
  readonly code: string;
  /** The whole message, or what it has to match. */
  readonly message?: string | RegExp;
}

/** One endpoint with one request, its answer, and what it refuses. */
export interface Row {
  /** Begins with a verb: "lists role definitions". */
  readonly name: string;
  readonly face: Face | 'both';
  readonly method: Method;
  readonly path: string;
  /** The least delegated permission; more only where the request asks for more. */
  readonly permission: readonly string[];
  readonly by?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  /** Of one item where the answer is a list; absent: the answer has no body. */
  readonly fields?: ZodTypeAny;
  /** A list has something in it at the local tenant, or it would prove nothing. */
  readonly list?: 'filled' | 'may be empty';
  readonly answerHeaders?: Readonly<Record<string, RegExp>>;
  readonly writes?: true;
  /** Ids of the answer that later rows need: the placeholder, and the field that it is read from. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** Of an address in a header the last part is the id. */
  readonly keepsFromHeader?: Readonly<Record<string, string>>;
  /** How far the local tenant's clock moves first. */
  readonly after?: string;
  /** What a token of an application with the same permission meets; absent: admitted to read. */
  readonly application?: 'admitted' | 'refused' | 'not asked';
  readonly errors?: readonly Refused[];
}

/** The rows of one part of the reference, in the order in which they are sent. */
export interface Section {
  readonly title: string;
  readonly by: string;
  readonly rows: readonly Row[];
  /** Who can look at these; otherwise an emergency account. */
  readonly watchedBy?: string;
  /** Lists that show whether a refused write has changed something. */
  readonly watched: readonly Pick<Ask, 'face' | 'path'>[];
}

/** The faces of a row: one that is on both of Graph's is asked twice. */
export function facesOf({ face }: Pick<Row, 'face'>): readonly Face[] {
  return face === 'both' ? ['v1.0', 'beta'] : [face];
}
