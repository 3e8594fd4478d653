import type { EntraRefusal } from '../../pim/directory';
import type { ExtensionAction } from '../../pim/eligibility-watch';
import type { RoleAtScope } from '../../pim/standing';
import { roleWithScope } from '../role-choice';
import { extensionName, whoDecides } from './eligibility';
import { entraRefusal } from './entra-refusal';

/** Why Microsoft did not take a request for more time, for the person who made it. */
export function extensionRefusal(
  refused: EntraRefusal,
  action: ExtensionAction,
  role: RoleAtScope,
): string {
  const name = roleWithScope(role);
  switch (refused.refusal) {
    case 'already-pending':
      return `A request for more time of ${name} is open already, so I asked for nothing. I tell you when I see what became of it.`;
    case 'already-active':
      return `You are eligible for ${name} again, so there is nothing to renew. Nothing was asked.`;
    case 'not-eligible':
      return action === 'extend'
        ? `You are not eligible for ${name} yourself, so there is nothing to extend. Nothing was asked.`
        : `There is nothing of ${name} to renew any more: ${whoDecides(role)} has to make you eligible anew. Nothing was asked.`;
    case 'other':
      return `Microsoft did not take the request for ${extensionName[action]} of ${name} (${refused.code}). Nothing was asked. Ask ${whoDecides(role)}.`;
    default:
      return entraRefusal(refused, name);
  }
}
