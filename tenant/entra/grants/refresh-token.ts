import { z } from 'zod';
import { signedInByApplication } from '../../audit/sign-in';
import { readScopes } from '../asked-scopes';
import { type Authority, secondsOf } from '../authority';
import { tokensFor } from '../issue';
import { refusal } from '../refusals';
import { demand, readClaims } from '../session';
import { type Grant, provedClient, required, wantsClientInfo } from '../token-form';

const refreshable = z.object({
  iat: z.number(),
  exp: z.number(),
  oid: z.string(),
  scope: z.string(),
  session: z.object({ amr: z.array(z.string()), contexts: z.array(z.string()) }),
  capabilities: z.array(z.string()),
  confidential: z.boolean(),
});

/** New tokens for a sign-in of the last ninety days, with what that sign-in satisfied and no more. */
export const refreshToken: Grant = async (authority, form) => {
  const proved = provedClient(authority, form);
  const kept = await openToken(authority, required(form, 'refresh_token'));
  if (kept.confidential && !proved) throw refusal.missingSecret();
  const person = authority.directory.people[kept.oid];
  if (!person) throw refusal.unknownUser(authority.tenantName);
  if (!person.accountEnabled) throw refusal.disabledAccount();
  const asked = readScopes(authority, form.scope ?? kept.scope);
  const claims = readClaims(form.claims);
  demand(kept.session, claims, person, asked.resource.appId);
  const tokens = await tokensFor(
    authority,
    { ...asked, offline: true },
    {
      person,
      session: kept.session,
      capabilities: form.claims === undefined ? kept.capabilities : claims.capabilities,
      confidential: kept.confidential,
      wantsClientInfo: wantsClientInfo(form),
    },
  );
  signedInByApplication(authority.directory, person.id, authority.now());
  return tokens;
};

async function openToken(authority: Authority, token: string) {
  const content = refreshable.safeParse(await authority.seal.open('refresh-token', token));
  if (!content.success) throw refusal.badGrant();
  if (content.data.exp <= secondsOf(authority.now())) {
    throw refusal.expiredRefreshToken(new Date(content.data.iat * 1000));
  }
  return content.data;
}
