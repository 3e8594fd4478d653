import { readScopes } from '../asked-scopes';
import { type Authority, secondsOf } from '../authority';
import { isVerified, openCode } from '../authorization-code';
import { tokensFor } from '../issue';
import { refusal } from '../refusals';
import { logSignIn } from '../sign-in-log';
import { type Grant, provedClient, required, type TokenForm, wantsClientInfo } from '../token-form';

/** The tokens of a person who has just signed in on the page. */
export const authorizationCode: Grant = async (authority, form) => {
  const confidential = provedClient(authority, form);
  const content = await redeemedCode(authority, form);
  // A client without a secret has nothing but the verifier to prove that the code is its own.
  if (!confidential && content.challenge === undefined) throw refusal.missingSecret();
  const person = authority.directory.people[content.oid];
  if (!person) throw refusal.unknownUser(authority.tenantName);
  if (!person.accountEnabled) throw refusal.disabledAccount();
  const asked = readScopes(authority, form.scope ?? content.scope);
  const tokens = await tokensFor(authority, asked, {
    person,
    session: content.session,
    capabilities: content.capabilities,
    confidential,
    nonce: content.nonce,
    wantsClientInfo: wantsClientInfo(form),
  });
  logSignIn(authority, person, asked, content.session);
  return tokens;
};

async function redeemedCode(authority: Authority, form: TokenForm) {
  const code = required(form, 'code');
  const redirectUri = required(form, 'redirect_uri');
  const content = await openCode(authority, code);
  if (!content) throw refusal.badGrant();
  if (content.exp <= secondsOf(authority.now())) throw refusal.expiredCode();
  if (redirectUri !== content.redirectUri) {
    throw refusal.otherRedirectUri(redirectUri, content.redirectUri);
  }
  if (!isVerified(content, form.code_verifier)) throw refusal.badVerifier();
  const expiresAt = new Date(content.exp * 1000);
  if (!authority.redeemedCodes.redeem(content.jti, expiresAt)) throw refusal.redeemedCode();
  return content;
}
