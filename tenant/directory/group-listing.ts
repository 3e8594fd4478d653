import { own } from './own';
import type { DirectoryState, GroupRecord } from './state';

interface Listed {
  readonly ids: readonly string[];
  readonly length: number;
}

interface Index {
  readonly listed: Map<string, Listed>;
  readonly groupsOf: Map<string, Set<string>>;
}

const indexes = new WeakMap<DirectoryState['groups'], Index>();

function isAsBefore({ memberIds }: GroupRecord, listed: Listed | undefined): boolean {
  return listed?.ids === memberIds && listed.length === memberIds.length;
}

function include({ listed, groupsOf }: Index, { id, memberIds }: GroupRecord): void {
  for (const member of memberIds) {
    const groups = groupsOf.get(member) ?? new Set();
    groupsOf.set(member, groups.add(id));
  }
  listed.set(id, { ids: memberIds, length: memberIds.length });
}

/** Looks again only into the groups that have other members than at the last look. */
function indexOf(groups: DirectoryState['groups']): Index {
  const index = indexes.get(groups) ?? { listed: new Map(), groupsOf: new Map() };
  indexes.set(groups, index);
  for (const group of Object.values(groups)) {
    if (!isAsBefore(group, index.listed.get(group.id))) include(index, group);
  }
  return index;
}

/** The groups that list one of these among their members. */
export function groupsListing(
  { groups }: DirectoryState,
  principalIds: Iterable<string>,
): readonly string[] {
  const { groupsOf } = indexOf(groups);
  const found = new Set<string>();
  for (const principalId of principalIds) {
    for (const id of groupsOf.get(principalId) ?? []) {
      // Who left stays in the index until here.
      if (own(groups, id)?.memberIds.includes(principalId)) found.add(id);
    }
  }
  return [...found];
}
