import { azureScopeType, azureScopeTypes } from './azure-scope';
import type { ChildScope } from './directory';
import { keyOf } from './grants';
import { wholeDirectory } from './person';
import { mayMeanScope } from './reading/roles/scope-kinds';
import { isSameScope, scopeKey } from './reading/roles/scope-names';
import { isPicked, meantOf } from './role-meant';
import { isWithinOneSlip } from './spelling';
import type { Eligibility, RoleAtScope } from './standing';
import type { RoleMeant } from './wish';

type Scope = Pick<RoleAtScope, 'scopeId' | 'scopeName'>;

/** What an eligibility is over, and the parts of it over which alone it can be activated. */
export interface Reach {
  readonly role: Eligibility;
  readonly parts: readonly ChildScope[];
}

/** A part that was meant: the eligibility over it, and where and what it is. */
export interface Place {
  readonly role: Eligibility;
  /** `resource group in sub-payments` */
  readonly whereabouts: string;
}

const mostNear = 5;

/** The eligibility over a part of what it was given for. */
export function narrowedTo(role: Eligibility, { scopeId, scopeName }: Scope): Eligibility {
  return { ...role, scopeId, scopeName, heldOver: role.scopeId };
}

/**
 * The eligibilities, narrowest first, in which a scope has to be looked for: it was said with a role that
 * is held in Azure, and is none of those that the role is held over.
 */
export function widerThan(
  meant: RoleMeant,
  eligible: readonly Eligibility[],
): readonly Eligibility[] {
  const { scope, names } = meant;
  if (scope === undefined || scope === wholeDirectory) return [];
  const held = eligible.filter(
    ({ kind, roleName }) => kind === 'azure' && names.includes(roleName),
  );
  const isOwn = pickedPart(meant, eligible) === undefined && isHeldOver(meant, eligible, held);
  const oneRole = new Set(held.map(({ roleId }) => roleId)).size === 1;
  return isOwn || !oneRole ? [] : held.toSorted((a, b) => narrowness(b) - narrowness(a));
}

function isHeldOver(
  meant: RoleMeant,
  eligible: readonly Eligibility[],
  held: readonly Eligibility[],
): boolean {
  const { scope = '' } = meant;
  if (meantOf(meant, eligible).kind === 'one') return true;
  return held.some((role) => isSameScope(role.scopeName, scope) || mayMeanScope(role, scope));
}

function narrowness(role: Eligibility): number {
  return azureScopeTypes.indexOf(azureScopeType(role));
}

/** The key of a part that was picked from a list; what is held itself is no part. */
function pickedPart(meant: RoleMeant, eligible: readonly Eligibility[]): string | undefined {
  const key =
    isPicked(meant) && meant.grants[0]?.kind === 'azure' ? meant.grants[0].key : undefined;
  const isHeld = eligible.some((role) => keyOf(role) === key);
  return isHeld ? undefined : key;
}

/** The part that was picked from a list before, where its address says what it is a part of. */
export function partPicked(
  meant: RoleMeant,
  eligible: readonly Eligibility[],
  wider: readonly Eligibility[],
): Eligibility | undefined {
  const key = pickedPart(meant, eligible);
  if (key === undefined) return undefined;
  const scopeId = key.slice(key.indexOf('|') + 1) as Eligibility['scopeId'];
  const inside = (role: Eligibility) =>
    scopeId.toLowerCase().startsWith(`${role.scopeId.toLowerCase()}/`);
  const role = wider.find(inside);
  return role && narrowedTo(role, { scopeId, scopeName: meant.scope ?? scopeId });
}

/** All parts that are meant: the very one that was picked, else those that are called so. */
export function placesMeant(
  meant: RoleMeant,
  eligible: readonly Eligibility[],
  reaches: readonly Reach[],
): readonly Place[] {
  const { scope = '' } = meant;
  const picked = pickedPart(meant, eligible);
  if (picked !== undefined) {
    return placesWhere(reaches, (part, { roleId }) => isKeyOf({ ...part, roleId }, picked));
  }
  const called = placesWhere(reaches, ({ scopeName }) => isSameScope(scopeName, scope));
  if (called.length > 0) return called;
  return placesWhere(reaches, (part) => part.type === scope || mayMeanScope(part, scope));
}

function isKeyOf(role: Pick<RoleAtScope, 'roleId' | 'scopeId'>, key: string): boolean {
  return keyOf(role).toLowerCase() === key.toLowerCase();
}

/** A part of two things that are held is found in the narrower one. */
function placesWhere(
  reaches: readonly Reach[],
  fits: (part: ChildScope, role: Eligibility) => boolean,
): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { role, parts } of reaches) {
    for (const part of parts) {
      const key = part.scopeId.toLowerCase();
      if (!fits(part, role) || places.has(key)) continue;
      const whereabouts = `${part.type} in ${nearestAround(part, role, parts).scopeName}`;
      places.set(key, { role: narrowedTo(role, part), whereabouts });
    }
  }
  return [...places.values()];
}

/** What a part is in: two resource groups of one name differ in their subscriptions. */
function nearestAround(part: Scope, role: Eligibility, parts: readonly ChildScope[]): Scope {
  const inside = part.scopeId.toLowerCase();
  const around = parts.filter(({ scopeId }) => inside.startsWith(`${scopeId.toLowerCase()}/`));
  const [nearest] = around.toSorted((a, b) => b.scopeId.length - a.scopeId.length);
  return nearest ?? role;
}

/** The names of parts that resemble what was said; where none does, some of those there are. */
export function nearPlaces(said: string, reaches: readonly Reach[]): readonly string[] {
  const names = [...new Set(reaches.flatMap(({ parts }) => parts.map((part) => part.scopeName)))];
  const near = names.filter((name) => resembles(said, name));
  return (near.length > 0 ? near : names).slice(0, mostNear);
}

function resembles(said: string, name: string): boolean {
  const [typed, meant] = [scopeKey(said), scopeKey(name)];
  if (isWithinOneSlip(typed, meant)) return true;
  const words = wordsIn(name);
  return wordsIn(said).some((word) => words.includes(word));
}

function wordsIn(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
