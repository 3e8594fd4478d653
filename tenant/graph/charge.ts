import { randomUUID } from 'node:crypto';
import type { AccessClaims } from '../entra/token-service';
import type { Tenant } from '../tenant';
import type { GraphCall } from './graph-call';
import { GraphError } from './graph-error';
import { requestCost } from './request-cost';

/** From here on Graph tells how much of the limit is used. */
const noticeable = 0.8;

type Headers = Readonly<Record<string, string>>;

function scopeOf({ appid, tid }: AccessClaims): string {
  return `Tenant_Application/ReadWrite/${appid}/${tid}`;
}

/** Charges the caller's application for a request; the headers that tell what it cost, or Graph's 429. */
export function charge({ throttle }: Tenant, call: GraphCall): Headers {
  if (!throttle.order.enabled) return {};
  const { request, path, options, claims, now } = call;
  const units = requestCost(request.method, path, options);
  const isWrite = request.method !== 'GET';
  const { used, refusal } = throttle.charge({ appId: claims.appid, units, isWrite }, now);
  const cost = { 'x-ms-resource-unit': String(units) };
  const percentage = { 'x-ms-throttle-limit-percentage': String(Math.round(used * 10) / 10) };
  if (!refusal) return used < noticeable ? cost : { ...cost, ...percentage };
  throw new GraphError(
    429,
    'TooManyRequests',
    `Too many requests from Identifier:${randomUUID()} under category:aadgraph.app.tenant_large. Please try again later.`,
    {
      ...cost,
      ...percentage,
      'Retry-After': String(refusal.retryAfterSeconds),
      'x-ms-throttle-scope': scopeOf(claims),
      'x-ms-throttle-information': refusal.reason,
    },
  );
}
