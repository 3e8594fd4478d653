import { isAdministrator } from './administration';
import { licenseRefusal } from './license';
import type { Occasion } from './order';
import { policyIdOf } from './policy';
import { done, type Outcome, refused, unauthorized } from './refusal';
import type { RoleAtScope } from './state';
import { tell } from './tell';

/** An administrator takes a role's changed settings away: it has the product's again. */
export function resetRules(
  occasion: Occasion,
  { provider, roleDefinitionId, scopeId }: RoleAtScope,
): Outcome<undefined> {
  const { directory } = occasion;
  const role = { provider, roleDefinitionId, scopeId };
  const unlicensed = licenseRefusal(directory);
  if (unlicensed) return refused(unlicensed);
  if (!isAdministrator(occasion, role)) return refused(unauthorized);
  const id = policyIdOf(directory, role);
  if (!Object.hasOwn(directory.policies, id)) return done(undefined);
  delete directory.policies[id];
  tell(occasion, 'policy-removed', { role });
  return done(undefined);
}
