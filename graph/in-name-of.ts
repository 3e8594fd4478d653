import type { Person } from '../pim/person';
import { claimsOfHeader } from './claims';
import type { RefusedToken } from './token-renewal';
import type { GraphReply } from './transport';

/** Gives a person's token, or another one in place of one that was refused. */
export type TokenSource = (person: Person, refused?: RefusedToken) => Promise<string>;

/** Asks in a person's name. A token can be taken back before its end; then a renewed one is tried, once. */
export async function inNameOf(
  person: Person,
  tokenOf: TokenSource,
  ask: (token: string) => Promise<readonly GraphReply[]>,
): Promise<readonly GraphReply[]> {
  const token = await tokenOf(person);
  const replies = await ask(token);
  const unauthorized = replies.find((reply) => reply.status === 401);
  if (!unauthorized) return replies;
  const claims = claimsOfHeader(unauthorized.challenge);
  return ask(await tokenOf(person, { token, ...(claims ? { claims } : {}) }));
}
