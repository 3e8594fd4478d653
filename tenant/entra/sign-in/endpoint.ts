import type { Request, Response } from 'restify';
import { administratorRoles } from '../../directory/roles';
import { holds } from '../../directory/schedules';
import type { PersonRecord } from '../../directory/state';
import type { Authority } from '../authority';
import { codeFor } from '../authorization-code';
import { clientInfo } from '../issue';
import { refusalBody } from '../refusal-body';
import { EntraRefusal, refusal } from '../refusals';
import { requireTenant } from '../tenant-address';
import { press } from './answers';
import { sendErrorPage } from './error-page';
import { sendPage } from './frame';
import { html } from './html';
import { hiddenField, leavePage } from './leave-page';
import { stepPage } from './pages';
import {
  expectedPerson,
  freshProgress,
  nextStep,
  openProgress,
  type Progress,
  type Step,
  sealProgress,
  sessionOf,
} from './progress';
import {
  type AuthorizeRequest,
  claimsOf,
  type Parameters,
  type ReturnAddress,
  readAuthorizeRequest,
  readParameters,
  readReturnAddress,
} from './request';

interface Visit {
  readonly req: Request;
  readonly res: Response;
}

const noSession = new EntraRefusal(
  'login_required',
  50058,
  'A silent sign-in request was sent but no user is signed in.',
);

const strayPage = new EntraRefusal(
  'invalid_request',
  90100,
  'This sign-in was not begun here, or took too long. Go back to the app and begin again.',
);

/** `/{tenant}/oauth2/v2.0/authorize`: begins a sign-in. */
export function authorize(authority: Authority, visit: Visit): Promise<void> {
  return orErrorPage(authority, visit, async () => {
    const parameters = readParameters(visit.req);
    requireTenant(authority, visit.req.params.tenant, parameters);
    await begin(authority, parameters, { ...visit, ...readReturnAddress(authority, parameters) });
  });
}

/** `POST /{tenant}/login`: takes what was pressed on the page, and shows the next. */
export function takeAnswer(authority: Authority, visit: Visit): Promise<void> {
  return orErrorPage(authority, visit, async () => {
    const { progress = '', answer = '' } = readParameters(visit.req);
    const so = await openProgress(authority, progress);
    if (!so) throw strayPage;
    const asked = stepOf(authority, so);
    const pressed = press(so, asked, answer);
    if (!pressed) return show(authority, so, visit);
    if (!pressed.goesOn) return leaveRefused(authority, pressed.why, { ...visit, ...so.request });
    if (asked.step === 'consent') authority.consent.set(true);
    return show(authority, pressed.so, visit);
  });
}

async function begin(
  authority: Authority,
  parameters: Parameters,
  visit: Visit & ReturnAddress,
): Promise<void> {
  let so: Progress;
  try {
    so = firstProgress(authority, readAuthorizeRequest(authority, parameters, visit));
  } catch (problem) {
    if (!(problem instanceof EntraRefusal)) throw problem;
    leaveRefused(authority, problem, visit);
    return;
  }
  await show(authority, so, visit);
}

function firstProgress(authority: Authority, request: AuthorizeRequest): Progress {
  if (request.prompt === 'none') throw noSession;
  return freshProgress(request, expectedPerson(authority, request));
}

async function show(authority: Authority, so: Progress, visit: Visit): Promise<void> {
  const step = stepOf(authority, so);
  if (step.step === 'done') return finish(authority, so, { ...visit, person: step.person });
  sendPage(visit.res, {
    title: `Sign in to ${authority.bot.displayName}`,
    body: html`<form method="post" action="/${authority.tenantId}/login">
      ${hiddenField(['progress', await sealProgress(authority, so)])}
      ${stepPage(authority, step, so.request.scope)}</form>`,
    leadsTo: new URL(so.request.redirectUri).origin,
  });
}

function stepOf(authority: Authority, so: Progress): Step {
  const step = nextStep(authority, so, (person) => mayConsent(authority, person));
  if ('person' in step && !step.person.accountEnabled) throw refusal.disabledAccount();
  return step;
}

function mayConsent({ directory, now }: Authority, person: PersonRecord): boolean {
  return holds(directory, person.id, { oneOf: administratorRoles, now: now() });
}

async function finish(
  authority: Authority,
  so: Progress,
  { res, person }: Visit & { person: PersonRecord },
): Promise<void> {
  const { request } = so;
  const code = await codeFor(authority, {
    oid: person.id,
    scope: request.scope,
    redirectUri: request.redirectUri,
    nonce: request.nonce,
    challenge: request.challenge,
    challengeMethod: request.challengeMethod,
    session: sessionOf(so, person),
    capabilities: [...claimsOf(request).capabilities],
  });
  leavePage(res, request, {
    code,
    ...(request.clientInfo && { client_info: clientInfo(authority, person) }),
  });
}

function leaveRefused(
  authority: Authority,
  problem: EntraRefusal,
  { req, res, ...address }: Visit & ReturnAddress,
): void {
  const { error, error_description, error_uri, suberror } = refusalBody(
    problem,
    authority.now(),
    req,
  );
  leavePage(res, address, {
    error,
    error_description,
    error_uri,
    ...(suberror && { error_subcode: suberror }),
  });
}

async function orErrorPage(
  authority: Authority,
  { req, res }: Visit,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (!(problem instanceof EntraRefusal)) throw problem;
    sendErrorPage(res, refusalBody(problem, authority.now(), req));
  }
}
