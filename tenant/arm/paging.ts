import type { Answer, ArmRequest, Json } from './arm-call';
import { badRequest } from './arm-error';

const pageSize = 100;

/** Where a token of ours continues; nobody else knows what it says. */
function offsetOf(token: string | null): number {
  if (token === null) return 0;
  const offset = Buffer.from(token, 'base64url').toString('utf8');
  if (!/^\d{1,9}$/.test(offset)) throw badRequest(`The skip token '${token}' is not valid.`);
  return Number(offset);
}

/** The same address, with everything that was asked, from another place on. */
function nextLink(origin: string, { path, query }: ArmRequest, offset: number): string {
  const kept = [...query].filter(([name]) => name !== '$skiptoken');
  const token = Buffer.from(String(offset)).toString('base64url');
  const parts = [...kept, ['$skiptoken', token] as const].map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${origin}${path}?${parts.join('&')}`;
}

function isList(body: object): body is { readonly value: readonly Json[] } {
  return 'value' in body && Array.isArray(body.value);
}

/** Of a list that is too long for one answer a page, with the address of the next where there is more. */
export function paged(origin: string, request: ArmRequest, answer: Answer): Answer {
  const { body } = answer;
  if (request.method !== 'GET' || !body || !isList(body)) return answer;
  const start = offsetOf(request.query.get('$skiptoken'));
  const end = start + pageSize;
  const next = end < body.value.length ? { nextLink: nextLink(origin, request, end) } : {};
  return { ...answer, body: { ...body, value: body.value.slice(start, end), ...next } };
}
