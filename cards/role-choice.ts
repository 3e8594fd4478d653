import type { DraftId } from '../pim/ids';
import { wholeDirectory } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import { executeAction } from './action';
import { fitting } from './fitting';
import { linesCard } from './lines';
import { fallback, plain } from './text';

/** Teams shows six buttons at most, one of which says that none is meant; the other roles can be typed. */
const mostRoles = 5;

export function roleWithScope(role: RoleAtScope): string {
  return role.scopeId === wholeDirectory
    ? role.roleName
    : `${role.roleName} over ${role.scopeName}`;
}

/** A numbered question about which role is meant. Nothing is guessed: each answer is a button. */
export function roleChoiceCard(
  question: string,
  roles: readonly RoleAtScope[],
  draft: DraftId,
): object {
  const names = roles.map(roleWithScope);
  const none = { title: 'None of these', verb: 'drop-draft', data: { draft } };
  return linesCard({
    title: plain(question),
    fallbackText: fallback(`${question} ${names.join(', ')}`),
    lines: fitting(
      names.slice(mostRoles).map((name) => ({
        type: 'TextBlock',
        text: plain(`Or type: ${name}`),
        spacing: 'None',
        wrap: true,
      })),
    ),
    actions: [
      ...roles.slice(0, mostRoles).map((role, index) =>
        executeAction({
          title: `${index + 1}. ${roleWithScope(role)}`,
          verb: 'choose-role',
          data: { draft, role: role.roleId, scope: role.scopeId },
        }),
      ),
      executeAction(none),
    ],
  });
}
