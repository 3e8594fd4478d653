import type { Occasion } from './order';
import { own } from './own';
import { policyIdOf } from './policy';
import type { DirectoryState, PolicyRecord, RoleAtScope } from './state';
import { tell } from './tell';

function settingsOf(directory: DirectoryState, groupId: string): PolicyRecord[] {
  return Object.values(directory.policies).filter(
    ({ provider, scopeId }) => provider === 'group' && scopeId === groupId,
  );
}

/** PIM takes charge of a group at its first request or changed setting; its settings get new ids. */
export function onboard(occasion: Occasion, { provider, scopeId }: RoleAtScope): void {
  const { directory, now } = occasion;
  const group = provider === 'group' ? own(directory.groups, scopeId) : undefined;
  if (!group || group.onboardedDateTime !== undefined) return;
  const settings = settingsOf(directory, scopeId);
  group.onboardedDateTime = now.toISOString();
  for (const policy of settings) {
    delete directory.policies[policy.id];
    const id = policyIdOf(directory, policy);
    directory.policies[id] = { ...policy, id };
  }
  tell(occasion, 'onboarded', { role: { provider, roleDefinitionId: 'member', scopeId } });
}
