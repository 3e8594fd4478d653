import { botAppId, policyGuid } from '../directory/cast-ids';
import { own } from '../directory/own';
import type { DirectoryState } from '../directory/state';
import type { AuditActor, AuditTarget } from './audit-row';

/** Where everybody in the local tenant sits. */
export const address = '127.0.0.1';

/** PIM logs what time alone has done under a name of its own. */
export const pimItself: AuditActor = {
  user: {
    id: policyGuid('Azure AD PIM'),
    displayName: 'Azure AD PIM',
    userPrincipalName: null,
    ipAddress: null,
    userType: null,
  },
  app: null,
};

/** The application in whose name PIM changes the directory. */
export const pimApplication: AuditActor = {
  user: null,
  app: {
    appId: null,
    displayName: 'MS-PIM',
    servicePrincipalId: policyGuid('MS-PIM'),
    servicePrincipalName: null,
  },
};

interface Doer {
  readonly byId?: string;
  readonly byApplication?: boolean;
}

export function actorOf(directory: DirectoryState, { byId, byApplication }: Doer): AuditActor {
  if (byId === undefined) return pimItself;
  if (byApplication) {
    const app = { displayName: 'PIM Bot', servicePrincipalId: byId, servicePrincipalName: null };
    return { user: null, app: { appId: botAppId, ...app } };
  }
  const person = own(directory.people, byId);
  return {
    user: {
      id: byId,
      displayName: person?.displayName ?? null,
      userPrincipalName: person?.userPrincipalName ?? null,
      ipAddress: address,
      userType: null,
    },
    app: null,
  };
}

/** A person or a group that something was done to; `as` where the log calls it otherwise. */
export function principalTarget(directory: DirectoryState, id: string, as?: 'Other'): AuditTarget {
  const person = own(directory.people, id);
  const group = own(directory.groups, id);
  return {
    id,
    displayName: person?.displayName ?? group?.displayName ?? null,
    type: as ?? (group ? 'Group' : 'User'),
    userPrincipalName: person?.userPrincipalName ?? null,
    modifiedProperties: [],
  };
}
