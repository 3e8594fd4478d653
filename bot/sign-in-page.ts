/**
 * Where Teams leads somebody whom it could not sign in silently. Signing in happens in Teams alone,
 * so the page says what is in the way and what to do.
 */
export function signInPage(adminConsentUrl: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign-in did not work</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:3em auto;padding:0 1em}</style>
<h1>Teams could not sign you in</h1>
<p>Nothing has changed. Close this window, sign out of Teams and in again, and send your message once more.</p>
<p>If that does not help, your organisation has not allowed this app yet.
An administrator can <a href="${escapeHtml(adminConsentUrl)}">allow it for everybody</a>.</p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
