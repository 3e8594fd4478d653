import { signedInByHand } from '../audit/sign-in';
import type { PersonRecord } from '../directory/state';
import type { AskedScopes } from './asked-scopes';
import type { Authority } from './authority';
import type { Session } from './session';

const resources: Readonly<Record<AskedScopes['resource']['kind'], string>> = {
  graph: 'Microsoft Graph',
  arm: 'Windows Azure Service Management API',
  connector: 'Azure Bot Service',
  sso: 'PIM Bot',
};

/** Leaves a line in the sign-in log for somebody who signed in by hand. */
export function logSignIn(
  { directory, bot, now }: Authority,
  person: PersonRecord,
  asked: AskedScopes,
  session: Session,
): void {
  signedInByHand(directory, {
    personId: person.id,
    createdDateTime: now().toISOString(),
    appId: bot.appId,
    appDisplayName: bot.displayName,
    resourceDisplayName: resources[asked.resource.kind],
    multiFactor: session.amr.includes('mfa'),
  });
}
