import { mayRead, mayReadDirectory } from '../../directory/administration';
import type { About } from '../../directory/listed-access';
import { groupsOf } from '../../directory/membership';
import { unauthorized } from '../../directory/refusal';
import type { RoleAtScope } from '../../directory/state';
import { type GraphCall, occasionOf } from '../graph-call';
import { GraphError, refusedWith } from '../graph-error';
import { type Bound, isBoundTo, valuesNamed } from '../odata/bounds';

function isNamed(call: GraphCall, passes: (bound: Bound) => boolean): boolean {
  const { filter } = call.options;
  return filter !== undefined && isBoundTo(filter, passes);
}

/** PIM lists the rows of a group, or of somebody in groups, and never all. */
export function namesGroupOrPrincipal(call: GraphCall): boolean {
  return isNamed(call, ({ property }) => property === 'groupid' || property === 'principalid');
}

export function demandGroupOrPrincipal(call: GraphCall): void {
  if (namesGroupOrPrincipal(call)) return;
  throw new GraphError(
    400,
    'MissingParameters',
    'The required parameters GroupId or PrincipalId is missing',
  );
}

/** The groups and principals that the filter speaks of; what it finds is among their rows. */
export function aboutOf({ options: { filter } }: GraphCall): About {
  return {
    groupIds: valuesNamed(filter, 'groupId'),
    principalIds: valuesNamed(filter, 'principalId'),
  };
}

/** One's own, and what the groups that one is in hold in others. */
export function isOwn({ claims, directory, now }: GraphCall, principalId: string): boolean {
  return principalId === claims.oid || groupsOf(directory, claims.oid, now).includes(principalId);
}

export function mayReadGroup(call: GraphCall, scopeId: string): boolean {
  const role: RoleAtScope = { provider: 'group', roleDefinitionId: 'member', scopeId };
  return mayRead(occasionOf(call), role);
}

/** Everything that the filter can find must be the reader's own, or of a group whose rows they may see. */
export function demandGroupReader(call: GraphCall): void {
  if (mayReadDirectory(occasionOf(call))) return;
  const readable = isNamed(call, ({ property, value }) => {
    if (property === 'principalid') return isOwn(call, value);
    return property === 'groupid' && mayReadGroup(call, value);
  });
  if (!readable) throw refusedWith(unauthorized);
}

/** One row, for whom it is about, for readers of its group, and for nobody else. */
export function demandRowReader(
  call: GraphCall,
  row: { readonly principalId: string; readonly scopeId: string },
): void {
  if (isOwn(call, row.principalId) || mayReadGroup(call, row.scopeId)) return;
  throw refusedWith(unauthorized);
}
