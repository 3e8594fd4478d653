import { z } from 'zod';
import type { PersonRecord } from '../../directory/state';
import { type Authority, secondsOf } from '../authority';
import { fullSession } from '../session';
import { authorizeRequest, claimsOf } from './request';

const signInSeconds = 30 * 60;

const progress = z.object({
  request: authorizeRequest,
  personId: z.string().optional(),
  /** Approved on the phone. */
  mfa: z.boolean(),
  /** Went on although no method is registered. */
  withoutMfa: z.boolean(),
  contexts: z.array(z.string()),
  consented: z.boolean(),
});

const sealedProgress = z.object({ so: progress, exp: z.number() });

/** How far a sign-in has come. It travels sealed in the page, so that the service remembers nothing. */
export type Progress = z.infer<typeof progress>;

/** What the page asks next. */
export type Step =
  | { readonly step: 'pick-account' }
  | { readonly step: 'approve'; readonly person: PersonRecord }
  | { readonly step: 'no-method'; readonly person: PersonRecord; readonly mayContinue: boolean }
  | { readonly step: 'context'; readonly person: PersonRecord; readonly context: string }
  | { readonly step: 'consent'; readonly person: PersonRecord; readonly mayAccept: boolean }
  | { readonly step: 'done'; readonly person: PersonRecord };

export function freshProgress(
  request: Progress['request'],
  personId: string | undefined,
): Progress {
  return { request, personId, mfa: false, withoutMfa: false, contexts: [], consented: false };
}

/** Whom the directory lets consent for everybody. */
export type MayConsent = (person: PersonRecord) => boolean;

export function nextStep(authority: Authority, so: Progress, mayConsent: MayConsent): Step {
  const person = so.personId ? authority.directory.people[so.personId] : undefined;
  if (!person) return { step: 'pick-account' };
  const proof = nextProof(so, person);
  if (proof) return proof;
  const granted = authority.consent.granted();
  if (!so.consented && (so.request.prompt === 'consent' || !granted)) {
    return { step: 'consent', person, mayAccept: granted || mayConsent(person) };
  }
  return { step: 'done', person };
}

/** What the person has still to prove before anything is given away. */
function nextProof(so: Progress, person: PersonRecord): Step | undefined {
  const demanded = claimsOf(so.request);
  if (!(person.mfaRegistered || so.withoutMfa)) {
    const mayContinue = !demanded.mfa && demanded.contexts.length === 0;
    return { step: 'no-method', person, mayContinue };
  }
  if (person.mfaRegistered && !so.mfa) return { step: 'approve', person };
  const context = demanded.contexts.find((wanted) => !so.contexts.includes(wanted));
  return context === undefined ? undefined : { step: 'context', person, context };
}

export function sessionOf(so: Progress, person: PersonRecord) {
  const { amr, contexts } = fullSession(person, so.contexts);
  return { amr: [...amr], contexts: [...contexts] };
}

export function sealProgress({ seal, now }: Authority, so: Progress): Promise<string> {
  return seal.close('sign-in', { so, exp: secondsOf(now()) + signInSeconds });
}

/** `undefined` where the page is not ours or took too long. */
export async function openProgress(
  { seal, now }: Authority,
  text: string,
): Promise<Progress | undefined> {
  const content = sealedProgress.safeParse(await seal.open('sign-in', text)).data;
  return content && content.exp > secondsOf(now()) ? content.so : undefined;
}

/** The person whom the application expects, where the page need not ask. */
export function expectedPerson(
  { directory }: Authority,
  { loginHint, prompt }: Progress['request'],
): string | undefined {
  if (!loginHint || prompt === 'login' || prompt === 'select_account') return;
  return Object.values(directory.people).find(
    ({ userPrincipalName }) => userPrincipalName.toLowerCase() === loginHint.toLowerCase(),
  )?.id;
}
