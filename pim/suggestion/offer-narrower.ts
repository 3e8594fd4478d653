import { longestJustification } from '../wish';
import { findTasks, isSure } from './find-task';
import { isNarrowerNamed } from './narrower';
import { because, narrowestOf, rolesFor } from './suggest-role';

/** Matches that are this near to the best one may be what was meant as well. */
const asNear = 0.95;

/**
 * The narrower role, among those that may be activated, that serves a reason as well as the one asked for.
 * Only where the reason surely names a task: whoever asks for more than they need is offered less, and
 * nobody is bothered on a guess.
 */
export function offerNarrower<Role extends { readonly roleName: string }>(
  asked: Pick<Role, 'roleName'>,
  reason: string,
  eligible: readonly Role[],
): { readonly role: Role; readonly because: string } | undefined {
  const narrower = eligible.filter(({ roleName }) => isNarrowerNamed(roleName, asked.roleName));
  if (narrower.length === 0 || reason.length > longestJustification) return undefined;
  const serving = new Set(servingRoles(reason));
  const names = narrower.map(({ roleName }) => roleName).filter((name) => serving.has(name));
  const chosen = narrowestOf(names);
  const role = narrower.find(({ roleName }) => roleName === chosen);
  return role && { role, because: because(role.roleName, [asked.roleName]) };
}

/** The roles that do what a reason names, whichever of the likely tasks it is. */
function servingRoles(reason: string): readonly string[] {
  const matches = findTasks(reason);
  const [best] = matches;
  if (!best || !isSure(best)) return [];
  const likely = matches.filter(({ score }) => score >= asNear * best.score);
  const served = likely.map(({ task }) =>
    task.kind === 'entra' && task.together.length === 0 ? new Set(rolesFor(task)) : new Set(),
  );
  return rolesFor(best.task).filter((role) => served.every((roles) => roles.has(role)));
}
