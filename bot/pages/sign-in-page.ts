import { escapeHtml, htmlPage } from './html-page';

/**
 * Where Teams leads somebody whom it could not sign in silently. Signing in happens in Teams alone,
 * so the page says what is in the way and what to do.
 */
export function signInPage(adminConsentUrl: string): string {
  return htmlPage(
    'Teams could not sign you in',
    `<p>Nothing has changed. Close this window, sign out of Teams and in again, and send your message once more.</p>
<p>If that does not help, your organisation has not allowed this app yet.
An administrator can <a href="${escapeHtml(adminConsentUrl)}">allow it for everybody</a>.</p>`,
  );
}
