import type { ScopeId } from '../pim/ids';
import type { Person } from '../pim/person';
import type { Ports } from '../pim/ports';
import { type Eligibility, isSameRole, type RoleAtScope, type Standing } from '../pim/standing';

interface Asker {
  readonly ports: Pick<Ports, 'directory'>;
  readonly requester: Person;
}

/** Management groups stand in one another no deeper than this. */
const deepest = 6;

/**
 * The eligibility that something on came from. An Azure role may be on over a part of what it was given
 * for: that is seen from the scope, or, below a management group, asked for.
 */
export async function eligibilityFor(
  asking: Asker,
  running: RoleAtScope,
  { eligible }: Standing,
): Promise<Eligibility | undefined> {
  const exact = eligible.find((role) => isSameRole(role, running));
  if (exact || running.kind !== 'azure') return exact;
  for (const role of eligible) {
    const isIt = role.kind === 'azure' && role.roleId === running.roleId;
    if (isIt && (await reaches(asking, role, running.scopeId, deepest))) {
      const { scopeId, scopeName } = running;
      return { ...role, scopeId, scopeName, heldOver: role.scopeId };
    }
  }
  return undefined;
}

async function reaches(
  asking: Asker,
  role: Eligibility,
  scopeId: ScopeId,
  levels: number,
): Promise<boolean> {
  if (isWithin(scopeId, role.scopeId)) return true;
  if (!isManagementGroup(role.scopeId) || levels === 0) return false;
  const { ports, requester } = asking;
  const children = await ports.directory.childScopes(requester, role);
  for (const child of children) {
    if (await reaches(asking, { ...role, scopeId: child.scopeId }, scopeId, levels - 1))
      return true;
  }
  return false;
}

function isWithin(scopeId: ScopeId, wider: ScopeId): boolean {
  return `${scopeId}/`.toLowerCase().startsWith(`${wider}/`.toLowerCase());
}

function isManagementGroup(scopeId: ScopeId): boolean {
  return /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(scopeId);
}
