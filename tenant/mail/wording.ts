import { roleName } from '../audit/role-target';
import { azureScope } from '../directory/azure-scopes';
import type { Happening } from '../directory/happening';
import { own } from '../directory/own';
import type { DirectoryState, RoleAtScope } from '../directory/state';

/** What a mail says of a happening, in pieces of sentences. */
export interface Words {
  /** Whose role it is. */
  readonly who: string;
  /** `the Exchange Administrator role`. */
  readonly role: string;
  /** `permanently` or `temporarily`. */
  readonly lasting: string;
  /** Who did it. */
  readonly by: string;
}

function nameOf(directory: DirectoryState, id: string | undefined): string {
  const person = own(directory.people, id);
  return person?.displayName ?? own(directory.groups, id)?.displayName ?? 'Somebody';
}

export function roleInWords(directory: DirectoryState, role: RoleAtScope): string {
  const { provider, scopeId } = role;
  if (provider === 'group') {
    return `the ${roleName(role)} role of ${nameOf(directory, scopeId)}`;
  }
  const over =
    provider === 'azure' ? ` on ${azureScope(directory, scopeId)?.displayName ?? scopeId}` : '';
  return `the ${roleName(role)} role${over}`;
}

export function wordsOf(directory: DirectoryState, happening: Happening): Words {
  const { role, principalId, byId, endsAt } = happening;
  return {
    who: nameOf(directory, principalId),
    role: roleInWords(directory, role),
    lasting: endsAt === undefined ? 'permanently' : 'temporarily',
    by: nameOf(directory, byId),
  };
}

/** The lines under a subject: why, and until when. */
export function bodyOf({ reason, ticket, startsAt, endsAt }: Happening): string {
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['Justification', reason],
    ['Ticket', ticket?.ticketNumber],
    ['Start', startsAt],
    ['End', endsAt],
  ];
  return lines.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])).join('\n');
}
