import { own } from './own';
import { servicePrincipalById } from './service-principals';
import type { DirectoryState } from './state';

/** What an id over which a role may be held stands for. */
export function objectKind(
  directory: DirectoryState,
  id: string,
): 'application' | 'group' | undefined {
  if (own(directory.groups, id)) return 'group';
  return servicePrincipalById(id) ? 'application' : undefined;
}
