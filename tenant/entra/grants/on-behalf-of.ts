import { errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { signedInByApplication } from '../../audit/sign-in';
import { readScopes, resourcesOf } from '../asked-scopes';
import { type Authority, issuerOf } from '../authority';
import { tokensFor } from '../issue';
import { refusal } from '../refusals';
import { scopeRefusal } from '../scope-refusals';
import { demand, readClaims, type Session } from '../session';
import { type Grant, required, requireProof, wantsClientInfo } from '../token-form';

const userAssertion = z.object({
  aud: z.string(),
  oid: z.string(),
  idtyp: z.string().optional(),
  scp: z.string().optional(),
  amr: z.array(z.string()).default([]),
  acrs: z.array(z.string()).default([]),
});

type UserAssertion = z.infer<typeof userAssertion>;

/** The bot shows the token that Teams gave it for a person and gets one for what it calls in that person's name. */
export const onBehalfOf: Grant = async (authority, form) => {
  requireProof(authority, form);
  const assertion = required(form, 'assertion');
  if (required(form, 'requested_token_use') !== 'on_behalf_of') throw refusal.malformed();
  const asked = readScopes(authority, required(form, 'scope'));
  const claims = readClaims(form.claims);
  const user = await checkedAssertion(authority, assertion);
  const person = authority.directory.people[user.oid];
  if (!person) throw refusal.unknownUser(authority.tenantName);
  if (!person.accountEnabled) throw refusal.disabledAccount();
  const session = sessionOf(user);
  demand(session, claims, person, asked.resource.appId);
  const tokens = await tokensFor(authority, asked, {
    person,
    session,
    capabilities: claims.capabilities,
    confidential: true,
    wantsClientInfo: wantsClientInfo(form),
  });
  signedInByApplication(authority.directory, person.id, authority.now());
  return tokens;
};

async function checkedAssertion(authority: Authority, token: string): Promise<UserAssertion> {
  const { bot } = authority;
  const payload = await verified(authority, token);
  if (payload.idtyp === 'app') throw scopeRefusal.assertionOfApp(bot.appId);
  const user = userAssertion.safeParse(payload);
  if (!user.success) throw scopeRefusal.badAssertion();
  const names = resourcesOf(authority).find(({ kind }) => kind === 'sso')?.names ?? [];
  if (!names.includes(user.data.aud)) {
    throw scopeRefusal.assertionForAnother(user.data.aud, bot.appId, bot.displayName);
  }
  if (!user.data.scp?.split(' ').includes('access_as_user')) {
    throw scopeRefusal.idTokenAsAssertion();
  }
  return user.data;
}

async function verified(authority: Authority, token: string): Promise<JWTPayload> {
  const now = authority.now();
  try {
    const { payload } = await jwtVerify(token, authority.entraKey.publicKey, {
      algorithms: ['RS256'],
      issuer: issuerOf(authority),
      currentDate: now,
    });
    return payload;
  } catch (problem) {
    if (problem instanceof errors.JWTExpired) {
      throw scopeRefusal.expiredAssertion(now, new Date((problem.payload.exp ?? 0) * 1000));
    }
    throw scopeRefusal.badAssertion();
  }
}

function sessionOf({ amr, acrs }: UserAssertion): Session {
  return { amr, contexts: acrs.filter((context) => context !== 'p1') };
}
