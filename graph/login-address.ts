/**
 * Where tokens come from. MSAL and @azure/identity take an https authority only; the local tenant
 * answers on http. So both are told `authority`, and every request of theirs goes through `reach`.
 */
export interface LoginAddress {
  readonly host: string;
  /** `https://{host}`, whatever the scheme of the real address. */
  readonly authorityHost: string;
  readonly isPlainHttp: boolean;
  authority(tenantId: string): string;
  /** The real address of a URL under the authority; any other URL stays as it is. */
  reach(url: string): string;
}

/** `loginUrl` is `https://login.microsoftonline.com` in the cloud. */
export function loginAddress(loginUrl: string): LoginAddress {
  const { host, origin, protocol } = new URL(loginUrl);
  const authorityHost = `https://${host}`;
  return {
    host,
    authorityHost,
    isPlainHttp: protocol === 'http:',
    authority: (tenantId) => `${authorityHost}/${encodeURIComponent(tenantId)}`,
    reach: (url) =>
      new URL(url).origin === authorityHost ? origin + url.slice(authorityHost.length) : url,
  };
}

/** The hosts whose metadata Microsoft publishes; for any other the libraries must not go and ask. */
const microsoftHosts: ReadonlySet<string> = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.chinacloudapi.cn',
]);

export function isMicrosoft(address: LoginAddress): boolean {
  return microsoftHosts.has(address.host);
}
