import { EntraRefusal } from '../refusals';
import { scopeRefusal } from '../scope-refusals';
import type { Progress, Step } from './progress';

/** What pressing a button on the page leads to: a further step, or a refusal for the application. */
export type Pressed =
  | { readonly goesOn: true; readonly so: Progress }
  | { readonly goesOn: false; readonly why: EntraRefusal };

const denied = new EntraRefusal(
  'access_denied',
  500121,
  'Authentication failed during strong authentication request.',
);

const consentDeclined = new EntraRefusal(
  'access_denied',
  65004,
  'User declined to consent to access the app.',
);

const adminNeeded = new EntraRefusal(
  'consent_required',
  90094,
  "The grant requires admin permissions. An administrator has to consent to the app's permissions.",
);

/** Takes the answer to the step that was asked; `undefined` where it is no answer to that. */
export function press(so: Progress, asked: Step, answer: string): Pressed | undefined {
  if (asked.step === 'pick-account') return goOn({ ...so, personId: answer });
  return answersTo(asked, so).get(answer);
}

function answersTo(asked: Step, so: Progress): ReadonlyMap<string, Pressed> {
  switch (asked.step) {
    case 'approve':
      return new Map([
        ['approve', goOn({ ...so, mfa: true })],
        ['deny', stop(denied)],
      ]);
    case 'no-method':
      return asked.mayContinue
        ? new Map([['continue', goOn({ ...so, withoutMfa: true })]])
        : new Map([['back', stop(mustEnroll(so))]]);
    case 'context':
      return new Map([
        ['use-key', goOn({ ...so, contexts: [...so.contexts, asked.context] })],
        ['deny', stop(denied)],
      ]);
    case 'consent':
      return asked.mayAccept
        ? new Map([
            ['accept', goOn({ ...so, consented: true })],
            ['cancel', stop(consentDeclined)],
          ])
        : new Map([['cancel', stop(adminNeeded)]]);
    case 'pick-account':
    case 'done':
      return new Map();
  }
}

function mustEnroll({ request }: Progress): EntraRefusal {
  return scopeRefusal.mfaNotRegistered(request.scope, request.claims ?? '');
}

function goOn(so: Progress): Pressed {
  return { goesOn: true, so };
}

function stop(why: EntraRefusal): Pressed {
  return { goesOn: false, why };
}
