import type { PersonRecord } from '../../directory/state';
import { readScopes } from '../asked-scopes';
import type { Authority } from '../authority';
import { tokensFor } from '../issue';
import { refusal } from '../refusals';
import { demand, fullSession, readClaims } from '../session';
import { logSignIn } from '../sign-in-log';
import { type Grant, provedClient, required, wantsClientInfo } from '../token-form';

/** For tests and scripts: a person's tokens for a name and a password, without any page. */
export const password: Grant = async (authority, form) => {
  const confidential = provedClient(authority, form);
  const person = personNamed(authority, required(form, 'username'));
  if (required(form, 'password') !== person.password) throw refusal.badPassword();
  if (!person.accountEnabled) throw refusal.disabledAccount();
  const asked = readScopes(authority, required(form, 'scope'));
  const claims = readClaims(form.claims);
  const session = fullSession(person, claims.contexts);
  demand(session, claims, person, asked.resource.appId);
  const tokens = await tokensFor(confidential ? authority : forScripts(authority), asked, {
    person,
    session,
    capabilities: claims.capabilities,
    confidential,
    wantsClientInfo: wantsClientInfo(form),
  });
  logSignIn(authority, person, asked, session);
  return tokens;
};

/** A script sets the stage for the bot, so it may do what the person may, not only what the bot may. */
function forScripts(authority: Authority): Authority {
  const { bot } = authority;
  return { ...authority, bot: { ...bot, graphScopes: bot.scriptScopes } };
}

function personNamed({ directory, tenantName }: Authority, name: string): PersonRecord {
  const wanted = name.trim().toLowerCase();
  const person = Object.values(directory.people).find(
    ({ userPrincipalName }) => userPrincipalName.toLowerCase() === wanted,
  );
  if (!person) throw refusal.unknownUser(tenantName);
  return person;
}
