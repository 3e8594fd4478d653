import { types } from 'node:util';
import type { LocalTeams, Presence } from './local-teams';

export type SilentToken =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** What a Teams client does without asking: a token of the signed-in person for the bot's own resource. */
export async function silentToken(
  { tenant }: LocalTeams,
  { person }: Presence,
  uri: string,
): Promise<SilentToken> {
  if (uri !== tenant.bot.ssoResource) {
    const message = `The token exchange resource ${uri} is not the app's resource ${tenant.bot.ssoResource}.`;
    return { ok: false, code: 'resourcematchfailed', message };
  }
  try {
    return { ok: true, token: await tenant.tokens.ssoToken(person.id) };
  } catch (problem) {
    const message = types.isNativeError(problem) ? problem.message : 'The token request failed.';
    return { ok: false, code: 'authrequestfailed', message };
  }
}
