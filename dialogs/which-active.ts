import { roleWithScope } from '../cards/role-choice';
import { chooseRole } from '../pim/role-choice';
import type { Assignment } from '../pim/standing';

/** Which active role is meant: the one named, or the only one there is. Never a guess. */
export function whichActive(
  active: readonly Assignment[],
  said: string | undefined,
): { readonly role: Assignment } | { readonly question: string } {
  const own = active.filter((assignment) => assignment.activated);
  const [only, ...others] = own;
  if (!only) return { question: 'You have activated no role, so there is nothing to give back.' };
  if (said === undefined) return others.length === 0 ? { role: only } : { question: ask(own) };
  const choice = chooseRole(said, own);
  if (choice.kind === 'one') return { role: choice.role };
  if (choice.kind === 'several') return { question: ask(choice.roles) };
  return { question: `"${said}" is not among the roles you have activated. ${ask(own)}` };
}

function ask(roles: readonly Assignment[]): string {
  return `Which one do you give back? ${roles.map(roleWithScope).join(', ')}. Type "deactivate" and its name.`;
}
