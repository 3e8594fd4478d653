import { z } from 'zod';
import type { PersonRecord } from '../directory/state';
import { refusal } from './refusals';
import { scopeRefusal } from './scope-refusals';

/** How a person signed in: what every token of that sign-in says of it. */
export interface Session {
  /** `pwd`, `mfa`. */
  readonly amr: readonly string[];
  /** Satisfied authentication contexts, `c1`. */
  readonly contexts: readonly string[];
}

/** What a `claims` parameter demands of the session, and what the client says it can do. */
export interface ClaimsRequest {
  readonly mfa: boolean;
  readonly contexts: readonly string[];
  /** `cp1` from a client that handles claims challenges. */
  readonly capabilities: readonly string[];
}

const valued = z
  .object({
    essential: z.boolean().optional(),
    value: z.string().optional(),
    values: z.array(z.string()).optional(),
  })
  .passthrough()
  .nullish()
  .transform((claim) => ({
    essential: claim?.essential === true,
    values: [...(claim?.value ? [claim.value] : []), ...(claim?.values ?? [])],
  }));

const request = z.object({
  access_token: z.object({ acrs: valued, amr: valued, xms_cc: valued }).passthrough().optional(),
});

/** Reads a `claims` parameter; an absent one demands nothing. */
export function readClaims(text: string | undefined): ClaimsRequest {
  const asked = text === undefined ? {} : parse(text);
  const { acrs, amr, xms_cc: capabilities } = asked.access_token ?? {};
  return {
    mfa: amr?.values.includes('mfa') ?? false,
    contexts: acrs?.essential ? acrs.values : [],
    // MSAL writes CP1 as it was configured; Entra's tokens say cp1.
    capabilities: capabilities?.values.map((name) => name.toLowerCase()) ?? [],
  };
}

function parse(text: string): z.infer<typeof request> {
  try {
    return request.parse(JSON.parse(text));
  } catch {
    throw refusal.malformed();
  }
}

/** The session of somebody who signed in with everything that they have registered. */
export function fullSession(person: PersonRecord, contexts: readonly string[] = []): Session {
  return person.mfaRegistered ? { amr: ['pwd', 'mfa'], contexts } : { amr: ['pwd'], contexts: [] };
}

/** Refuses a session that does not satisfy what is demanded; only an interactive sign-in can help then. */
export function demand(
  session: Session,
  asked: ClaimsRequest,
  person: PersonRecord,
  resourceAppId: string,
): void {
  const missing = asked.contexts.filter((context) => !session.contexts.includes(context));
  const mfaMissing = asked.mfa && !session.amr.includes('mfa');
  if (missing.length === 0 && !mfaMissing) return;
  const claims = JSON.stringify({
    access_token: {
      ...(missing.length > 0 && { acrs: { essential: true, value: missing[0] } }),
      ...(mfaMissing && { amr: { values: ['mfa'] } }),
    },
  });
  throw person.mfaRegistered
    ? scopeRefusal.mfaNeeded(resourceAppId, claims)
    : scopeRefusal.mfaNotRegistered(resourceAppId, claims);
}
