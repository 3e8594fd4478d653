import { botServicePrincipalId } from './cast-ids';
import { own } from './own';
import type { DirectoryState } from './state';

/** What an id over which a role may be held stands for; the tenant has one application, the bot. */
export function objectKind(
  directory: DirectoryState,
  id: string,
): 'application' | 'group' | undefined {
  if (own(directory.groups, id)) return 'group';
  return id === botServicePrincipalId ? 'application' : undefined;
}
