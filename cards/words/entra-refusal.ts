import type { EntraRefusal } from '../../pim/directory';

const rules: ReadonlyMap<string, string> = new Map([
  ['ExpirationRule', 'the length is more than the role allows'],
  ['JustificationRule', 'a reason is missing'],
  ['TicketingRule', 'a ticket number is missing'],
  ['MfaRule', 'your sign-in lacks a second factor'],
  ['EligibilityRule', 'the role’s settings do not allow it'],
]);

/** What Entra said no to, as one sentence for the person who asked, with what to do instead. */
export function entraRefusal(refused: EntraRefusal, roleName: string): string {
  switch (refused.refusal) {
    case 'rules':
      return brokenRules(refused.rules, roleName);
    case 'authentication-context':
      return `${roleName} asks for a stronger sign-in than Teams gives. Nothing was changed. Activate it in the Entra admin center, where you can sign in again.`;
    case 'already-active':
      return `${roleName} is active already. Type "active" to see until when.`;
    case 'already-pending':
      return `A request for ${roleName} is open already: it waits for approval, or starts later. Type "status" to see it, or "cancel" to withdraw it.`;
    case 'not-eligible':
      return `You are not eligible for ${roleName}, so nothing was activated. Type "roles" to see what you can activate.`;
    case 'not-active':
      return `${roleName} is not active, so there is nothing to give back.`;
    case 'too-soon':
      return `Entra keeps ${roleName} on for at least five minutes. Try again a little later.`;
    case 'not-cancelable':
      return 'It is too late to withdraw it: it has been decided. Type "status" to see how.';
    case 'not-an-approver':
      return `You are not an approver of ${roleName}, so nothing was decided.`;
    case 'already-decided':
      return 'Somebody has decided it already. Nothing was changed.';
    case 'not-found':
      return 'Entra does not know it any more. Nothing was changed.';
    case 'licence':
      return 'This organisation has no Microsoft Entra ID P2 or Governance licence, which PIM needs. Nothing was changed.';
    case 'other':
      return `Entra refused it (${refused.code}). Nothing was changed.`;
  }
}

function brokenRules(names: readonly string[], roleName: string): string {
  const known = names.map((name) => rules.get(name) ?? 'one of the role’s settings forbids it');
  const mfa = names.includes('MfaRule')
    ? ' Register a second factor at https://aka.ms/mfasetup, sign out here ("sign out") and ask again.'
    : '';
  return `Entra did not take it for ${roleName}: ${[...new Set(known)].join('; ')}. Nothing was changed.${mfa}`;
}
