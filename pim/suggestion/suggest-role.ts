import { findTasks, type TaskMatch } from './find-task';
import { broaderThan, isNarrowerNamed, narrowest, reachSize } from './narrower';
import { purpose, roleFacts } from './role-facts';
import type { Task } from './tasks';

/** Where Microsoft keeps its own table, for what is not known here. */
export const taskTable =
  'https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-by-task';

/** What is known of the person who asks. */
export interface SuggestionContext {
  /** Names of the roles that the person may activate. */
  readonly eligible: readonly string[];
  /** Names of roles that the question named itself: `GA or Exchange Admin to create a mailbox?` */
  readonly named?: readonly string[];
}

export type Suggestion =
  | {
      readonly kind: 'role';
      readonly task: Task;
      readonly roleName: string;
      readonly eligible: boolean;
      /** `Authentication Administrator: resets … ; narrower than Global Administrator` */
      readonly because: string;
      /** Roles that are needed with it. */
      readonly together: readonly string[];
      /** What would do, where the person's own role is broader than that. */
      readonly enough?: string;
      /** Kindred tasks for which it takes another role. */
      readonly variants: readonly Variant[];
    }
  /** No role that can be activated: `who` may do it, and some roles perhaps. */
  | {
      readonly kind: 'no-role';
      readonly task: Task;
      readonly who: string;
      readonly roles: readonly string[];
    }
  | { readonly kind: 'unknown' };

export interface Variant {
  readonly task: string;
  readonly roleName: string;
}

/** Below this, a task has little more than a word in common with what was asked. */
const knownFrom = 0.55;
const mostVariants = 2;
const globalAdministrator = 'Global Administrator';

/** The narrowest role for some work, first of all among those that the person is eligible for. */
export function suggestRole(task: string, context: SuggestionContext): Suggestion {
  const matches = findTasks(task);
  const [best] = matches;
  if (!best || best.score < knownFrom) return { kind: 'unknown' };
  if (best.task.kind === 'pseudo') return withoutRole(best.task);
  return suggested(best, matches, context);
}

function suggested(
  best: TaskMatch,
  matches: readonly TaskMatch[],
  { eligible, named = [] }: SuggestionContext,
): Suggestion {
  const { task } = best;
  const able = rolesFor(task);
  const least = leastOf(able);
  const own = narrowestOf(able.filter((role) => eligible.includes(role)));
  const roleName = own ?? least;
  return {
    kind: 'role',
    task,
    roleName,
    eligible: own !== undefined,
    because: because(roleName, [...named, ...eligible, globalAdministrator]),
    together: task.together.filter((role) => !isNarrowerNamed(role, roleName)),
    ...(own === undefined || own === least || isNarrowerNamed(own, least) ? {} : { enough: least }),
    variants: variantsOf(best, matches),
  };
}

/**
 * Every role that does a task, the one that is enough first: what the table names, what is broader than
 * that one, and the role that may do everything in Entra.
 */
export function rolesFor(task: Task): readonly string[] {
  if (task.kind === 'azure') return task.roles;
  const known = task.roles.filter((role) => roleFacts(role) !== undefined);
  const [enough] = known;
  const broader = enough === undefined ? [] : broaderThan(enough);
  return [...new Set([...known, ...broader.toSorted(bySize), globalAdministrator])];
}

function bySize(a: string, b: string): number {
  return reachSize(a) - reachSize(b);
}

/** The table's own word counts, except where a role that it names too is narrower. */
function leastOf(able: readonly string[]): string {
  return able.find((role) => isNarrowerNamed(role, able[0] ?? '')) ?? able[0] ?? '';
}

/** Of what a person may activate: where roles do not compare, the one that allows the least. */
export function narrowestOf(roles: readonly string[]): string | undefined {
  return narrowest(roles.toSorted(bySize));
}

/** Why this one, in one line. */
export function because(roleName: string, others: readonly string[]): string {
  const facts = roleFacts(roleName);
  const broader = others.find((other) => isNarrowerNamed(roleName, other));
  const what = facts ? `${roleName}: ${purpose(facts)}` : roleName;
  return broader === undefined ? what : `${what}; narrower than ${broader}`;
}

/** Tasks that say more than what was asked, as whose password it is. */
function variantsOf(best: TaskMatch, matches: readonly TaskMatch[]): readonly Variant[] {
  const told = new Set(best.task.roles);
  const variants: Variant[] = [];
  for (const match of matches) {
    const [roleName = ''] = match.task.roles;
    if (!isVariant(match, best) || told.has(roleName)) continue;
    told.add(roleName);
    variants.push({ task: match.task.task, roleName });
  }
  return variants.slice(0, mostVariants);
}

function isVariant(match: TaskMatch, best: TaskMatch): boolean {
  return (
    match.task.kind === 'entra' &&
    match.task.area === best.task.area &&
    match.told >= 0.42 &&
    match.score >= 0.75 * best.score &&
    match.things.size > best.things.size &&
    [...best.things].every((thing) => match.things.has(thing))
  );
}

function withoutRole(task: Task): Suggestion {
  const [who = '', ...roles] = task.roles;
  return { kind: 'no-role', task, who, roles: roles.filter((role) => roleFacts(role)) };
}
