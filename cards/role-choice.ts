import type { DraftId } from '../pim/ids';
import { wholeDirectory } from '../pim/person';
import type { RoleAtScope } from '../pim/standing';
import { executeAction } from './action';
import { linesCard } from './lines';
import { plain } from './text';

/** Teams shows six buttons at most; the rest can be typed. */
const mostButtons = 6;

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
  return linesCard({
    title: plain(question),
    fallbackText: `${question} ${names.join(', ')}`,
    lines: names.map((name, index) => ({
      type: 'TextBlock',
      text: `${index + 1}\\. ${plain(name)}`,
      spacing: 'None',
      wrap: true,
    })),
    actions: roles.slice(0, mostButtons).map((role, index) =>
      executeAction({
        title: `${index + 1}. ${roleWithScope(role)}`,
        verb: 'choose-role',
        data: { draft, role: role.roleId, scope: role.scopeId },
      }),
    ),
  });
}
