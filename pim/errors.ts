/**
 * Everything that can go wrong beyond a refusal, as a closed set. `bot/reply.ts` holds the sentence
 * that people read for each; the message of the error is for logs alone.
 */
export type PimErrorCode =
  | 'sign-in-needed'
  | 'consent-needed'
  | 'step-up-needed'
  | 'identity-mismatch'
  | 'graph-unreachable'
  | 'graph-throttled'
  | 'graph-refused'
  | 'graph-unreadable'
  | 'channel-unreachable'
  | 'stored-value-unreadable'
  | 'already-decided'
  | 'lapsed'
  | 'own-request';

export type PimErrorFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** The one error of the domain: a code that the program can act on, facts for the log, and the cause. */
export class PimError extends Error {
  readonly code: PimErrorCode;
  readonly facts: PimErrorFacts;

  constructor(code: PimErrorCode, facts: PimErrorFacts = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'PimError';
    this.code = code;
    this.facts = facts;
  }
}

const away: ReadonlySet<PimErrorCode> = new Set([
  'sign-in-needed',
  'consent-needed',
  'step-up-needed',
]);

/** Nothing can be done in this person's name, perhaps for long: who has signed out comes back when they like. */
export function isAway(error: unknown): boolean {
  return error instanceof PimError && away.has(error.code);
}

const passing: ReadonlySet<PimErrorCode> = new Set(['graph-unreachable', 'graph-throttled']);

/** Entra could not be asked just now; a little later it can. */
export function isPassing(error: unknown): boolean {
  return error instanceof PimError && passing.has(error.code);
}
