import { randomBytes } from 'node:crypto';
import type { Response } from 'restify';
import { type Html, html } from './html';
import { style } from './style';

interface Frame {
  readonly title: string;
  readonly body: Html;
  /** Run when the page is shown; nothing else runs. */
  readonly script?: string;
  /** Where forms may lead, besides the service itself. */
  readonly leadsTo?: string;
  readonly status?: number;
}

/** Sends a page of the token service in its one look. */
export function sendPage(res: Response, { title, body, script, leadsTo, status = 200 }: Frame) {
  const nonce = randomBytes(16).toString('base64');
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
    <style nonce="${nonce}">${{ markup: style }}</style></head>
    <body><main><header>${mark}Woodgrove Bank</header>${body}</main>
    ${script ? html`<script nonce="${nonce}">${{ markup: script }}</script>` : ''}</body></html>`;
  res.sendRaw(status, page.markup, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self' ${leadsTo ?? ''}; base-uri 'none'; frame-ancestors 'none'`,
  });
}

const mark = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path fill="currentColor"
  d="M12 1 4.5 12h4L3 19h8v4h2v-4h8l-5.500-7h4z"/></svg>`;
