const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The address if the page may open it: https anywhere, http only on this machine, where the bot's
 * and the tenant's own sign-in pages are. Anything else (`javascript:`, `data:`, a typo) is not.
 */
export function safeAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, href } = new URL(text);
  if (username) return undefined;
  if (protocol === 'https:') return href;
  return protocol === 'http:' && loopback.has(hostname) ? href : undefined;
}
