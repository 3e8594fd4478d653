import { isLoopback } from '../loopback';

/** Whether the bot may talk to this `serviceUrl`: it sends its token there. */
export type AllowsServiceUrl = (serviceUrl: string) => boolean;

/**
 * Reads the list of hosts: `smba.trafficmanager.net`, `*.teams.microsoft.com`, `127.0.0.1`, or with
 * a port `127.0.0.1:3979`. Everything but loopback must be https.
 */
export function allowServiceHosts(hosts: readonly string[]): AllowsServiceUrl {
  const allowed = hosts.map((host) => host.toLowerCase());
  return (serviceUrl) => {
    const url = URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
    if (url?.username !== '' || url.password !== '') return false;
    const secure = url.protocol === 'https:';
    const plainButNear = url.protocol === 'http:' && isLoopback(url.hostname);
    return (secure || plainButNear) && allowed.some((host) => covers(host, url));
  };
}

function covers(host: string, url: URL): boolean {
  if (host.startsWith('*.')) return url.port === '' && url.hostname.endsWith(host.slice(1));
  return host === url.host || (isLoopback(url.hostname) && host === url.hostname);
}
