import { markRoles } from '../../../../pim/reading/roles/mark-roles';
import { tokenise } from '../../../../pim/reading/tokens';
import type { Grant, RoleMeant } from '../../../../pim/wish';

function directory(name: string, scope = '/'): Grant {
  return { kind: 'directory', name, scope };
}

function azure(name: string, scope: string): Grant {
  return { kind: 'azure', name, scope };
}

/** What an administrator of many things is eligible for. */
export const eligible: readonly Grant[] = [
  ...[
    'Exchange Administrator',
    'SharePoint Administrator',
    'Teams Administrator',
    'User Administrator',
    'Groups Administrator',
    'Helpdesk Administrator',
    'Compliance Administrator',
    'Intune Administrator',
    'Global Administrator',
    'Global Reader',
    'Security Administrator',
    'Security Reader',
    'Security Operator',
    'Reports Reader',
    'Conditional Access Administrator',
    'Cloud Application Administrator',
    'Privileged Role Administrator',
    'Privileged Authentication Administrator',
    'Power Platform Administrator',
  ].map((name) => directory(name)),
  directory('User Administrator', 'Berlin'),
  azure('Contributor', 'rg-prod'),
  azure('Contributor', 'rg-dev'),
  azure('Virtual Machine Contributor', 'rg-prod'),
  azure('Owner', 'Contoso-Prod'),
  azure('Reader', 'Contoso-Prod'),
  azure('Key Vault Administrator', 'kv-payments'),
  { kind: 'group', name: 'SG-Prod-DBA' },
  { kind: 'group', name: 'PAW Users' },
  { kind: 'group', name: 'Tier0-BreakGlass' },
];

/** The mentions in a message, each with all its roles. */
export function mentions(text: string, context = { eligible }): readonly (readonly RoleMeant[])[] {
  return markRoles(text, tokenise(text), context).flatMap(({ roles }) => (roles ? [roles] : []));
}

/** What a message reads like with its roles replaced: `activate [Exchange Administrator] for 2h`. */
export function marked(text: string, context = { eligible }): string {
  return markRoles(text, tokenise(text), context)
    .map(({ word, roles }) => (roles ? `[${roles.map(shown).join(', ')}]` : word))
    .join(' ');
}

function shown({ names, ambiguous, scope }: RoleMeant): string {
  const where = scope === undefined ? '' : ` @ ${scope}`;
  return `${names.join(' | ')}${ambiguous ? ' ?' : ''}${where}`;
}
