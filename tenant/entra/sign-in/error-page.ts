import type { Response } from 'restify';
import type { RefusalBody } from '../refusal-body';
import { sendPage } from './frame';
import { html } from './html';

/** Says to the person at the browser why nobody can be signed in; the application hears nothing. */
export function sendErrorPage(res: Response, body: RefusalBody): void {
  const sentence = body.error_description.replace(/ Trace ID: .*$/s, '');
  sendPage(res, {
    status: 400,
    title: 'Sign in',
    body: html`<h1>Sorry, but we’re having trouble signing you in.</h1>
      <p class="alert" role="alert">${sentence}</p>
      <dl><dt>Request Id</dt><dd>${body.trace_id}</dd>
      <dt>Correlation Id</dt><dd>${body.correlation_id}</dd>
      <dt>Timestamp</dt><dd>${body.timestamp}</dd></dl>`,
  });
}
