import type { PersonRecord } from './state';

/** Where somebody gets mail. A guest's principal name holds the address that they were invited by. */
export function mailAddressOf({ guest, userPrincipalName }: PersonRecord): string {
  if (!guest) return userPrincipalName;
  const [invited = ''] = userPrincipalName.split('#EXT#');
  const cut = invited.lastIndexOf('_');
  return `${invited.slice(0, cut)}@${invited.slice(cut + 1)}`;
}
