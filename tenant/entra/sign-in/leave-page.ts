import type { Response } from 'restify';
import { sendPage } from './frame';
import { type Html, html } from './html';
import type { ReturnAddress } from './request';

/** Sends the browser back to the application with what came of the sign-in. */
export function leavePage(
  res: Response,
  { redirectUri, responseMode, state }: ReturnAddress,
  outcome: Readonly<Record<string, string>>,
): void {
  const answer = { ...outcome, ...(state !== undefined && { state }) };
  if (responseMode === 'form_post') {
    postBack(res, redirectUri, answer);
    return;
  }
  const target = new URL(redirectUri);
  const parameters = new URLSearchParams(answer);
  if (responseMode === 'fragment') target.hash = parameters.toString();
  else for (const [name, value] of parameters) target.searchParams.set(name, value);
  res.sendRaw(302, '', { location: target.href, 'cache-control': 'no-store' });
}

function postBack(
  res: Response,
  redirectUri: string,
  answer: Readonly<Record<string, string>>,
): void {
  sendPage(res, {
    title: 'Working…',
    body: html`<h1>Working…</h1><form method="post" action="${redirectUri}">
      ${Object.entries(answer).map(hiddenField)}
      <div class="buttons"><button class="first">Continue</button></div></form>`,
    script: 'document.forms[0].submit()',
    leadsTo: new URL(redirectUri).origin,
  });
}

export function hiddenField([name, value]: readonly [string, string]): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
