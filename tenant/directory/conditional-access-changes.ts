import { randomUUID } from 'node:crypto';
import type {
  AuthenticationContextRecord,
  ConditionalAccessPolicyRecord,
} from './conditional-access-records';
import { mayDo } from './directory-permissions';
import { conflictingObject, requestDenied, valueInvalid } from './directory-refusals';
import type { Occasion } from './order';
import { own } from './own';
import { done, notFound, type Outcome, refused } from './refusal';

const policies = 'microsoft.directory/conditionalAccessPolicies';

type ContextChanges = Partial<Omit<AuthenticationContextRecord, 'id'>>;

/** Names an authentication context, or describes it anew: there are ninety-nine places for them. */
export function putContext(
  occasion: Occasion,
  id: string,
  changes: ContextChanges,
): Outcome<AuthenticationContextRecord> {
  const { contexts } = occasion.directory.conditionalAccess;
  if (!mayDo(occasion, `${policies}/basic/update`)) return refused(requestDenied);
  if (!/^c[1-9]\d?$/.test(id)) {
    return refused(valueInvalid('id', 'AuthenticationContextClassReference'));
  }
  const blank = { id, displayName: '', description: '', isAvailable: false };
  const context = { ...(own(contexts, id) ?? blank), ...changes };
  if (context.displayName === '') {
    return refused(valueInvalid('displayName', 'AuthenticationContextClassReference'));
  }
  contexts[id] = context;
  return done(context);
}

export function createContext(
  occasion: Occasion,
  { id, ...rest }: ContextChanges & { readonly id: string },
): Outcome<AuthenticationContextRecord> {
  const exists = own(occasion.directory.conditionalAccess.contexts, id);
  return exists ? refused(conflictingObject) : putContext(occasion, id, rest);
}

export function deleteContext(occasion: Occasion, id: string): Outcome<undefined> {
  const { contexts, policies: all } = occasion.directory.conditionalAccess;
  if (!own(contexts, id)) return refused(notFound(id));
  if (!mayDo(occasion, `${policies}/basic/update`)) return refused(requestDenied);
  const used = Object.values(all).some((policy) => policy.contexts.includes(id));
  if (used) return refused(conflictingObject);
  delete contexts[id];
  return done(undefined);
}

type PolicyDraft = Omit<
  ConditionalAccessPolicyRecord,
  'id' | 'createdDateTime' | 'modifiedDateTime'
>;

function strangeContext({ directory }: Occasion, contexts: readonly string[] = []) {
  return contexts.find((id) => !own(directory.conditionalAccess.contexts, id));
}

export function createAccessPolicy(
  occasion: Occasion,
  draft: PolicyDraft,
): Outcome<ConditionalAccessPolicyRecord> {
  const { directory, now } = occasion;
  if (!mayDo(occasion, `${policies}/create`)) return refused(requestDenied);
  const strange = strangeContext(occasion, draft.contexts);
  if (strange !== undefined) return refused(notFound(strange));
  const id = randomUUID();
  const policy = { ...draft, id, createdDateTime: now.toISOString(), modifiedDateTime: null };
  directory.conditionalAccess.policies[id] = policy;
  return done(policy);
}

export function changeAccessPolicy(
  occasion: Occasion,
  id: string,
  changes: Partial<PolicyDraft>,
): Outcome<ConditionalAccessPolicyRecord> {
  const { directory, now } = occasion;
  const policy = own(directory.conditionalAccess.policies, id);
  if (!policy) return refused(notFound(id));
  if (!mayDo(occasion, `${policies}/basic/update`)) return refused(requestDenied);
  const strange = strangeContext(occasion, changes.contexts);
  if (strange !== undefined) return refused(notFound(strange));
  Object.assign(policy, changes, { modifiedDateTime: now.toISOString() });
  return done(policy);
}

export function deleteAccessPolicy(occasion: Occasion, id: string): Outcome<undefined> {
  const { policies: all } = occasion.directory.conditionalAccess;
  if (!own(all, id)) return refused(notFound(id));
  if (!mayDo(occasion, `${policies}/delete`)) return refused(requestDenied);
  delete all[id];
  return done(undefined);
}
