import { spoken } from '../../pim/duration';
import type { RoleSettings } from '../../pim/role-settings';

/** What Entra demands before a role goes on: `At most 4 hours at a time. Needs approval, a reason and MFA; no ticket.` */
export function settingsSentence(settings: RoleSettings): string {
  const demands: readonly (readonly [name: string, demanded: boolean])[] = [
    ['approval', settings.approval !== undefined],
    ['a reason', settings.justification],
    ['a ticket', settings.ticket],
    ['MFA', settings.mfa],
    [
      `a stronger sign-in (${settings.authenticationContext})`,
      settings.authenticationContext !== undefined,
    ],
  ];
  const needed = demands.filter(([, demanded]) => demanded).map(([name]) => name);
  const spared = demands.slice(0, 4).filter(([, demanded]) => !demanded);
  const needs = needed.length > 0 ? `Needs ${inWords(needed, 'and')}` : 'Needs nothing more';
  const not = spared.map(([name]) => name.replace(/^a /, ''));
  const without = not.length > 0 ? `; no ${inWords(not, 'or')}` : '';
  return `At most ${spoken(settings.longestMinutes)} at a time. ${needs}${without}.`;
}

function inWords(names: readonly string[], last: 'and' | 'or'): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}
